#include "score/budget.h"

#include <gtest/gtest.h>

#include <vector>

namespace zubda {
namespace {

const std::vector<Cost> short_and_long = {{10, 50}, {20, 100}, {10, 50}, {20, 100}};

TEST(LengthFactor, IsOneUnderABudgetOfSentences) {
  EXPECT_TRUE((length_factor({.sentences = 2}, short_and_long) == 1).all());
}

TEST(LengthFactor, IsNoneForNoSentence) { EXPECT_EQ(length_factor({.words = 5}, {}).size(), 0); }

TEST(LengthFactor, RaisesLongSentencesWhenMostOfATextIsKept) {
  for (const Budget& budget : {Budget{.words = 40}, Budget{.characters = 201}, Budget{.words = 1000}}) {
    const auto factors = length_factor(budget, short_and_long);
    EXPECT_GT(factors[1], factors[0] * 1.9);
    EXPECT_EQ(factors[0], factors[2]);
  }
}

TEST(LengthFactor, IsAtMostOneAndNearIt) {
  for (std::size_t words = 1; words < 80; ++words) {
    const auto factors = length_factor({.words = words}, short_and_long);
    EXPECT_GT(factors.minCoeff(), 0);
    EXPECT_LE(factors.maxCoeff(), 1);
    EXPECT_GE(factors.maxCoeff(), 0.5);
  }
}

/// Sixty sentences of thirty words, but for one.
std::vector<Cost> sixty_but(std::uint32_t words) {
  std::vector<Cost> costs(60, Cost{30, 150});
  costs[5] = {words, words * 5};
  return costs;
}

TEST(LengthFactor, IsWorthPerLengthWhereManySentencesFit) {
  const auto share_of_long = [](const Budget& budget) {
    const auto factors = length_factor(budget, sixty_but(60));
    return factors[5] / factors[0];
  };
  EXPECT_NEAR(share_of_long({.words = 60}), 0.9, 0.11);
  EXPECT_LT(share_of_long({.words = 300}), share_of_long({.words = 60}));
  EXPECT_LT(share_of_long({.words = 300}), 0.81);
  EXPECT_LT(share_of_long({.characters = 1500}), 0.81);
  EXPECT_EQ(share_of_long({.sentences = 10}), 1);
}

TEST(LengthFactor, GivesShortSentencesNoAdvantage) {
  const auto factors = length_factor({.words = 300}, sixty_but(4));
  EXPECT_LE(factors[5], length_factor({.words = 300}, sixty_but(20))[5]);
}

}  // namespace
}  // namespace zubda
