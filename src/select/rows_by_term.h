/// Some rows of a term matrix by their terms. A sentence that says nearly the same as another one has most of its
/// terms, so that it needs to be compared with few others.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <unordered_map>
#include <vector>

#include "terms/term_rows.h"

namespace zubda {

class RowsByTerm {
 public:
  /// What `matrix` refers to outlives the object.
  explicit RowsByTerm(const TermRows& matrix) : matrix_(matrix) {}

  /// Adds a row; nothing if it has no terms.
  void add(std::size_t row);

  /// At most `max_rows` rows that were added and have one of the terms of `row` that the fewest of them have, ascending
  /// by the number of such rows. All rows that lack at most `max_missing_terms` of its terms are among them, if that
  /// are no more than `max_rows`.
  std::vector<std::size_t> sharing(std::size_t row, std::size_t max_rows) const;

 private:
  TermRows matrix_;
  std::unordered_map<int, std::vector<std::size_t>> rows_;  ///< By term, in the order in which they were added.
};

/// A dateline of four terms and two terms more, see select/statements.h.
constexpr std::size_t max_missing_terms = 6;

/// The cosine of two rows.
double row_similarity(const TermRows& matrix, std::size_t a, std::size_t b);

}  // namespace zubda
