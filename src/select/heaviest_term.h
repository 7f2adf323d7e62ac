/// Rows of a term matrix by the term that weighs most in each. Sentences that say nearly the same have that term in
/// common, so that a sentence needs to be compared with few others.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "terms/tfidf.h"

namespace zubda {

class RowsByHeaviestTerm {
 public:
  /// `matrix` outlives the object.
  explicit RowsByHeaviestTerm(const TermMatrix& matrix) : matrix_(matrix) {}

  /// Adds a row; nothing if it has no terms.
  void add(std::size_t row);

  /// The rows that were added and have the heaviest term of `row`, in the order in which they were added.
  std::span<const std::size_t> sharing(std::size_t row) const;

 private:
  const TermMatrix& matrix_;
  std::unordered_map<int, std::vector<std::size_t>> rows_;
};

}  // namespace zubda
