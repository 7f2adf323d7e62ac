#include "sentences/plain_first_word.h"

#include <gtest/gtest.h>

#include <string>

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

TEST(PlainFirstWord, WordsOfEachLength) {
  const std::string letters = "AbCdEfGhIjKlMnOp";
  for (std::size_t size = 1; size <= letters.size(); ++size) {
    EXPECT_TRUE(is_plain(letters.substr(0, size) + rest));
    EXPECT_TRUE(is_plain(letters.substr(0, size) + "," + rest));
  }
  EXPECT_FALSE(is_plain(letters + "Q" + rest));
}

TEST(PlainFirstWord, DigitsAndQuotationMarks) {
  for (const auto* word : {"1984", "3rd", "“He", "\"He", "“A,"}) EXPECT_TRUE(is_plain(word + rest)) << word;
}

TEST(PlainFirstWord, AllElseIsReadOtherwise) {
  for (const auto* word : {"", " He", "Don't", "Don’t", "3.14", "Mrs.", "Well!", "foo_bar", "Café", "“ He", "(He", "هو",
                           "”He", "-He", ",", "I,you"})
    EXPECT_FALSE(is_plain(word + rest)) << word;
}

TEST(PlainFirstWord, ShortTexts) {
  const std::string text = "“It is";
  for (std::size_t size = 0; size <= text.size(); ++size)
    EXPECT_EQ(read_plain_first_word(text.substr(0, size)).size, 0U) << size;
}

}  // namespace
}  // namespace zubda
