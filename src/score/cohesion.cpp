#include "score/cohesion.h"

#include <limits>

namespace zubda {
namespace {

/// Means below this come from rounding: no two sentences have anything in common.
constexpr double min_similarity = 1e-9;

}  // namespace

SentencesTogether::SentencesTogether(const TermMatrix& matrix, std::span<const Eigen::Index> rows)
    : matrix_(matrix), rows_(rows), sum_(Eigen::VectorXd::Zero(matrix.cols())) {
  if (matrix.nonZeros() == 0) return;  // Eigen adds up no row without columns.
  for (const auto row : rows) {
    for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry)
      sum_[entry.col()] += static_cast<double>(entry.value());
    own_ += static_cast<double>(matrix.row(row).squaredNorm());
  }
}

double SentencesTogether::cohesion() const {
  const auto count = static_cast<double>(rows_.size());
  double neighbours = 0;
  for (std::size_t i = 1; i < rows_.size(); ++i)
    neighbours += static_cast<double>(matrix_.row(rows_[i]).dot(matrix_.row(rows_[i - 1])));
  const auto any_two = (sum_.squaredNorm() - own_) / (count * (count - 1));  // The sum with itself has each pair twice.
  if (any_two < min_similarity) return std::numeric_limits<double>::infinity();
  return neighbours / (count - 1) / any_two;
}

double SentencesTogether::likeness_of_first(std::size_t count) const {
  const auto of_all = (sum_.squaredNorm() - own_) / static_cast<double>(rows_.size());
  if (of_all < min_similarity) return 1;
  double of_first = 0;
  for (const auto row : rows_.first(count))
    for (TermMatrix::InnerIterator entry(matrix_, row); entry; ++entry) {
      const auto value = static_cast<double>(entry.value());
      of_first += value * (sum_[entry.col()] - value);
    }
  return of_first / static_cast<double>(count) / of_all;
}

}  // namespace zubda
