#include "select/redundancy.h"

#include <algorithm>

namespace zubda {
namespace {

/// A cosine from which two sentences say the same.
constexpr double near_duplicate = 0.9;
/// Chosen sentences with the same heaviest term that a candidate is compared with, the last ones first.
constexpr std::size_t most_comparisons = 64;

Eigen::Index row(std::size_t sentence) { return static_cast<Eigen::Index>(sentence); }

}  // namespace

ChosenRows::ChosenRows(const TermMatrix& matrix) : matrix_(matrix), best_(Eigen::VectorXf::Zero(matrix.cols())) {}

void ChosenRows::add(std::size_t sentence) {
  for (TermMatrix::InnerIterator entry(matrix_, row(sentence)); entry; ++entry)
    best_[entry.col()] = std::max(best_[entry.col()], entry.value());
  if (const auto term = heaviest_term(sentence); term >= 0) by_heaviest_[term].push_back(sentence);
}

double ChosenRows::redundancy(std::size_t sentence) const {
  if (best_.size() == 0) return 0;  // No sentence has any term.
  return std::min(1.0, static_cast<double>(matrix_.row(row(sentence)).dot(best_)));
}

bool ChosenRows::has_near_duplicate(std::size_t sentence) const {
  if (redundancy(sentence) < near_duplicate) return false;
  const auto found = by_heaviest_.find(heaviest_term(sentence));
  if (found == by_heaviest_.end()) return false;
  const auto& others = found->second;
  const auto first = others.size() > most_comparisons ? others.size() - most_comparisons : 0;
  return std::any_of(others.begin() + static_cast<std::ptrdiff_t>(first), others.end(), [&](std::size_t other) {
    return static_cast<double>(matrix_.row(row(sentence)).dot(matrix_.row(row(other)))) >= near_duplicate;
  });
}

int ChosenRows::heaviest_term(std::size_t sentence) const {
  int term = -1;
  float weight = 0;
  for (TermMatrix::InnerIterator entry(matrix_, row(sentence)); entry; ++entry)
    if (entry.value() > weight) {
      weight = entry.value();
      term = static_cast<int>(entry.col());
    }
  return term;
}

}  // namespace zubda
