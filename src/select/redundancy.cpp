#include "select/redundancy.h"

#include <algorithm>

#include "score/weights.h"

namespace zubda {
namespace {

/// Chosen sentences with the same heaviest term that a candidate is compared with, the last ones first. Chosen by hand
/// to bound the time: so many sentences about one thing are in no summary that people read.
constexpr std::size_t max_comparisons = 64;

}  // namespace

ChosenRows::ChosenRows(const TermMatrix& matrix)
    : matrix_(matrix), best_(Eigen::VectorXf::Zero(matrix.cols())), by_heaviest_term_(matrix) {}

void ChosenRows::add(std::size_t sentence) {
  for (TermMatrix::InnerIterator entry(matrix_, static_cast<Eigen::Index>(sentence)); entry; ++entry)
    best_[entry.col()] = std::max(best_[entry.col()], entry.value());
  by_heaviest_term_.add(sentence);
}

double ChosenRows::redundancy(std::size_t sentence) const {
  if (best_.size() == 0) return 0;  // No sentence has any term.
  return std::min(1.0, static_cast<double>(matrix_.row(static_cast<Eigen::Index>(sentence)).dot(best_)));
}

std::optional<std::size_t> ChosenRows::near_duplicate(std::size_t sentence) const {
  if (redundancy(sentence) < weights::near_duplicate) return {};
  auto others = by_heaviest_term_.sharing(sentence);
  if (others.size() > max_comparisons) others = others.last(max_comparisons);
  const auto found = std::ranges::find_if(others, [&](std::size_t other) {
    return by_heaviest_term_.similarity(sentence, other) >= weights::near_duplicate;
  });
  if (found == others.end()) return {};
  return *found;
}

}  // namespace zubda
