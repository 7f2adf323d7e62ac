#include "rank/similarity_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <utility>

#include "terms_of.h"

namespace zubda {
namespace {

TermMatrix random_matrix(std::mt19937& random, std::size_t most_terms) {
  Sentences sentences(1 + random() % 40);
  for (auto& sentence : sentences)
    for (auto words = random() % most_terms; words > 0; --words) sentence.push_back(static_cast<TermId>(random() % 30));
  return tfidf(terms_of(sentences));
}

using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

Pairs pairs_of(const SimilarityGraph& graph) {
  Pairs pairs;
  for (std::size_t i = 0; i < graph.size(); ++i)
    for (const auto j : graph.neighbours_of(i)) pairs.insert(std::minmax<std::size_t>(i, j));
  return pairs;
}

TEST(SimilarityGraph, HasEachPairAboveTheThresholdOnce) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const auto matrix = random_matrix(random, 12);
    const Eigen::MatrixXd rows = Eigen::MatrixXf(matrix).cast<double>();
    Pairs expected;
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
      for (Eigen::Index j = i + 1; j < rows.rows(); ++j)
        if (rows.row(i).dot(rows.row(j)) > 0.1F) expected.emplace(i, j);
    const auto graph = similarity_graph(matrix, 0.1F);
    EXPECT_EQ(pairs_of(graph), expected);
    EXPECT_EQ(graph.neighbours.size(), expected.size());
    EXPECT_EQ(graph.similarities.size(), expected.size());
  }
}

TEST(SimilarityGraph, HasTheSameEdgesWithoutCosines) {
  std::mt19937 random(8);
  for (int round = 0; round < 50; ++round) {
    const auto matrix = random_matrix(random, 2 + random() % 12);
    for (const auto threshold : {0.0F, 0.1F, 0.5F}) {
      const auto graph = similarity_graph(matrix, threshold);
      const auto plain = plain_similarity_graph(matrix, threshold);
      EXPECT_EQ(plain.begins, graph.begins);
      EXPECT_EQ(plain.neighbours, graph.neighbours);
      EXPECT_TRUE(plain.similarities.empty());
    }
  }
}

}  // namespace
}  // namespace zubda
