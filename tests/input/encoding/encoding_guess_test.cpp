#include "input/encoding/encoding_guess.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>
#include <vector>

namespace zubda {
namespace {

/// `text` in another encoding, by ICU.
std::string encoded(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const auto wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(wide.length()) * 3 + 16, '\0');
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  bytes.resize(static_cast<std::size_t>(ucnv_fromUChars(
      converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()), wide.getBuffer(), wide.length(), &status)));
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  return bytes;
}

std::string decoded(const std::string& bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status), ucnv_close);
  std::string text;
  icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status).toUTF8String(text);
  return text;
}

struct Sample {
  const char* language;
  std::vector<const char*> encodings;
  const char* text;
};

const Sample samples[] = {
    {"ar", {"windows-1256", "ISO-8859-6"}, "بدأت الدورة في تونس. وقال الوزير إن الدول العربية متفقة على ذلك."},
    {"fa", {"windows-1256"}, "کتاب پس از سه سال در تهران چاپ شد و مردم آن را خواندند."},
    {"ru",
     {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"},
     "Река течёт через весь город, и по ней ходят пароходы, но зимой она замерзает."},
    {"uk",
     {"windows-1251", "KOI8-U"},
     "Річка тече через усе місто, і по ній ходять кораблі, але взимку вона замерзає."},
    {"fr", {"windows-1252"}, "Le château a été bâti près de la rivière, où l'été est très agréable."},
    {"de", {"windows-1252"}, "Die Brücke über den Fluß wurde früher gebaut, als die Bürger für sie Zölle zahlten."},
    {"pl",
     {"windows-1250", "ISO-8859-2"},
     "Zamek został zbudowany nad rzeką, gdzie są też stare młyny i łąki, które się podobają."},
    {"tr", {"windows-1254"}, "Şehrin eski limanı çok güzel ve gemiler her gün adalardan geliyor, ama kışın değil."},
    {"el", {"windows-1253", "ISO-8859-7"}, "Το λιμάνι της πόλης είναι παλιό και τα πλοία έρχονται από τα νησιά."},
    {"he", {"windows-1255"}, "הנמל של העיר הוא ישן מאוד, אבל הספינות באות אליו גם היום."},
    {"th", {"windows-874"}, "ท่าเรือของเมืองนี้เก่ามาก และเรือก็มาจากเกาะทุกวัน แต่ในฤดูหนาวเรือไม่มา"},
    {"ja", {"Shift_JIS", "EUC-JP"}, "町の港はとても古いですが、船は今でも毎日島から来ます。冬になると川は凍ります。"},
    {"zh", {"GB18030", "Big5"}, "這個城市的港口很老，但是船每天都從島上來。冬天的時候河水會結冰，船就不來了。"},
    {"ko", {"EUC-KR"}, "도시의 항구는 매우 오래되었지만 배는 매일 섬에서 옵니다. 겨울에는 강이 얼어붙습니다."},
};

TEST(GuessEncoding, FindsAnEncodingThatGivesTheTextBack) {
  for (const auto& sample : samples)
    for (const auto* encoding : sample.encodings) {
      const auto bytes = encoded(sample.text, encoding);
      const auto guess = guess_encoding(bytes);
      EXPECT_EQ(decoded(bytes, guess.encoding), sample.text)
          << sample.language << ' ' << encoding << ' ' << guess.encoding;
    }
}

TEST(GuessEncoding, IsNotSureOfAWordOrTwo) {
  for (const auto* text : {"بدأت", "بدأت الدورة"})
    EXPECT_FALSE(guess_encoding(encoded(text, "windows-1256")).sure) << text;
  EXPECT_TRUE(guess_encoding(encoded(samples[0].text, "windows-1256")).sure);
}

TEST(GuessEncoding, KnowsWhenItIsNoText) {
  std::string bytes;
  for (unsigned i = 1; i < 600; ++i) bytes += static_cast<char>(0x80 | (i * i * 31 + i * 7) % 128);
  EXPECT_EQ(guess_encoding(bytes).encoding, "");
}

TEST(GuessEncoding, LooksAtTheBeginningOnly) {
  const auto russian = encoded(samples[2].text, "KOI8-R");
  std::string bytes;
  while (bytes.size() < 40'000) bytes += russian;
  const auto guess = guess_encoding(bytes);
  EXPECT_EQ(guess.encoding, "KOI8-R");
  EXPECT_EQ(guess_encoding(bytes + std::string(100'000, '\xFF')).encoding, guess.encoding);
}

}  // namespace
}  // namespace zubda
