#include "score/query.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace zubda {
namespace {

/// Four sentences with one term each; no sentence has the last of the five terms.
TermMatrix four_sentences() {
  TermMatrix matrix(4, 5);
  for (int i = 0; i < 4; ++i) matrix.insert(i, i) = 1;
  return matrix;
}

TEST(Query, IsSimilarToSentencesWithItsWords) {
  const auto similarity = query_similarity(four_sentences(), std::vector<TermId>{1, 3});
  ASSERT_EQ(similarity.size(), 4);
  EXPECT_EQ(similarity[0], 0);
  EXPECT_NEAR(similarity[1], std::sqrt(0.5), 1e-6);
  EXPECT_EQ(similarity[1], similarity[3]);
}

TEST(Query, IsSimilarToNothingWithoutAWordOfTheText) {
  EXPECT_EQ(query_similarity(four_sentences(), {}).size(), 0);
  EXPECT_EQ(query_similarity(four_sentences(), std::vector<TermId>{4}).size(), 0);
  EXPECT_EQ(query_similarity(TermMatrix(0, 0), {}).size(), 0);
}

TEST(Query, RestartsInTheSentencesSimilarToIt) {
  const auto restart = query_restart(Eigen::Vector4d(0, 0.6, 0, 0.8));
  EXPECT_NEAR(restart.sum(), 1, 1e-9);
  EXPECT_EQ(restart[0], 0);
  EXPECT_GT(restart[3], restart[1]);
  EXPECT_EQ(query_restart({}).size(), 0);
}

}  // namespace
}  // namespace zubda
