#include "text/words.h"

#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  DictionaryBreaker dictionary;
  Words words;
  std::vector<Span> spans;
  read_words(text, {0, text.size()}, dictionary, spans);
  for (const auto span : spans) words.emplace_back(slice(text, span));
  return words;
}

/// The words of ICU's own iterator, without what it calls no word (blanks and punctuation) but with `all`: it says so
/// of a Hebrew letter with an apostrophe and a mark, too.
Words icu_words(const std::string& text, bool all = false) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks->setText(&source, status);
  Words words;
  auto begin = breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    const auto word = text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
    if (all || breaks->getRuleStatus() != UBRK_WORD_NONE) words.push_back(word);
  }
  utext_close(&source);
  return words;
}

TEST(ReadWords, FollowsTheRulesOfTheUnicodeStandard) {
  const std::vector<std::pair<std::string, Words>> cases = {
      {"", {}},
      {"  ", {}},
      {"one", {"one"}},
      {" one  two ", {"one", "two"}},
      {"don't stop", {"don't", "stop"}},
      {"rock 'n' roll", {"rock", "n", "roll"}},
      {"3.14 and 1,000 and 10:30", {"3.14", "and", "1,000", "and", "10", "30"}},
      {"snake_case", {"snake_case"}},
      {"example.com", {"example.com"}},
      {"mother-in-law", {"mother", "in", "law"}},
      {"قال الوزير، وأضاف", {"قال", "الوزير", "وأضاف"}},
      {"مُحَمَّد", {"مُحَمَّد"}},
      {"צה\"ל נסוג", {"צה\"ל", "נסוג"}},
      {"ג'ורג' ה'90 ז'_", {"ג'ורג'", "ה'", "90", "ז'"}},
      {"l’homme", {"l’homme"}},
      {"e\u0301te\u0301", {"e\u0301te\u0301"}},
      {"日本語です。", {"日本語", "です"}},
      {"1905년에 KBS는", {"1905", "년에", "KBS", "는"}},
      {"ภาษาไทย", {"ภาษา", "ไทย"}},
  };
  for (const auto& [text, words] : cases) EXPECT_EQ(words_of(text), words) << text;
}

TEST(ReadWords, TakesTwoApostrophesBetweenHebrewLettersForGershayim) {
  EXPECT_EQ(words_of("צה''ל נסוג"), (Words{"צה''ל", "נסוג"}));
  EXPECT_EQ(words_of("ד\u05BC'\u05BC'ר ב'''ג"), (Words{"ד\u05BC'\u05BC'ר", "ב'", "ג"}));
  EXPECT_EQ(words_of("ח''5 ט''a כ'' a''ל"), (Words{"ח'", "5", "ט'", "a", "כ'", "a", "ל"}));
}

TEST(ReadWords, AgreesWithIcuOnMarksAfterHebrewLetters) {
  const std::vector<std::string> parts = {"א", "a", "5", "'", "\"", "_", "\u05B0", "."};
  for (unsigned number = 0; number < 1U << 15U; ++number) {
    std::string text;
    std::string letters;
    for (unsigned digits = number, i = 0; i < 5; ++i, digits /= 8) {
      text += parts[digits % 8];
      if (digits % 8 != 6) letters += parts[digits % 8];
    }
    if (letters.find("א''א") != std::string::npos) continue;
    const auto with_letters = [](Words words) {
      std::erase_if(words, [](const std::string& word) { return word.find_first_of("a5\xD7") == std::string::npos; });
      return words;
    };
    ASSERT_EQ(with_letters(words_of(text)), with_letters(icu_words(text, true))) << text;
  }
}

TEST(ReadWords, AgreesWithIcuOnEveryTextInTheRepository) {
  for (const auto* folder : {"/examples", "/stopwords", "/src/language/samples", "/tests/data"}) {
    std::size_t compared = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator(std::string(ZUBDA_SOURCE_DIR) + folder)) {
      if (file.path().extension() != ".txt") continue;
      std::ifstream stream(file.path());
      std::ostringstream text;
      text << stream.rdbuf();
      EXPECT_EQ(words_of(text.str()), icu_words(text.str())) << file.path();
      ++compared;
    }
    EXPECT_GT(compared, 0U) << folder;
  }
}

TEST(ReadWords, NoCharacterIsAWordWithoutALetterOrDigit) {
  for (char32_t c = 1; c < 0x11000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(c, text);
    if (words_of(text).empty()) continue;
    EXPECT_TRUE(character(c).is(is_letter | is_digit) || character(c).word_break() == WordBreak::numeric)
        << std::hex << static_cast<unsigned>(c);
  }
}

TEST(ReadWords, LeavesOutMarksWithoutALetterBeforeThem) {
  for (std::size_t after = 0; after < 80; ++after)
    EXPECT_EQ(words_of("= \u064Eكتاب\u064E =" + std::string(after, ' ')), Words{"كتاب\u064E"}) << after;
}

TEST(CountWords, CountsIdeographsOneByOne) {
  DictionaryBreaker dictionary;
  const auto count = [&](std::string_view text) { return count_words(text, {0, text.size()}, dictionary); };
  EXPECT_EQ(count(""), 0U);
  EXPECT_EQ(count("Two words, 3.5 __ !"), 3U);
  EXPECT_EQ(count("日本語"), 3U);
  EXPECT_EQ(count("قال الوزير"), 2U);
}

TEST(FirstWord, IsTheFirstThatHasALetterOrDigit) {
  const auto first = [](std::string_view text) { return std::string(slice(text, first_word(text, {0, text.size()}))); };
  EXPECT_EQ(first(""), "");
  EXPECT_EQ(first("... __ \"!"), "");
  EXPECT_EQ(first("__ 'Tis true"), "Tis");
  EXPECT_EQ(first("“Don't!”"), "Don't");
  EXPECT_EQ(first("日本語です。"), "日本語です");
}

}  // namespace
}  // namespace zubda
