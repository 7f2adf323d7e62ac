/// What the chosen sentences already say.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <vector>

#include "select/rows_by_term.h"
#include "select/statements.h"
#include "terms/term_rows.h"

namespace zubda {

/// The rows that were chosen so far, ready to be compared with in time linear in one row.
class ChosenRows {
 public:
  /// What is given outlives the object. Without `statements` rows say the same that are nearly equal.
  ChosenRows(const TermRows& matrix, const Statements* statements);

  void add(std::size_t sentence);

  /// Cosine of a row with the best weight of each term among the chosen rows, 0 to 1.
  double redundancy(std::size_t sentence) const;

  /// A chosen row that says all that this row says.
  std::optional<std::size_t> near_duplicate(std::size_t sentence);

 private:
  bool say_the_same(std::size_t sentence, std::size_t chosen) const;

  TermRows matrix_;
  const Statements* statements_;
  Eigen::VectorXf best_;  ///< t; the best weight of each term among the chosen rows.
  RowsByTerm by_term_;
  std::vector<std::size_t> not_indexed_;  ///< Chosen rows that are not in `by_term_` yet: most texts need none.
};

}  // namespace zubda
