#include "score/cohesion.h"

#include <cstddef>
#include <limits>

namespace zubda {
namespace {

/// Means below this come from rounding: no two sentences have anything in common.
constexpr double min_similarity = 1e-9;

}  // namespace

double cohesion(const TermMatrix& matrix, std::span<const Eigen::Index> rows) {
  const auto count = static_cast<double>(rows.size());
  Eigen::VectorXd selected = Eigen::VectorXd::Zero(matrix.rows());
  double neighbours = 0;
  double own = 0;  // Cosines of the sentences with themselves: 1, or 0 where there are no terms.
  for (std::size_t i = 0; i < rows.size(); ++i) {
    selected[rows[i]] = 1;
    own += static_cast<double>(matrix.row(rows[i]).squaredNorm());
    if (i > 0) neighbours += static_cast<double>(matrix.row(rows[i]).dot(matrix.row(rows[i - 1])));
  }
  Eigen::VectorXd sum;
  multiply_transposed(matrix, selected, sum);
  const auto any_two = (sum.squaredNorm() - own) / (count * (count - 1));  // The sum with itself has each pair twice.
  if (any_two < min_similarity) return std::numeric_limits<double>::infinity();
  return neighbours / (count - 1) / any_two;
}

double likeness_to_all(const TermMatrix& matrix, std::span<const Eigen::Index> rows,
                       std::span<const Eigen::Index> part) {
  Eigen::VectorXd selected = Eigen::VectorXd::Zero(matrix.rows());
  double own = 0;
  for (const auto row : rows) {
    selected[row] = 1;
    own += static_cast<double>(matrix.row(row).squaredNorm());
  }
  Eigen::VectorXd sum;
  multiply_transposed(matrix, selected, sum);
  const auto of_all = (sum.squaredNorm() - own) / static_cast<double>(rows.size());
  if (of_all < min_similarity) return 1;
  double of_part = 0;
  for (const auto row : part)
    for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry) {
      const auto value = static_cast<double>(entry.value());
      of_part += value * (sum[entry.col()] - value);
    }
  return of_part / static_cast<double>(part.size()) / of_all;
}

}  // namespace zubda
