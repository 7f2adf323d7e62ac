/// A fast path of TextRank: products with the graph of similar sentences that skip most terms. Without it `multiply`
/// would be M (M^T v) - v with `multiply` and `multiply_transposed` of terms/tfidf.h, for 4 % more of a stream of short
/// texts.
#pragma once

#include <Eigen/Core>

#include "terms/tfidf.h"

namespace zubda {

/// The complete graph of n sentences with unit rows M, weighted by their cosines and without loops: W = M M^T - I.
///
/// Most terms of a short text stand in one sentence only. They make that sentence similar to itself and to no other, so
/// that products need not go through them: W = S S^T + L, where S has the columns of M with several entries, and the
/// diagonal L has what the others say.
class SharedColumns {
 public:
  explicit SharedColumns(const TermMatrix& matrix);

  /// Sets `v` to W v. Uses memory that is kept between calls.
  void multiply(Eigen::VectorXd& v);

 private:
  TermMatrix shared_;      ///< S, n x s.
  Eigen::VectorXd loops_;  ///< n; the diagonal of L.
  Eigen::VectorXd terms_;  ///< s; scratch.
};

}  // namespace zubda
