#include "text/fold.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "linear_time.h"
#include "text/characters.h"

namespace zubda {
namespace {

TEST(Fold, GivesOneFormOfAWord) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", ""},
      {"Word", "word"},
      {"ÉTÉ", "été"},
      {"e\u0301te\u0301", "été"},
      {"ﬁne", "fine"},
      {"Ｆｕｌｌ", "full"},
      {"Straße", "strasse"},
      {"soft\u00ADhyphen", "softhyphen"},
      {"zero\u200Bwidth\u200Djoiner", "zerowidthjoiner"},
      {"أَحْمَد", "احمد"},
      {"إلى", "الي"},
      {"مدرسة", "مدرسه"},
      {"العـــربية", "العربيه"},
      {"ﻻ", "لا"},
      {"ﺍﻟﺴﻼﻡ", "السلام"},
      {"کتاب", "كتاب"},
      {"١٢٣", "123"},
      {"۱۲۳", "123"},
      {"שָׁלוֹם", "שלום"},
      {"don’t", "don't"},
  };
  for (const auto& [word, folded] : cases) EXPECT_EQ(fold(word), folded) << word;
}

TEST(Fold, FoldsAsciiAsTheTableOfCharactersSays) {
  for (char32_t first = 0; first < 0x80; ++first)
    for (char32_t second = 0; second < 0x80; ++second) {
      std::string word;
      std::string folded;
      for (const auto c : {first, second}) {
        append_utf8(c, word);
        if (fold_character(c) != folds_to_nothing) append_utf8(fold_character(c), folded);
      }
      ASSERT_EQ(fold(word), folded) << static_cast<unsigned>(first) << ' ' << static_cast<unsigned>(second);
      ASSERT_EQ(fold(word + "É"), folded + "é");
    }
}

/// The definition, letter by letter, of words whose letters fold to one or none.
std::string fold_plainly(std::u32string_view word) {
  std::string folded;
  for (const auto c : word)
    if (fold_character(c) != folds_to_nothing) append_utf8(fold_character(c), folded);
  return folded;
}

TEST(Fold, FoldsWordsOfAnyLengthAsItsLetters) {
  std::mt19937 random(3);
  const std::u32string_view scripts[] = {
      U"abcxyzABCXYZ019'-@[`{", U"ابتثجةىأإلكی٣\u064Eـ", U"абвяЁЖЯй", U"αβΓΔωά", U"אבגדתךם", U"éàÜñçŁø", U"कखगघ",
      U"日本語かなカ"};
  for (int i = 0; i < 20000; ++i) {
    const auto size = std::uniform_int_distribution<std::size_t>(0, 40)(random);
    const auto& script = scripts[std::uniform_int_distribution<std::size_t>(0, std::size(scripts) - 1)(random)];
    const auto& other = i % 4 == 0 ? scripts[static_cast<std::size_t>(i) / 4 % std::size(scripts)] : script;
    std::u32string word;
    for (std::size_t n = 0; n < size; ++n) {
      const auto& letters = n % 3 == 0 ? other : script;
      word += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
    }
    std::string utf8;
    for (const auto c : word) append_utf8(c, utf8);
    ASSERT_EQ(fold(utf8), fold_plainly(word)) << utf8;
  }
}

TEST(Fold, KeepsTheTwoIsOfTurkishApart) {
  EXPECT_EQ(fold("IŞIK", true), "ışık");
  EXPECT_EQ(fold("İZMİR", true), "izmir");
  EXPECT_EQ(fold("İZMİR"), fold("i\u0307zmi\u0307r"));
}

TEST(Fold, IsIdempotent) {
  for (const std::string word : {"ÉTÉ", "إلى", "ﬁne", "\u1E9B\u0323", "ǅ", "한글"})
    EXPECT_EQ(fold(fold(word)), fold(word)) << word;
}

TEST(Fold, TakesTimeLinearInTheMarksOfALetter) {
  const auto marks = [](const std::string& row, std::size_t count) {
    std::string word = "a";
    for (std::size_t i = 0; i < count; ++i) word += row;
    return word;
  };
  // Marks of several classes, which the normalizer sorts; what folds to one of them or to nothing counts as one.
  for (const std::string row : {"\u0301\u0323", "\uFF9E\u0301", "\u0301\u00AD\u0323", "\u0344\u0327"})
    expect_linear(500, [&](std::size_t count) { fold(marks(row, count)); });
  EXPECT_EQ(fold(marks("\u0301", 100)), "á" + marks("\u0301", 99).substr(1)) << "nothing is lost";
  EXPECT_EQ(fold(marks("\u0301\u0323", 15)), fold(marks("\u0323\u0301", 15))) << "up to 30 are in one order";
}

}  // namespace
}  // namespace zubda
