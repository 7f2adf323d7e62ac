#include "rank/dense_graph.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zubda {

DenseGraph::DenseGraph(const TermMatrix& matrix)
    : rows_(matrix.rows()), product_(lanes, (rows_ + lanes - 1) / lanes), weights_(lanes, product_.cols() * rows_) {
  weights_.setZero();
  constexpr int none = -1;
  const auto *begins = matrix.outerIndexPtr(), *terms = matrix.innerIndexPtr();
  const auto* values = matrix.valuePtr();
  // The entries of each term form a list, from the last sentence that has it to the first.
  std::vector<int> latest(static_cast<std::size_t>(matrix.cols()), none);
  struct Earlier {
    int entry;
    int row;
  };
  std::vector<Earlier> earlier(static_cast<std::size_t>(matrix.nonZeros()));
  for (int row = 0; row < rows_; ++row) {
    double own = begins[row] < begins[row + 1] ? -1 : 0;
    for (auto at = begins[row]; at < begins[row + 1]; ++at) {
      const double value = values[at];
      auto& last = latest[static_cast<std::size_t>(terms[at])];
      for (auto other = last; other != none; other = earlier[static_cast<std::size_t>(other)].entry)
        add(row, earlier[static_cast<std::size_t>(other)].row, value * static_cast<double>(values[other]));
      own += value * value;
      earlier[static_cast<std::size_t>(at)] = {last, row};
      last = at;
    }
    weight(row, row) = own;
  }
}

void DenseGraph::multiply(Eigen::VectorXd& v) {
  for (Eigen::Index block = 0; block < product_.cols(); ++block) {
    Lanes sums = Lanes::Zero();
    for (Eigen::Index i = 0; i < rows_; ++i) sums += weights_.col(block * rows_ + i) * v[i];
    product_.col(block) = sums;
  }
  v = Eigen::VectorXd::Map(product_.data(), rows_);
}

}  // namespace zubda
