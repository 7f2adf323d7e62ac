/// What the chosen sentences already say.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <unordered_map>
#include <vector>

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

  /// Whether one chosen row alone has nearly all of this row: the two sentences say the same.
  bool has_near_duplicate(std::size_t sentence) const;

 private:
  /// The term that weighs most in a sentence, -1 without terms. Near-duplicates have it in common.
  int heaviest_term(std::size_t sentence) const;

  const TermMatrix& matrix_;
  Eigen::VectorXf best_;  ///< t; the best weight of each term among the chosen rows.
  std::unordered_map<int, std::vector<std::size_t>> by_heaviest_;
};

}  // namespace zubda
