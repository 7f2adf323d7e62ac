#include "sentences/candidates.h"

#include <gtest/gtest.h>

#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

bool is_candidate(char32_t c) {
  std::string text;
  append_utf8(c, text);
  text += ' ';
  return ByteFinder(text, boundary_candidates).next(0) == 0;
}

TEST(BoundaryCandidates, HaveAllCharactersThatEndSentences) {
  int terminals = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if ((c >= 0xD800 && c < 0xE000) || !character(c).is(is_terminal)) continue;
    ++terminals;
    EXPECT_TRUE(is_candidate(c)) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_GT(terminals, 100);
}

TEST(BoundaryCandidates, AreThoseOfTheirRanges) {
  for (std::size_t pair = 0; pair < 0x10000; ++pair)
    for (const std::size_t at : {0U, 15U, 16U, 63U}) {
      const auto byte = static_cast<std::uint8_t>(pair >> 8);
      const auto next = static_cast<std::uint8_t>(pair);
      std::string block(block_bytes + 1, ' ');
      block[at] = static_cast<char>(byte);
      block[at + 1] = static_cast<char>(next);
      const bool is_found = (boundary_candidates.classify(block.data()) >> at & 1) != 0;
      ASSERT_EQ(is_found, is_in_class(boundary_candidates, byte, next)) << std::hex << pair;
    }
}

TEST(BoundaryCandidates, HaveNoLettersOfShortEncodings) {
  for (char32_t c = 1; c < 0x800; ++c)
    if (character(c).is(is_letter | is_digit | is_space)) {
      EXPECT_FALSE(is_candidate(c)) << std::hex << static_cast<unsigned>(c);
    }
}

}  // namespace
}  // namespace zubda
