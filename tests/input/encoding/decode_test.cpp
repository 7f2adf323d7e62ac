#include "input/encoding/decode.h"

#include <gtest/gtest.h>
#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

#include "failing_memory.h"

namespace zubda {
namespace {

using namespace std::string_literals;

struct Case {
  const char* name;
  std::string bytes;
  std::string text;
  std::string warning;  ///< How the only warning begins; empty for none.
};

class Decode : public testing::TestWithParam<Case> {};

TEST_P(Decode, GivesTextAndWarning) {
  const auto decoded = decode(GetParam().bytes, "");
  EXPECT_EQ(decoded.text, GetParam().text);
  if (GetParam().warning.empty()) {
    EXPECT_TRUE(decoded.warnings.empty());
  } else {
    ASSERT_EQ(decoded.warnings.size(), 1U);
    EXPECT_TRUE(decoded.warnings[0].starts_with(GetParam().warning)) << decoded.warnings[0];
  }
}

const std::string padding = " and so the long text goes on and on until the end of it";

INSTANTIATE_TEST_SUITE_P(
    Catalogue, Decode,
    testing::Values(
        Case{"Plain", "abc ق", "abc ق", ""},
        Case{"Utf8Mark",
             "\xEF\xBB\xBF"
             "abc",
             "abc", ""},
        Case{"InvalidByte", "0123456789abcdef\xFF" + padding, "0123456789abcdef\uFFFD" + padding,
             "1 invalid byte sequence replaced (first at byte 17)"},
        Case{"OverlongSlash", "a\xC0\xAF" + padding, "a\uFFFD\uFFFD" + padding, "2 invalid byte sequences"},
        Case{"Surrogate", "a\xED\xA0\x80" + padding, "a\uFFFD\uFFFD\uFFFD" + padding, "3 invalid"},
        Case{"ShortOverlong", "A path \xE0\x80\x80 here", "A path \uFFFD\uFFFD\uFFFD here", "3 invalid byte sequences"},
        Case{"ShortSurrogate", "A path \xED\xA0\x80 here", "A path \uFFFD\uFFFD\uFFFD here",
             "3 invalid byte sequences"},
        Case{"ShortBeyondUnicode", "A path \xF5\x80\x80\x80 here", "A path \uFFFD\uFFFD\uFFFD\uFFFD here",
             "4 invalid byte sequences"},
        Case{"BeyondUnicode", "a\xF5\x80" + padding, "a\uFFFD\uFFFD" + padding, "2 invalid"},
        Case{"CutOff", padding + "\xD8", padding + "\uFFFD", "1 invalid"},
        Case{"CutOffInFour", padding + "\xF0\x9F\x98", padding + "\uFFFD", "1 invalid"},
        Case{"Utf16LittleMark",
             "\xFF\xFE"
             "a\0b\0"s,
             "ab", ""},
        Case{"Utf16BigMark", "\xFE\xFF\0a\0b"s, "ab", ""}, Case{"Utf32LittleMark", "\xFF\xFE\0\0a\0\0\0"s, "a", ""},
        Case{"Utf16LittleBare", "a\0 \0b\0 \0c\0"s, "a b c", "decoded as UTF-16LE without a byte order mark"},
        Case{"Utf16LittleKanaBare", "\x53\x30\x8C\x30\x6F\x30 \0002\0"s, "これは 2", "decoded as UTF-16LE without"},
        Case{"AsciiWithNuls", "A\0B\0binary"s, "ABbinary", "2 NUL characters removed"},
        Case{"AsciiWithOneNul", "Hello\0World"s, "HelloWorld", "1 NUL character removed"},
        Case{"Utf16BigBare", "\0a\0 \0b\0 \0c"s, "a b c", "decoded as UTF-16BE"},
        Case{"Utf16LittleArabicBare", "\x2A\x06\x48\x06\x46\x06\x33\x06 \0\x44\x06\x27\x06"s, "تونس لا",
             "decoded as UTF-16LE without"},
        Case{"Utf32BigMark", "\0\0\xFE\xFF\0\0\0a"s, "a", ""},
        Case{"Utf32LittleBare", "a\0\0\0b\0\0\0\x42\x06\0\0"s, "abق", "decoded as UTF-32LE without"},
        Case{"Utf32BigBare", "\0\0\0a\0\0\0b"s, "ab", "decoded as UTF-32BE without"},
        Case{"LoneSurrogateInUtf16",
             "\xFF\xFE"
             "a\0b\0\0\xD8"
             "c\0"s,
             "ab\uFFFDc", "1 invalid byte sequence replaced"},
        Case{"OddUtf16",
             "\xFF\xFE"
             "a\0b\0c\0d"s,
             "abc\uFFFD", "1 invalid"},
        Case{"OnlyMark", "\xEF\xBB\xBF", "", ""}, Case{"Empty", "", "", ""},
        Case{"ReplacementCharacterStays", "a\uFFFD\xEF\xBF\xBF", "a\uFFFD\xEF\xBF\xBF", ""},
        Case{"LatinWordWithOneLetter", "La ville a un caf\xE9 au bord du lac.", "La ville a un café au bord du lac.",
             "decoded as windows-1252"},
        Case{"Nul", "a\0b"s + padding, "ab" + padding, "1 NUL"},
        Case{"Noncharacter", "a\xEF\xBF\xBE", "a\xEF\xBF\xBE", ""}),
    [](const auto& test) { return test.param.name; });

struct Old {
  const char* name;
  const char* encoding;
  const char* text;
  bool sure = true;
};

/// `text` in an encoding of one byte a character, by ICU.
std::string encoded(const char* text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const auto wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(static_cast<std::size_t>(wide.length()) * 2, '\0');
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding, &status), ucnv_close);
  bytes.resize(static_cast<std::size_t>(ucnv_fromUChars(
      converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()), wide.getBuffer(), wide.length(), &status)));
  EXPECT_TRUE(U_SUCCESS(status));
  return bytes;
}

class OldEncoding : public testing::TestWithParam<Old> {};

TEST_P(OldEncoding, IsGuessedWithAWarningThatNamesIt) {
  const auto bytes = encoded(GetParam().text, GetParam().encoding);
  const auto decoded = decode(bytes, "");
  EXPECT_EQ(decoded.text, GetParam().text);
  ASSERT_EQ(decoded.warnings.size(), 1U);
  EXPECT_EQ(decoded.warnings[0], std::string("decoded as ") + GetParam().encoding +
                                     (GetParam().sure ? "" : ", low confidence; --encoding settles it"));
  const auto named = decode(bytes, GetParam().encoding);
  EXPECT_EQ(named.text, GetParam().text);
  EXPECT_TRUE(named.warnings.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, OldEncoding,
    testing::Values(
        Old{"Arabic", "windows-1256", "بدأت الدورة في تونس. وقال الوزير إن الدول العربية متفقة على ذلك."},
        Old{"ShortArabic", "windows-1256", "بدأت الدورة", false},
        Old{"IsoArabic", "iso-8859-6", "بدأت الدورة في تونس. وقال الوزير إن الدول العربية متفقة على ذلك."},
        Old{"Persian", "windows-1256", "کتاب پس از سه سال در تهران چاپ شد و مردم آن را خواندند."},
        Old{"Russian", "windows-1251", "Река течёт через весь город, и по ней ходят пароходы, но зимой она замерзает."},
        Old{"RussianKoi", "koi8-r", "Река течёт через весь город, и по ней ходят пароходы, но зимой она замерзает."},
        Old{"RussianDos", "ibm866", "Река течёт через весь город, и по ней ходят пароходы, но зимой она замерзает."},
        Old{"French", "windows-1252", "Le château a été bâti près de la rivière, où l'été est très agréable."},
        Old{"Polish", "iso-8859-2",
            "Zamek został zbudowany nad rzeką, gdzie są też stare młyny i łąki, które się podobają."},
        Old{"Greek", "windows-1253", "Το λιμάνι της πόλης είναι παλιό και τα πλοία έρχονται από τα νησιά."},
        Old{"Hebrew", "windows-1255", "הנמל של העיר הוא ישן מאוד, אבל הספינות באות אליו גם היום."}),
    [](const auto& test) { return test.param.name; });

TEST(Decode, RefusesWhatNoEncodingMakesTextOf) {
  std::string bytes;
  for (unsigned i = 1; i < 600; ++i) bytes += static_cast<char>(0x80 | (i * i * 31 + i * 7) % 128);
  EXPECT_THROW(decode(bytes, ""), std::runtime_error);
}

TEST(Decode, GuessesOldArabic) {
  // Two sentences in windows-1256.
  const std::string bytes =
      "\xC8\xCF\xC3\xCA \xC7\xE1\xCF\xE6\xD1\xC9 \xDD\xED \xCA\xE6\xE4\xD3 \xC7\xE1\xED\xE6\xE3. "
      "\xE6\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xC5\xE4 \xC7\xE1\xCF\xE6\xE1 \xC7\xE1\xDA\xD1\xC8\xED\xC9 "
      "\xE3\xCA\xDD\xDE\xC9.";
  const auto decoded = decode(bytes, "");
  EXPECT_TRUE(decoded.text.starts_with("بدأت الدورة في تونس")) << decoded.text;
  ASSERT_EQ(decoded.warnings.size(), 1U);
  EXPECT_TRUE(decoded.warnings[0].starts_with("decoded as windows-1256"));
  EXPECT_TRUE(decode(bytes, "windows-1256").warnings.empty());
}

TEST(Decode, RefusesWhatIsNotInTheEncodingThatWasNamed) {
  const std::string arabic = "\xC8\xCF\xC3\xCA \xC7\xE1\xCF\xE6\xD1\xC9";
  EXPECT_THROW(decode(arabic, "utf-8"), std::runtime_error);
  EXPECT_THROW(decode("abc", "no-such-encoding"), std::invalid_argument);
}

TEST(Decode, AlwaysGivesValidUtf8) {
  std::uint32_t state = 1;
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (int i = 0; i < 60; ++i) bytes += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    try {
      const auto decoded = decode(bytes + padding + padding + padding, "");
      EXPECT_TRUE(simdjson::validate_utf8(decoded.text));
      EXPECT_EQ(decoded.text.find('\0'), std::string::npos);
    } catch (const std::runtime_error&) {
      // Refused as no text: right as well.
    }
  }
}

TEST(EncodingNames, AreKnown) {
  const auto names = encoding_names();
  EXPECT_GT(names.size(), 50U);
  for (const auto& name : names) EXPECT_TRUE(is_known_encoding(name)) << name;
}

TEST(Decode, TellsALackOfMemory) {
  for (const auto* encoding : {"UTF-8", "UTF-16LE", "windows-1256"})
    expect_failures_leave_no_trace(
        [] { return std::string("Men\374 aus \304pfeln, ge\366ltem Brot und viel S\374\337em."); },
        [&](const std::string& bytes) { return decode(bytes, encoding).text; });
}

}  // namespace
}  // namespace zubda
