#include "rank/large_graph.h"

#include <gtest/gtest.h>

#include <random>

#include "rank/shared_columns.h"
#include "terms_of.h"

namespace zubda {
namespace {

TEST(LargeGraph, MultipliesAsSharedColumnsDoToTheLastBit) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    Sentences sentences(1 + random() % 20);
    for (auto& sentence : sentences)
      for (auto words = random() % 9; words > 0; --words) sentence.push_back(static_cast<TermId>(random() % 40));
    const auto matrix = tfidf(terms_of(sentences));
    LargeGraph graph(matrix);
    SharedColumns plain(matrix);
    for (int repeat = 0; repeat < 2; ++repeat) {
      Eigen::VectorXd v =
          Eigen::VectorXd::NullaryExpr(matrix.rows(), [&] { return static_cast<double>(random() % 100) / 50 - 1; });
      Eigen::VectorXd expected = v;
      plain.multiply(expected);
      graph.multiply(v);
      EXPECT_EQ(v, expected);
    }
  }
}

}  // namespace
}  // namespace zubda
