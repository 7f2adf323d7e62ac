/// A lean path of TextRank for long documents: products with the graph of similar sentences from the matrix itself.
///
/// SharedColumns (shared_columns.h) copies nearly the whole matrix of a long document, whose terms mostly stand in
/// several sentences: 95 of 743 MB at the peak for 130 MB of text. Here the terms of one sentence only are passed
/// through with the value 0, so that every sum is the same to the last bit. For short documents, most of whose terms
/// stand in one sentence, it takes 2 % more instructions of a novel and 6 % more of records.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "terms/tfidf.h"

namespace zubda {

/// The same graph as SharedColumns.
class LargeGraph {
 public:
  /// `matrix` outlives the object.
  explicit LargeGraph(const TermMatrix& matrix);

  /// Whether the copy would be large: from half a million entries on.
  static bool is_for(const TermMatrix& matrix) { return matrix.nonZeros() >= Eigen::Index{1} << 19; }

  /// Sets `v` to W v. Uses memory that is kept between calls.
  void multiply(Eigen::VectorXd& v);

 private:
  /// What the terms that only sentence `row` has take from its similarity to itself, which is 1.
  struct Loop {
    std::uint32_t row;
    double weight;
  };
  const TermMatrix& matrix_;
  std::vector<std::uint32_t> own_terms_;  ///< Those that stand in one sentence only.
  std::vector<Loop> loops_;               ///< Of the sentences that have such terms, in order.
  Eigen::VectorXd terms_;                 ///< t; scratch.
};

}  // namespace zubda
