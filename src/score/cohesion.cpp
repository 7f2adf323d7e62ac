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

}  // namespace zubda
