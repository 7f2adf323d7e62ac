#include "score/cohesion.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

namespace zubda {
namespace {

constexpr Eigen::Index count = 30;
constexpr float share = 0.57735027F;  // One of three equal terms of a unit row.

/// Sentence i has the terms i, i + 1 and i + 2: each shares two with the next one.
TermMatrix chain() {
  std::vector<Eigen::Triplet<float>> entries;
  for (int i = 0; i < count; ++i)
    for (int j = i; j < i + 3; ++j) entries.emplace_back(i, j, share);
  TermMatrix matrix(count, count + 2);
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

std::vector<Eigen::Index> in_order() {
  std::vector<Eigen::Index> rows(count);
  std::iota(rows.begin(), rows.end(), 0);
  return rows;
}

/// Each sentence far from the one before: 0, 7, 14, ..., 1, 8, ...
std::vector<Eigen::Index> scattered() {
  std::vector<Eigen::Index> rows;
  for (Eigen::Index first = 0; first < 7; ++first)
    for (auto row = first; row < count; row += 7) rows.push_back(row);
  return rows;
}

double cohesion(const TermMatrix& matrix, const std::vector<Eigen::Index>& rows) {
  return SentencesTogether(matrix, rows).cohesion();
}

TEST(Cohesion, IsTheLikenessOfNeighboursToThatOfAnyTwo) {
  // Cosines: 2/3 between neighbours (29 pairs), 1/3 over one (28 pairs), of 435 pairs.
  EXPECT_NEAR(cohesion(chain(), in_order()), 2.0 / 3 / ((29 * 2.0 / 3 + 28 * 1.0 / 3) / 435), 1e-4);
}

TEST(Cohesion, AddsUpNeighboursAsProductsOfTheirRows) {
  const auto matrix = chain();
  const auto rows = scattered();
  double neighbours = 0;
  Eigen::VectorXd sum = Eigen::VectorXd::Zero(matrix.cols());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i > 0) neighbours += static_cast<double>(matrix.row(rows[i]).dot(matrix.row(rows[i - 1])));
    sum += Eigen::VectorXf(matrix.row(rows[i]).transpose()).cast<double>();
  }
  const auto any_two = (sum.squaredNorm() - static_cast<double>(matrix.squaredNorm())) / (count * (count - 1.0));
  EXPECT_NEAR(cohesion(matrix, rows), neighbours / (count - 1) / any_two, 1e-6);
}

TEST(Cohesion, IsSmallWhereNeighboursStandTogetherByChance) { EXPECT_LT(cohesion(chain(), scattered()), 0.5); }

TEST(Cohesion, IsOneWhereAllSentencesAreAlike) {
  TermMatrix matrix(count, 1);
  for (Eigen::Index i = 0; i < count; ++i) matrix.insert(i, 0) = 1;
  EXPECT_NEAR(cohesion(matrix, in_order()), 1, 1e-9);
}

TEST(Cohesion, LooksAtTheGivenSentencesOnly) {
  const std::vector<Eigen::Index> two = {3, 5};
  EXPECT_NEAR(cohesion(chain(), two), 1, 1e-4);
}

TEST(Cohesion, IsInfiniteWhereNothingIsShared) {
  TermMatrix matrix(count, count);
  matrix.setIdentity();
  EXPECT_EQ(cohesion(matrix, in_order()), std::numeric_limits<double>::infinity());
  EXPECT_EQ(cohesion(TermMatrix(count, 1), in_order()), std::numeric_limits<double>::infinity());
}

}  // namespace
}  // namespace zubda
