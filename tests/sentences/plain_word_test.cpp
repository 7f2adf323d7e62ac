#include "sentences/plain_word.h"

#include <gtest/gtest.h>

#include <string>

#include "text/characters.h"
#include "text/fold.h"
#include "text/word_hash.h"
#include "text/words.h"

namespace zubda {
namespace {

/// Whether the first word of `text` is plain. If it is, it has to be the one that is found otherwise.
bool is_plain(const std::string& text) {
  const auto plain = read_plain_first_word(text);
  if (plain.size == 0) return false;
  const auto word = first_word(text, {0, text.size()});
  const auto folded = fold(slice(text, word));
  EXPECT_EQ(plain.word(), folded) << text;
  EXPECT_EQ(plain.end, word.end) << text;
  EXPECT_EQ(plain.hash(), hash_of_word(folded)) << text;
  return true;
}

const std::string rest = " and so on for more than sixteen bytes";

TEST(PlainWord, WordsOfEachLength) {
  const std::string letters = "AbCdEfGhIjKlMnOp";
  for (std::size_t size = 1; size <= letters.size(); ++size) {
    EXPECT_TRUE(is_plain(letters.substr(0, size) + rest));
    EXPECT_TRUE(is_plain(letters.substr(0, size) + "," + rest));
  }
  EXPECT_FALSE(is_plain(letters + "Q" + rest));
}

TEST(PlainWord, DigitsAndQuotationMarks) {
  for (const auto* word : {"1984", "3rd", "“He", "\"He", "“A,"}) EXPECT_TRUE(is_plain(word + rest)) << word;
}

TEST(PlainWord, AllElseIsReadOtherwise) {
  for (const auto* word : {"", " He", "Don't", "Don’t", "3.14", "Mrs.", "Well!", "foo_bar", "Café", "“ He", "(He", "هو",
                           "”He", "-He", ",", "I,you"})
    EXPECT_FALSE(is_plain(word + rest)) << word;
}

TEST(PlainWord, ShortTexts) {
  const std::string text = "“It is";
  for (std::size_t size = 0; size <= text.size(); ++size)
    EXPECT_EQ(read_plain_first_word(text.substr(0, size)).size, 0U) << size;
}

/// Whether the last word of `text` is plain. If it is, it has to be the one that is found byte by byte.
bool ends_plain(const std::string& text) {
  const auto plain = read_plain_last_word(text);
  if (plain.size == 0) return false;
  auto end = text.size();
  while (!character(decode_before(text, end).code).is(is_letter | is_digit)) end -= decode_before(text, end).length;
  const auto blank = text.rfind(' ', end - 1);
  const auto folded = fold(text.substr(blank + 1, end - blank - 1));
  EXPECT_EQ(plain.word(), folded) << text;
  EXPECT_EQ(plain.end, end) << text;
  EXPECT_EQ(plain.hash(), hash_of_word(folded)) << text;
  return true;
}

TEST(PlainLastWord, WordsOfEachLengthAndMarksBehind) {
  const std::string letters = "AbCdEfGhIjKlMnOp";
  for (std::size_t size = 1; size < letters.size(); ++size)
    for (const std::string marks : {"", ".", ".\"", "?!", ")…", ".”", "”"}) {
      const auto text = "It is said to be " + letters.substr(0, size) + marks;
      const bool is_short = size + (marks.ends_with("”") ? marks.size() - 3 : marks.size()) < 16;
      EXPECT_EQ(ends_plain(text), is_short && marks != ")…") << text;
    }
}

TEST(PlainLastWord, WordsWithMarksAndDigits) {
  for (const auto* word : {"don't", "a-b", "3.14", "x\ny", "B2,"})
    EXPECT_TRUE(ends_plain("This is for the word " + std::string(word))) << word;
  for (const auto* word : {"café", "é.", "it’s.", "-------------------"})
    EXPECT_FALSE(ends_plain("This is for the word " + std::string(word))) << word;
  EXPECT_FALSE(ends_plain(std::string("This is for a wo\0rd", 20)));
  EXPECT_FALSE(ends_plain("It is so."));
}

}  // namespace
}  // namespace zubda
