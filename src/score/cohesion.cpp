#include "score/cohesion.h"

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace zubda {
namespace {

/// Means below this come from rounding: no two sentences have anything in common.
constexpr double min_similarity = 1e-9;

/// Where a term was seen last.
struct LastSeen {
  std::uint32_t sentence = 0;  ///< Counted from 1.
  std::uint32_t weight = 0;    ///< The bits of a float: 0 for another sentence by a mask, since a branch is a guess.
};

/// The sum of the cosines of each of `rows` with the one before it. Both are walked once: a merge of two rows guesses
/// wrong at every other term.
double sum_of_neighbours(const TermMatrix& matrix, std::span<const Eigen::Index> rows) {
  std::vector<LastSeen> seen(static_cast<std::size_t>(matrix.cols()));
  double sum = 0;
  std::uint32_t before = 0;
  for (const auto row : rows) {
    float cosine = 0;
    for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry) {
      auto& last = seen[static_cast<std::size_t>(entry.col())];
      const auto is_neighbour = last.sentence == before ? ~std::uint32_t{0} : 0;
      cosine += std::bit_cast<float>(last.weight & is_neighbour) * entry.value();
      last = {before + 1, std::bit_cast<std::uint32_t>(entry.value())};
    }
    sum += static_cast<double>(cosine);
    ++before;
  }
  return sum;
}

}  // namespace

SentencesTogether::SentencesTogether(const TermMatrix& matrix, std::span<const Eigen::Index> rows)
    : matrix_(matrix), rows_(rows), sum_(Eigen::VectorXd::Zero(matrix.cols())) {
  if (matrix.nonZeros() == 0) return;  // Eigen adds up no row without columns.
  for (const auto row : rows) {
    float own = 0;
    for (TermMatrix::InnerIterator entry(matrix, row); entry; ++entry) {
      sum_[entry.col()] += static_cast<double>(entry.value());
      own += entry.value() * entry.value();
    }
    own_ += static_cast<double>(own);
  }
}

double SentencesTogether::cohesion() const {
  const auto count = static_cast<double>(rows_.size());
  const auto any_two = (sum_.squaredNorm() - own_) / (count * (count - 1));  // The sum with itself has each pair twice.
  if (any_two < min_similarity) return std::numeric_limits<double>::infinity();
  return sum_of_neighbours(matrix_, rows_) / (count - 1) / any_two;
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
