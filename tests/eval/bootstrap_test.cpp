#include "eval/bootstrap.h"

#include <gtest/gtest.h>

#include <vector>

namespace zubda::eval {
namespace {

TEST(Bootstrap, IsSureOfWhatIsBetterEverywhere) {
  const std::vector<double> better = {0.5, 0.6, 0.7, 0.4};
  const std::vector<double> worse = {0.4, 0.5, 0.5, 0.3};
  const auto forth = bootstrap(better, worse);
  EXPECT_EQ(forth.first_is_better, 1);
  EXPECT_NEAR(forth.difference, 0.125, 1e-12);
  EXPECT_GE(forth.low, 0.1 - 1e-12);
  EXPECT_LE(forth.high, 0.2 + 1e-12);
  EXPECT_EQ(bootstrap(worse, better).first_is_better, 0);
}

TEST(Bootstrap, NeverCallsEqualSystemsBetter) {
  const std::vector<double> scores = {0.1, 0.9, 0.4};
  const auto comparison = bootstrap(scores, scores);
  EXPECT_EQ(comparison.first_is_better, 0);
  EXPECT_EQ(comparison.low, 0);
  EXPECT_EQ(comparison.high, 0);
}

TEST(Bootstrap, IsInDoubtWhereDocumentsDisagree) {
  std::vector<double> first;
  std::vector<double> other;
  for (int i = 0; i < 100; ++i) {
    first.push_back(i % 2 == 0 ? 1 : 0);
    other.push_back(i % 2 == 0 ? 0 : 1);
  }
  const auto comparison = bootstrap(first, other, {.seed = 3, .resamples = 5000});
  EXPECT_NEAR(comparison.first_is_better, 0.46, 0.04);  // Half, less half of the chance of a tie.
  // The mean of 100 values of +1 and -1 has a standard error of 0.1.
  EXPECT_NEAR(comparison.low, -0.196, 0.03);
  EXPECT_NEAR(comparison.high, 0.196, 0.03);
}

TEST(Bootstrap, DependsOnTheSeedAlone) {
  const std::vector<double> first = {0.3, 0.1, 0.8, 0.2, 0.5};
  const std::vector<double> other = {0.2, 0.3, 0.4, 0.4, 0.4};
  EXPECT_EQ(bootstrap(first, other, {.seed = 1}).first_is_better, bootstrap(first, other, {.seed = 1}).first_is_better);
  EXPECT_NE(bootstrap(first, other, {.seed = 1}).first_is_better, bootstrap(first, other, {.seed = 2}).first_is_better);
}

TEST(Bootstrap, TakesNoDocuments) { EXPECT_EQ(bootstrap({}, {}).first_is_better, 0); }

}  // namespace
}  // namespace zubda::eval
