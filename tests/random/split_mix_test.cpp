#include "random/split_mix.h"

#include <gtest/gtest.h>

#include <vector>

namespace zubda {
namespace {

TEST(SplitMix64, GivesTheNumbersOfItsAuthors) {
  // The first of the reference implementation (Vigna, splitmix64.c) from the seed 1234567.
  SplitMix64 random(1234567);
  for (const std::uint64_t expected : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U})
    EXPECT_EQ(random.next(), expected);
}

TEST(SplitMix64, StaysWithinItsRanges) {
  SplitMix64 random(7);
  std::vector<int> counts(10);
  double sum = 0;
  for (int i = 0; i < 10'000; ++i) {
    const auto x = random.uniform();
    ASSERT_TRUE(x >= 0 && x < 1) << x;
    sum += x;
    ++counts.at(random.below(counts.size()));
  }
  EXPECT_NEAR(sum / 10'000, 0.5, 0.02);
  for (const auto count : counts) EXPECT_NEAR(count, 1000, 150);
}

}  // namespace
}  // namespace zubda
