/// Whether a text holds together from sentence to sentence, and some of its sentences with all others.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>

#include "terms/tfidf.h"

namespace zubda {

/// Sentences of a matrix, each compared with all of them by way of their sum: linear in the nonzeros.
class SentencesTogether {
 public:
  /// The sentences `rows` of `matrix`; both must live as long as the object.
  SentencesTogether(const TermMatrix& matrix, std::span<const Eigen::Index> rows);

  /// The mean cosine of neighbours among the sentences (at least two), as a multiple of that of any two of them: about
  /// 1 where sentences stand in no order, 2 to 4 in a text that goes from one matter to the next (lexical cohesion, on
  /// which TextTiling rests: Hearst, 1997). Infinite where no two have anything in common.
  double cohesion() const;

  /// The mean similarity (sum of cosines) of the first `count` sentences (at least one) to all others, as a multiple of
  /// the mean of all; 1 where no two have anything in common.
  double likeness_of_first(std::size_t count) const;

 private:
  const TermMatrix& matrix_;
  std::span<const Eigen::Index> rows_;
  Eigen::VectorXd sum_;  ///< t; of the rows.
  double own_ = 0;       ///< Cosines of the sentences with themselves: 1, or 0 where there are no terms.
};

}  // namespace zubda
