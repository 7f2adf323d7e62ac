#include "text/letter_runs.h"

#include <gtest/gtest.h>

#include <bit>
#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// There are runs of Arabic letters only where the byte that leads is the lower one of a pair.
constexpr bool has_arabic_runs = std::endian::native == std::endian::little;

/// By the word boundaries as well as by what clauses are counted in.
bool is_inside_word(char32_t c) {
  const auto properties = character(c);
  if (properties.word_break() == WordBreak::extend) return true;
  return properties.word_break() >= WordBreak::letter && properties.word_break() <= WordBreak::numeric &&
         properties.is(is_letter | is_digit);
}

/// `c` at each place of sixteen bytes that are letters otherwise.
TEST(LetterRuns, EndAtEachByteThatIsNoAsciiLetterOrDigit) {
  for (int byte = 0; byte < 256; ++byte)
    for (std::size_t place = 0; place < vector_bytes; ++place) {
      std::string bytes(vector_bytes, 'x');
      bytes[place] = static_cast<char>(byte);
      const bool inside = byte < 0x80 && byte != '_' && is_inside_word(static_cast<char32_t>(byte));
      EXPECT_EQ(ascii_run(bytes.data()), inside ? vector_bytes : place) << byte;
    }
}

TEST(LetterRuns, EndAtEachCharacterThatIsNotInsideAnArabicWord) {
  for (char32_t c = 0x80; c < 0x800; ++c)
    for (std::size_t place = 0; place < vector_bytes; place += 2) {
      std::string bytes;
      while (bytes.size() < vector_bytes) append_utf8(bytes.size() == place ? c : U'ب', bytes);
      const auto run = arabic_run(bytes.data());
      if (!has_arabic_runs) {
        ASSERT_EQ(run, 0U);
        continue;
      }
      const bool passed = run == vector_bytes;
      EXPECT_TRUE(passed || run == place) << static_cast<unsigned>(c);
      EXPECT_TRUE(!passed || is_inside_word(c)) << static_cast<unsigned>(c);
      const bool is_common = (c >= 0x620 && c <= 0x669) || (c >= 0x66E && c <= 0x6D3);
      EXPECT_TRUE(passed || !is_common) << static_cast<unsigned>(c);
    }
}

TEST(LetterRuns, StopBeforeCharactersOfOtherLengths) {
  for (const std::string text : {"بب bbbbbbbbbbbbbb", "ببbbbbbbbbbbbbbbbbb", "بب“بببببببب", "بب\xF0\x9F\x98\x80بببببب"})
    EXPECT_EQ(arabic_run(text.data()), has_arabic_runs ? 4U : 0U) << text;
  EXPECT_EQ(ascii_run("bbéeeeeeeeeeeeeeee"), 2U);
}

}  // namespace
}  // namespace zubda
