#include "rank/shared_columns.h"

#include <gtest/gtest.h>

#include <random>

#include "terms_of.h"

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
    Sentences sentences(1 + random() % 20);
    for (auto& sentence : sentences)
      for (auto words = random() % 9; words > 0; --words) sentence.push_back(static_cast<TermId>(random() % 40));
    const auto matrix = tfidf(terms_of(sentences));
    SharedColumns graph(matrix);
    for (int repeat = 0; repeat < 2; ++repeat) {
      const Eigen::VectorXd v =
          Eigen::VectorXd::NullaryExpr(matrix.rows(), [&] { return static_cast<double>(random() % 100) / 50 - 1; });
      Eigen::VectorXd product = v;
      graph.multiply(product);
      EXPECT_LT((product - plain_product(matrix, v)).cwiseAbs().maxCoeff(), 1e-5);
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
