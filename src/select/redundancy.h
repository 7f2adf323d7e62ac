/// What the chosen sentences already say.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>

#include "select/heaviest_term.h"
#include "terms/tfidf.h"

namespace zubda {

/// The rows that were chosen so far, ready to be compared with in time linear in one row.
class ChosenRows {
 public:
  /// `matrix` outlives the object.
  explicit ChosenRows(const TermMatrix& matrix);

  void add(std::size_t sentence);

  /// Cosine of a row with the best weight of each term among the chosen rows, 0 to 1.
  double redundancy(std::size_t sentence) const;

  /// A chosen row which alone has nearly all of this row, so that the two sentences say the same.
  std::optional<std::size_t> near_duplicate(std::size_t sentence) const;

 private:
  const TermMatrix& matrix_;
  Eigen::VectorXf best_;  ///< t; the best weight of each term among the chosen rows.
  RowsByHeaviestTerm by_heaviest_term_;
};

}  // namespace zubda
