#include "rank/large_graph.h"

#include <gtest/gtest.h>

#include "random_graphs.h"
#include "rank/shared_columns.h"

namespace zubda {
namespace {

TEST(LargeGraph, MultipliesAsSharedColumnsDoToTheLastBit) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const auto matrix = tfidf(terms_of(random_sentences(random, 1 + random() % 20)));
    LargeGraph graph(matrix);
    SharedColumns plain(matrix);
    for (int repeat = 0; repeat < 2; ++repeat) {
      const auto v = random_vector(random, matrix.rows());
      EXPECT_EQ(product_of(graph, v), product_of(plain, v));
    }
  }
}

}  // namespace
}  // namespace zubda
