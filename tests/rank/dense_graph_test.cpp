#include "rank/dense_graph.h"

#include <gtest/gtest.h>

#include "random_graphs.h"
#include "rank/rank.h"
#include "rank/shared_columns.h"

namespace zubda {
namespace {

TEST(DenseGraph, MultipliesAsSharedColumnsDo) {
  std::mt19937 random(7);
  for (std::size_t count = 1; count <= 64; ++count) {
    const auto matrix = tfidf(terms_of(random_sentences(random, count)));
    ASSERT_TRUE(DenseGraph::is_for(matrix));
    DenseGraph graph(matrix);
    SharedColumns plain(matrix);
    for (int repeat = 0; repeat < 2; ++repeat) {
      const auto v = random_vector(random, matrix.rows());
      EXPECT_LT((product_of(graph, v) - product_of(plain, v)).cwiseAbs().maxCoeff(), 1e-12) << count;
    }
  }
}

TEST(DenseGraph, LeavesEqualSentencesEqual) {
  std::mt19937 random(7);
  for (const std::size_t count : {3U, 10U, 64U, 65U, 200U}) {
    auto sentences = random_sentences(random, count);
    sentences.back() = sentences[1] = sentences[0] = {0, 1, 2, 3};
    const auto terms = terms_of(sentences);
    const auto scores = rank_textrank({tfidf(terms), terms});
    EXPECT_EQ(scores[0], scores[1]) << count;
    EXPECT_EQ(scores[0], scores[scores.size() - 1]) << count;
  }
}

TEST(DenseGraph, IsForShortDocumentsOfShortSentences) {
  std::mt19937 random(7);
  EXPECT_FALSE(DenseGraph::is_for(tfidf(terms_of(random_sentences(random, 65)))));
  Sentences wide(2);
  for (TermId term = 0; term < 3000; ++term) wide[term % 2].push_back(term), wide[(term + 1) % 2].push_back(term);
  EXPECT_FALSE(DenseGraph::is_for(tfidf(terms_of(wide))));
}

}  // namespace
}  // namespace zubda
