/// What holds for every method of the table.
#include "rank/rank.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "terms_of.h"

namespace zubda {
namespace {

/// Terms 0 and 1 are shared by many, the last sentence has no terms at all.
const Sentences sentences = {{0, 1, 2}, {0, 1, 3}, {0, 4, 5}, {1, 6, 7, 8}, {9}, {}};

class EveryMethod : public testing::TestWithParam<const RankMethod*> {
 protected:
  static Eigen::VectorXd rank(const Terms& terms) {
    const auto matrix = tfidf(terms);
    return GetParam()->rank({matrix, terms, 0.85});
  }
};

TEST_P(EveryMethod, GivesFiniteScoresThatSumToOne) {
  for (const auto& few : {sentences, {{0}}, {{}, {}}, {{0}, {1}, {2}}, {{0, 0, 0}, {0, 0, 0}}}) {
    const auto scores = rank(terms_of(few));
    ASSERT_EQ(scores.size(), static_cast<Eigen::Index>(few.size()));
    EXPECT_TRUE(scores.allFinite());
    EXPECT_GE(scores.minCoeff(), 0);
    EXPECT_NEAR(scores.sum(), 1, 1e-9);
  }
}

TEST_P(EveryMethod, GivesTheSameBitsEveryTime) {
  const auto terms = terms_of(sentences);
  EXPECT_EQ(rank(terms), rank(terms));
}

INSTANTIATE_TEST_SUITE_P(Rank, EveryMethod, testing::ValuesIn([] {
                           std::vector<const RankMethod*> methods;
                           for (const auto& method : ranking_methods()) methods.push_back(&method);
                           return methods;
                         }()),
                         [](const auto& test) {
                           std::string name(test.param->name);
                           std::erase(name, '-');
                           return name;
                         });

TEST(RankingMethods, AreFoundByName) {
  EXPECT_EQ(find_ranking_method("textrank")->name, "textrank");
  EXPECT_EQ(find_ranking_method("nonsense"), nullptr);
}

TEST(Textrank, PermutingTheSentencesPermutesTheScores) {
  const std::vector<std::size_t> order = {3, 0, 5, 2, 1, 4};
  std::vector<std::vector<TermId>> permuted;
  for (const auto i : order) permuted.push_back(sentences[i]);
  const auto terms = terms_of(sentences);
  const auto permuted_terms = terms_of(permuted);
  const auto scores = rank_textrank({tfidf(terms), terms, 0.85});
  const auto permuted_scores = rank_textrank({tfidf(permuted_terms), permuted_terms, 0.85});
  for (std::size_t i = 0; i < order.size(); ++i)
    EXPECT_NEAR(permuted_scores[static_cast<Eigen::Index>(i)], scores[static_cast<Eigen::Index>(order[i])], 1e-6);
}

TEST(Textrank, PrefersWhatSharesMoreTerms) {
  const auto terms = terms_of(sentences);
  const auto scores = rank_textrank({tfidf(terms), terms, 0.85});
  EXPECT_GT(scores[0], scores[3]);
  EXPECT_GT(scores[3], scores[4]);
}

/// The explicit graph, one entry a pair: what TextRank is by definition.
TEST(Textrank, EqualsPageRankOnTheCompleteGraphOfCosines) {
  const auto terms = terms_of(sentences);
  const auto matrix = tfidf(terms);
  Eigen::MatrixXd weights = (Eigen::MatrixXf(matrix) * Eigen::MatrixXf(matrix).transpose()).cast<double>();
  weights.diagonal().setZero();
  const auto n = weights.rows();
  Eigen::VectorXd scores = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  for (int i = 0; i < 200; ++i) {
    Eigen::VectorXd next = Eigen::VectorXd::Constant(n, 0.15 / static_cast<double>(n));
    for (Eigen::Index j = 0; j < n; ++j) {
      const auto degree = weights.col(j).sum();
      if (degree > 1e-9) next += 0.85 * scores[j] / degree * weights.col(j);
      else next.array() += 0.85 * scores[j] / static_cast<double>(n);
    }
    scores = next;
  }
  const auto ours = rank_textrank({matrix, terms, 0.85});
  for (Eigen::Index i = 0; i < n; ++i) EXPECT_NEAR(ours[i], scores[i], 1e-3);
}

}  // namespace
}  // namespace zubda
