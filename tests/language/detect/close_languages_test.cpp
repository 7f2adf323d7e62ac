#include "language/detect/close_languages.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "language/data_lines.h"
#include "language/detect/detect.h"
#include "language/word_lists.h"
#include "text/fold.h"

namespace zubda {
namespace {

using detection::CloseLanguages;

CloseLanguages::Counts count(std::string_view code, std::string_view text) {
  return CloseLanguages(code).count({&text, 1});
}

TEST(CloseLanguages, NameEachOther) {
  for (const auto* code : {"hr", "sr", "id", "ms"}) {
    const CloseLanguages close(code);
    ASSERT_FALSE(close.other().empty()) << code;
    EXPECT_EQ(CloseLanguages(close.other()).other(), code);
  }
  EXPECT_TRUE(CloseLanguages("en").other().empty());
  EXPECT_TRUE(CloseLanguages("und").other().empty());
}

TEST(CloseLanguages, CountWordsAndBeginsOfWordsThatOnlyOneHas) {
  const auto serbian = count("sr", "Ko šta hoće: Izveštaji, IZVEŠTAJA; tjedan i tisuće.");
  EXPECT_EQ(serbian.own, 4);
  EXPECT_EQ(serbian.others, 2);
  const auto croatian = count("hr", "tjedan i tisuće");
  EXPECT_EQ(croatian.own, 2);
  EXPECT_EQ(croatian.others, 0);
}

/// What is no word of the lists counts for neither, however long it is.
TEST(CloseLanguages, CountNothingElse) {
  for (const std::string& text : {std::string(), std::string("a b č"), std::string(5000, 'k'), std::string("123, ?")}) {
    EXPECT_EQ(count("hr", text).own, 0);
    EXPECT_EQ(count("hr", text).others, 0);
  }
}

/// Both languages use the words of the other lists, so that each speaks for one language as much as against the other.
TEST(CloseLanguages, WeighWordsThatBothUse) {
  const auto malay = count("ms", "Seronok jumpa");
  EXPECT_EQ(malay.own, 1);
  EXPECT_GT(malay.tendency, 0);
  EXPECT_EQ(count("id", "jumpa").tendency, -malay.tendency);
  std::size_t words = 0;
  for (const auto& list : all_word_lists()) {
    if (list.kind != "tendencies") continue;
    const CloseLanguages close(list.code);
    ASSERT_FALSE(close.other().empty()) << list.code;
    for (const auto line : data_lines(list.lines)) {
      const auto word = line.substr(0, line.find('\t'));
      EXPECT_EQ(fold(word), word);
      EXPECT_EQ(count(list.code, word).own, 0) << word;
      EXPECT_GT(count(list.code, word).tendency, 0) << word;
      EXPECT_LE(count(list.code, word).tendency, 16) << word;
      ++words;
    }
  }
  EXPECT_GT(words, 2000U);
}

/// A word with which both lists began would speak for neither.
TEST(CloseLanguages, HaveNoWordInCommon) {
  std::size_t words = 0;
  for (const auto& list : all_word_lists()) {
    if (list.kind != "distinctive") continue;
    const CloseLanguages close(list.code);
    for (const auto line : data_lines(list.lines)) {
      auto word = line.substr(0, line.find('\t'));
      EXPECT_EQ(line.substr(line.find('\t') + 1), close.other()) << line;
      if (word.ends_with('*')) word.remove_suffix(1);
      EXPECT_EQ(fold(word), word);
      EXPECT_EQ(count(list.code, word).own, 1) << word;
      EXPECT_EQ(count(close.other(), word).own, 0) << word;
      ++words;
    }
  }
  EXPECT_GT(words, 1000U);
}

struct Text {
  const char* code;
  const char* text;
};

TEST(CloseLanguages, AreToldApartInShortTexts) {
  const std::vector<Text> texts = {
      {"hr", "Vlada je priopćila da će izvješće biti gotovo idući tjedan."},
      {"hr", "Tko je prije vidio takvo vrijeme u ovom mjestu?"},
      {"sr", "Vlada je saopštila da će izveštaj biti gotov sledeće nedelje."},
      {"sr", "Ko je pre video takvo vreme u ovom mestu?"},
      {"id", "Mobil dan sepeda itu milik kantor pemerintah kota."},
      {"id", "Uang dari universitas dibagikan karena ada banyak mahasiswa."},
      {"ms", "Wang daripada universiti diagihkan kerana ada ramai pelajar."},
      {"ms", "Aktiviti sukan di bandar ini berjaya, kata pengarah syarikat."},
  };
  for (const auto& [code, text] : texts) EXPECT_EQ(detect_language(text), code) << text;
}

}  // namespace
}  // namespace zubda
