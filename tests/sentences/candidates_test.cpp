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

TEST(BoundaryCandidates, HaveNoLettersOfShortEncodings) {
  for (char32_t c = 1; c < 0x800; ++c)
    if (character(c).is(is_letter | is_digit | is_space)) {
      EXPECT_FALSE(is_candidate(c)) << std::hex << static_cast<unsigned>(c);
    }
}

}  // namespace
}  // namespace zubda
