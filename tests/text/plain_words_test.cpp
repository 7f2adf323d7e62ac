#include "text/plain_words.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

using Words = std::vector<std::string>;

Words words_of(std::string_view text, Span range) {
  DictionaryBreaker dictionary;
  std::vector<Span> spans;
  read_words(text, range, dictionary, spans);
  Words words;
  for (const auto span : spans) words.emplace_back(slice(text, span));
  return words;
}

/// No block can be read of a text that is as short as this, so that these are the words of the plain reader.
Words words_read_plainly(std::string_view text) { return words_of(text, {0, text.size()}); }

/// The words of a text with `before` blanks before it and so much behind it that all of it is read in blocks.
Words words_read_in_blocks(std::string_view text, std::size_t before) {
  auto surrounded = std::string(before, ' ').append(text);
  const auto size = surrounded.size();
  return words_of(surrounded.append(WordBlock::bytes + 1, 'x'), {0, size});
}

TEST(WordBlock, LettersAreThoseOfTheUnicodeStandard) {
  std::size_t letters = 0;
  std::size_t passed = 0;
  for (char32_t code = 1; code < 0x11000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    std::string text;
    append_utf8(code, text);
    const auto length = text.size();
    text.append(WordBlock::bytes + 1, ' ');
    const auto block = read_word_block(text.data());
    const auto word_break = character(code).word_break();
    const auto bits = (std::uint64_t{1} << length) - 1;
    if (block.letters != 0) {
      ++letters;
      EXPECT_EQ(block.letters, bits) << std::hex << static_cast<unsigned>(code);
      EXPECT_EQ(block.others, 0U) << std::hex << static_cast<unsigned>(code);
      EXPECT_TRUE(word_break == WordBreak::letter || word_break == WordBreak::numeric ||
                  word_break == WordBreak::extend)
          << std::hex << static_cast<unsigned>(code);
      EXPECT_EQ(block.marks != 0, word_break == WordBreak::extend) << std::hex << static_cast<unsigned>(code);
    } else if (code >= 0x80 || word_break == WordBreak::extend_num_let) {
      if (block.others == 0) ++passed;
      EXPECT_TRUE(block.others == bits || (code >= 0x2013 && code <= 0x2026))
          << std::hex << static_cast<unsigned>(code);
    } else {
      const bool joins = word_break >= WordBreak::mid_letter && word_break <= WordBreak::single_quote;
      EXPECT_EQ(block.joiners != 0, joins) << std::hex << static_cast<unsigned>(code);
    }
  }
  EXPECT_GT(letters, 500U);
  EXPECT_EQ(passed, 7U);  // Dashes, quotes and the ellipsis.
}

TEST(PlainWords, FindsTheWordsThatThePlainReaderFinds) {
  const std::vector<std::string> pieces = {
      " ",      " ",     " ", "a", "word", "Zeitung", "été",  "слово", "كلمة",  "كلمة\u064B", "مُحَمَّد", "12",
      "3.5",    "don't", "’", "‘", "”",    "“",       "…",    "–",     "'",     ".",          ",",    ":",
      ";",      "\"",    "_", "-", "\n",   "—",       "ß",    "日本",  "עברית", "צה\"ל",      "×",    "\u0301",
      "\u200D", "؟",     "٫", "۔", "٣",    "🙂",    "한국", "x.y",   "a_b",   "()",         "، "};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    // Few kinds of pieces a text, so that many texts are mostly plain.
    const auto kinds = 2 + random() % 12;
    const auto first = random() % pieces.size();
    for (auto count = random() % 40; count > 0; --count) {
      const auto& piece = pieces[(first + random() % kinds) % pieces.size()];
      if (text.size() + piece.size() <= WordBlock::bytes) text += piece;
    }
    ASSERT_EQ(words_read_in_blocks(text, random() % 70), words_read_plainly(text)) << text;
  }
}

TEST(PlainWords, ReadsWordsAtEveryPlaceOfABlock) {
  for (std::size_t before = 0; before < 200; ++before)
    for (std::size_t length = 1; length < 70; ++length) {
      const auto text = std::string(length, 'w') + " end. It's";
      const Words words = {std::string(length, 'w'), "end", "It's"};
      ASSERT_EQ(words_read_in_blocks(text, before), words) << before << ' ' << length;
    }
}

}  // namespace
}  // namespace zubda
