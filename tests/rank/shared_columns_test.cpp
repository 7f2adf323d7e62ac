#include "rank/shared_columns.h"

#include <gtest/gtest.h>

#include "random_graphs.h"

namespace zubda {
namespace {

/// The plain version: W v = M (M^T v) - v, where a sentence without terms has no edges at all.
Eigen::VectorXd plain_product(const TermMatrix& matrix, const Eigen::VectorXd& v) {
  Eigen::MatrixXd weights = (Eigen::MatrixXf(matrix) * Eigen::MatrixXf(matrix).transpose()).cast<double>();
  weights.diagonal().setZero();
  return weights * v;
}

TEST(SharedColumns, MultiplyAsTheGraphDoes) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const auto matrix = tfidf(terms_of(random_sentences(random, 1 + random() % 20)));
    SharedColumns graph(matrix);
    for (int repeat = 0; repeat < 2; ++repeat) {
      const auto v = random_vector(random, matrix.rows());
      EXPECT_LT((product_of(graph, v) - plain_product(matrix, v)).cwiseAbs().maxCoeff(), 1e-5);
    }
  }
}

TEST(SharedColumns, AreNoneWhereNoWordIsShared) {
  const auto matrix = tfidf(terms_of({{0, 1}, {2}, {}}));
  SharedColumns graph(matrix);
  Eigen::VectorXd product = Eigen::Vector3d(1, 2, 3);
  graph.multiply(product);
  EXPECT_LT(product.cwiseAbs().maxCoeff(), 1e-6);
}

}  // namespace
}  // namespace zubda
