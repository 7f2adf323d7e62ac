#include "terms/tfidf.h"

#include <gtest/gtest.h>

#include <cmath>

namespace zubda {
namespace {

/// Three sentences: terms 0 0 1, none, 1 2.
Terms three_sentences() { return {{0, 0, 1, 1, 2}, {0, 3, 3, 5}, {3, 0, 2}, 3}; }

TEST(Tfidf, HasUnitRowsAndEmptyRows) {
  const auto matrix = tfidf(three_sentences());
  ASSERT_EQ(matrix.rows(), 3);
  ASSERT_EQ(matrix.cols(), 3);
  EXPECT_NEAR(matrix.row(0).norm(), 1, 1e-6);
  EXPECT_EQ(matrix.row(1).norm(), 0);
  EXPECT_NEAR(matrix.row(2).norm(), 1, 1e-6);
}

TEST(Tfidf, WeighsDampedFrequencyTimesInverseDocumentFrequency) {
  const auto matrix = tfidf(three_sentences());
  const double first = (1 + std::log(2.0)) * std::log1p(3.0 / 1);
  const double second = std::log1p(3.0 / 2);
  EXPECT_NEAR(matrix.coeff(0, 0) / matrix.coeff(0, 1), first / second, 1e-5);
  EXPECT_GT(matrix.coeff(2, 2), matrix.coeff(2, 1));
}

TEST(Tfidf, IsTheSameOfPackedTerms) {
  const auto terms = three_sentences();
  const auto matrix = tfidf(terms);
  const auto of_packed = tfidf(PackedTerms(terms), terms.term_count);
  ASSERT_EQ(of_packed.nonZeros(), matrix.nonZeros());
  for (Eigen::Index i = 0; i <= matrix.rows(); ++i) EXPECT_EQ(of_packed.outerIndexPtr()[i], matrix.outerIndexPtr()[i]);
  for (Eigen::Index i = 0; i < matrix.nonZeros(); ++i) {
    EXPECT_EQ(of_packed.innerIndexPtr()[i], matrix.innerIndexPtr()[i]);
    EXPECT_EQ(of_packed.valuePtr()[i], matrix.valuePtr()[i]);
  }
}

TEST(Tfidf, TakesNoSentencesAndNoTerms) {
  EXPECT_EQ(tfidf({{}, {0}, {}, 0}).rows(), 0);
  EXPECT_EQ(tfidf({{}, {0, 0}, {0}, 0}).nonZeros(), 0);
}

TEST(TermVector, IsAUnitVectorOrZero) {
  const auto matrix = tfidf(three_sentences());
  const std::vector<TermId> ids = {0, 2, 2};
  EXPECT_NEAR(term_vector(matrix, ids).norm(), 1, 1e-6);
  EXPECT_EQ(term_vector(matrix, {}).norm(), 0);
}

TEST(Multiply, AgreesWithEigen) {
  const auto matrix = tfidf(three_sentences());
  const Eigen::MatrixXd dense = Eigen::MatrixXf(matrix).cast<double>();
  const Eigen::Vector3d v(1, 2, 3);
  Eigen::VectorXd product;
  multiply(matrix, v, product);
  EXPECT_TRUE(product.isApprox(dense * v, 1e-6));
  multiply_transposed(matrix, v, product);
  EXPECT_TRUE(product.isApprox(dense.transpose() * v, 1e-6));
}

}  // namespace
}  // namespace zubda
