#include "select/truncate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "text/utf8.h"

namespace zubda {
namespace {

constexpr auto unlimited = std::numeric_limits<std::size_t>::max();

ScoredSentence cut(const std::string& text, std::size_t words, std::size_t characters, const char* language = "en") {
  ScoredSentence sentence;
  sentence.sentence.span = {0, text.size()};
  Budget budget;
  budget.words = words;
  budget.characters = characters;
  return truncate(text, sentence, budget, Language(language));
}

std::string cut_text(const std::string& text, std::size_t words, std::size_t characters = unlimited) {
  return std::string(slice(text, cut(text, words, characters).sentence.span));
}

TEST(Truncate, CutsWithinTheBudget) {
  const std::string text = "The river rose, in one night.";
  EXPECT_EQ(cut_text(text, 1), "The") << "no better place";
  EXPECT_EQ(cut_text(text, 3), "The river rose");
  EXPECT_EQ(cut_text(text, 4), "The river rose") << "not after a preposition";
  EXPECT_EQ(cut_text(text, unlimited, 12), "The river") << "eleven characters and an ellipsis";
  EXPECT_EQ(cut_text(text, unlimited, 15), "The river rose") << "fourteen";
  EXPECT_EQ(cut_text(text, 2, 15), "The river") << "the smaller budget counts";
}

TEST(Truncate, StaysInASentenceThatBeginsWithMarks) {
  // A mark of direction, of a letter, and one that joins: none has a letter of this sentence before it.
  for (const std::string mark : {"\u202B", "\u0301", "\u064B", "\u200D"})
    for (const auto& marks : {mark, mark + mark, mark + mark + mark}) {
      EXPECT_TRUE(cut_text(marks + "الميناء القديم", unlimited, 2).starts_with(mark)) << "at the beginning of the text";
      ScoredSentence sentence;
      const auto text = marks + marks + "الميناء القديم";
      sentence.sentence.span = {marks.size(), text.size()};
      const auto span = truncate(text, sentence, {.characters = 2}, Language("ar")).sentence.span;
      EXPECT_EQ(span.begin, marks.size());
      EXPECT_GT(span.end, span.begin);
    }
}

TEST(Truncate, CutsInsideOfTheFirstWordWhenEvenThatIsTooLong) {
  EXPECT_EQ(cut_text("Incomprehensibilities end.", unlimited, 5), "Inco");
  EXPECT_EQ(cut_text("مستشفياتهم بعيدة.", unlimited, 4), "مست");
}

TEST(Truncate, KeepsAtLeastACharacterAndItsMarksTogether) {
  EXPECT_EQ(cut_text("word", unlimited, 1), "w");
  EXPECT_EQ(cut_text("e\u0301e\u0301e\u0301", unlimited, 4), "e\u0301");
}

TEST(Truncate, TellsThatItCutAndCountsTheWordsAnew) {
  const auto sentence = cut("The river rose, in one night.", 3, unlimited);
  EXPECT_TRUE(sentence.truncated);
  EXPECT_EQ(sentence.cut_at, CutAt::phrase);
  EXPECT_EQ(sentence.words, 3U);
}

TEST(Truncate, GivesAValidBeginningWithinTheBudgetForAnyBudget) {
  const std::string text = "بدأت الدورة في تونس، و(كما قيل) the río ran 100 km — 日本語です.";
  for (std::size_t characters = 1; characters < 60; ++characters)
    for (std::size_t words = 1; words < 16; ++words) {
      const auto sentence = cut(text, words, characters);
      const auto span = sentence.sentence.span;
      const auto printed = slice(text, span);
      EXPECT_EQ(span.begin, 0U);
      EXPECT_GT(span.end, 0U);
      EXPECT_TRUE(is_valid_utf8(printed)) << characters << ' ' << words;
      EXPECT_LE(sentence.words, words);
      const auto count = std::count_if(printed.begin(), printed.end(), [](char c) { return (c & 0xC0) != 0x80; });
      EXPECT_LE(count, std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(characters) - 1));
    }
}

}  // namespace
}  // namespace zubda
