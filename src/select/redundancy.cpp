#include "select/redundancy.h"

#include <algorithm>

#include "score/weights.h"

namespace zubda {
namespace {

/// Chosen sentences that a candidate is compared with. Chosen by hand to bound the time: so many sentences about one
/// thing are in no summary that people read.
constexpr std::size_t max_comparisons = 64;

}  // namespace

ChosenRows::ChosenRows(const TermRows& matrix, const Statements* statements)
    : matrix_(matrix), statements_(statements), best_(Eigen::VectorXf::Zero(matrix.cols())), by_term_(matrix) {}

void ChosenRows::add(std::size_t sentence) {
  for (const auto& [term, weight] : matrix_.row(sentence)) best_[term] = std::max(best_[term], weight);
  not_indexed_.push_back(sentence);
}

double ChosenRows::redundancy(std::size_t sentence) const {
  if (best_.size() == 0) return 0;  // No sentence has any term.
  float similarity = 0;
  for (const auto& [term, weight] : matrix_.row(sentence)) similarity += weight * best_[term];
  return std::min(1.0, static_cast<double>(similarity));
}

bool ChosenRows::say_the_same(std::size_t sentence, std::size_t chosen) const {
  if (statements_ != nullptr) return statements_->say_the_same(sentence, chosen);
  return row_similarity(matrix_, sentence, chosen) >= weights::near_duplicate;
}

std::optional<std::size_t> ChosenRows::near_duplicate(std::size_t sentence) {
  if (redundancy(sentence) < weights::min_redundancy_of_duplicate) return {};
  for (const auto row : not_indexed_) by_term_.add(row);
  not_indexed_.clear();
  const auto others = by_term_.sharing(sentence, max_comparisons);
  const auto found = std::ranges::find_if(others, [&](std::size_t other) { return say_the_same(sentence, other); });
  if (found == others.end()) return {};
  return *found;
}

}  // namespace zubda
