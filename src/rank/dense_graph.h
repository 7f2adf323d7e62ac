/// A fast path of TextRank for short documents: products with the graph of similar sentences as a dense matrix.
///
/// The rows of a matrix of terms are short and of all lengths, so that a processor guesses wrong where each ends, twice
/// a row in each of some eight products: half of the time of ranking an article. The weights of all edges are worked
/// out once here, and a product goes through them in loops of one length. Against SharedColumns, which this is tested
/// against, a stream of records of 3 KB takes 2 to 4 % less time. From some seventy sentences on most edges are
/// missing, and the short rows are less work.
#pragma once

#include <Eigen/Core>

#include "terms/tfidf.h"

namespace zubda {

/// The same graph as SharedColumns.
class DenseGraph {
 public:
  explicit DenseGraph(const TermMatrix& matrix);

  /// Whether the document is short enough. A few sentences of very many words are as quick in the other way.
  static bool is_for(const TermMatrix& matrix) { return matrix.rows() <= 64 && matrix.nonZeros() <= 1 << 12; }

  /// Sets `v` to W v. Uses memory that is kept between calls.
  void multiply(Eigen::VectorXd& v);

 private:
  /// So many sums are made at once, which registers have room for.
  static constexpr Eigen::Index lanes = 8;
  using Lanes = Eigen::Array<double, lanes, 1>;

  double& weight(Eigen::Index from, Eigen::Index to) { return weights_(to % lanes, to / lanes * rows_ + from); }
  void add(Eigen::Index i, Eigen::Index j, double similarity) {
    weight(i, j) += similarity;
    weight(j, i) += similarity;
  }

  /// A column for each `lanes` sentences; where n is no multiple of it, the last values stand for none.
  using Blocks = Eigen::Array<double, lanes, Eigen::Dynamic>;

  Eigen::Index rows_;  ///< n.
  Blocks product_;     ///< Scratch.
  /// n columns for each of `product_`: the weights of the edges from each sentence to those of that column.
  Blocks weights_;
};

}  // namespace zubda
