#include "text/utf8_steps.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace zubda {
namespace {

/// Sequences of one to four bytes from both sides of each limit that UTF-8 has.
std::vector<std::string> sequences_at_limits() {
  const unsigned char limits[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                  0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  std::vector<std::string> sequences = {""};
  for (std::size_t begin = 0, length = 1; length <= 4; ++length) {
    const auto end = sequences.size();
    for (; begin < end; ++begin)
      for (const auto byte : limits) sequences.push_back(sequences[begin] + static_cast<char>(byte));
  }
  return sequences;
}

TEST(Utf8Steps, SayWhatTheLibrarySaysWhereverASequenceStands) {
  const std::string before = "eight by";
  for (const auto& sequence : sequences_at_limits()) {
    ASSERT_EQ(is_valid_utf8_by_steps(sequence), is_valid_utf8(sequence)) << testing::PrintToString(sequence);
    const auto text = before + sequence + before;
    ASSERT_EQ(is_valid_utf8_by_steps(text), is_valid_utf8(text)) << testing::PrintToString(sequence);
  }
}

TEST(Utf8Steps, HaveTheLengthOfACharacterOrOfWhatIsReplacedByOneSign) {
  const std::string text = "aé€\U0001F600\xE2\x82 \xF0\x9F\x98 \xFF";
  const std::vector<std::pair<std::size_t, int>> expected = {{0, 1},   {1, 2},   {3, 3},  {6, 4},
                                                             {10, -2}, {13, -3}, {17, -1}};
  for (const auto& [at, step] : expected) EXPECT_EQ(utf8_step(text, at), step) << at;
}

}  // namespace
}  // namespace zubda
