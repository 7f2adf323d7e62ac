/// Large and odd texts: work that grows faster than the text would not end here.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linear_time.h"
#include "sentences/overlong.h"
#include "sentences/sentences.h"
#include "text/characters.h"

namespace zubda {
namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

std::vector<Sentence> split(const std::string& text, const char* code = "en") {
  return split_sentences(Document{.text = text}, Language(code));
}

/// Whether the sentences and the white space between them are the whole text.
bool tiles(const std::string& text, const std::vector<Sentence>& sentences) {
  std::size_t at = 0;
  const auto skip_to = [&](std::size_t end) {
    for (; at < end; at += decode_at(text, at).length)
      if (!character(decode_at(text, at).code).is(is_space)) return false;
    return at == end;
  };
  for (const auto& sentence : sentences) {
    if (!skip_to(sentence.span.begin) || sentence.span.end <= sentence.span.begin) return false;
    at = sentence.span.end;
  }
  return skip_to(text.size());
}

/// What has no end is cut at words, or where there are none between characters; a character is never cut.
TEST(LargeInputs, TextsWithoutAStopAreCut) {
  for (const std::string piece : {"abcdefg ", "الكتاب ", "字", "ไทย", "a", "e\u0301", "🇩🇪", "👩‍👩‍👧"}) {
    const auto text = repeated(piece, std::size_t{1} << 20);
    const auto sentences = split(text);
    ASSERT_TRUE(tiles(text, sentences)) << piece;
    ASSERT_GT(sentences.size(), 100U) << piece;
    for (const auto& sentence : sentences) {
      EXPECT_EQ(sentence.is_cut, sentence.span.begin > 0) << piece;
      EXPECT_LE(sentence.span.end - sentence.span.begin, max_sentence_bytes) << piece;
      EXPECT_EQ(sentence.span.begin % piece.size(), 0U) << piece;
    }
  }
}

TEST(LargeInputs, AMillionSentencesAreFound) {
  const auto text = repeated("It ends. ", 9'000'000);
  const auto sentences = split(text);
  EXPECT_EQ(sentences.size(), 1'000'000U);
  EXPECT_TRUE(tiles(text, sentences));
}

TEST(LargeInputs, AMillionStopsInARowBelongToTheSentenceBefore) {
  for (const std::string stop : {".", "!", "؟", "。"}) {
    const auto text = "Word" + repeated(stop, 1'000'000 * stop.size()) + " Then more.";
    const auto sentences = split(text);
    // The row is longer than any sentence and is cut for that alone.
    EXPECT_LE(sentences.size(), 2 + text.size() / max_sentence_bytes) << stop;
    EXPECT_EQ(slice(text, sentences.back().span), "Then more.") << stop;
    EXPECT_TRUE(tiles(text, sentences));
  }
}

TEST(LargeInputs, ALetterWithMoreMarksThanASentenceHasBytesIsCut) {
  for (const std::string mark : {"\u0301", "\U000E0100"}) {
    const auto text = "A" + repeated(mark, std::size_t{1} << 17) + " word. The next.";
    const auto sentences = split(text);
    EXPECT_TRUE(tiles(text, sentences));
    for (const auto& sentence : sentences) EXPECT_LE(sentence.span.end - sentence.span.begin, max_sentence_bytes);
    EXPECT_EQ(slice(text, sentences.back().span), "The next.");
  }
}

/// Each piece, many times over: what the rules look back or ahead for must have a bound.
TEST(LargeInputs, RepeatedMarksCostNoMoreThanOthers) {
  const std::vector<std::string> pieces = {
      ")",     ") ",     ":) ",  "😀",  "😀 ",     "(",     "(a. ", "\"",     "\"a.\" ", "«",     "a.«",    "At 5 a.m. ",
      "a.m. ", "z. B. ", "#a ",  "#",  "://",    "_____", "* ",   "1) ",    "1. ",     "• a ",  ". ",     ".. ",
      "... ",  "; ",     ": ",   "- ", "a: ",    "。」",  "字.)", "د. ",    "[1]",     ".[1]",  "\u200F", "\n",
      "\na",   "\n\n-",  "a\tb", "،و", "، وقد ", "''.",   ",,",   "الف: «", "\u0301.", "P.S. ", "I. ",    "...a"};
  for (const auto* code : {"en", "ar"}) {
    const Language language(code);
    for (const auto& piece : pieces) {
      const auto text = "At " + repeated(piece, 200'000);
      const auto sentences = split_sentences(Document{.text = text}, language);
      EXPECT_TRUE(tiles(text, sentences)) << piece;
      EXPECT_GE(cut_clauses(text, sentences, language).size(), sentences.size()) << piece;
    }
  }
}

/// What is before or behind a mark is not gone through anew at each of them.
TEST(LargeInputs, LongRowsTakeTimeThatIsLinear) {
  const auto expect_linear_split = [](auto&& make) {
    expect_linear(1000, [&](std::size_t size) { split(make(size)); });
  };
  expect_linear_split([](std::size_t size) { return "The river " + repeated("| ", size); });
  expect_linear_split([](std::size_t size) { return "क" + repeated("|", size); });
  expect_linear_split([](std::size_t size) { return "The river " + repeated("#a", size); });
  expect_linear_split([](std::size_t size) { return "• a" + std::string(size, ' ') + "b"; });
  expect_linear_split([](std::size_t size) { return "The river " + repeated("((x . “ y) ", size); });
}

}  // namespace
}  // namespace zubda
