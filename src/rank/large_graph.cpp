#include "rank/large_graph.h"

#include <algorithm>
#include <cstddef>

namespace zubda {

LargeGraph::LargeGraph(const TermMatrix& matrix) : matrix_(matrix) {
  const auto frequencies = sentence_frequencies(matrix);
  own_terms_.reserve(static_cast<std::size_t>(std::ranges::count(frequencies, 1U)));
  for (std::size_t term = 0; term < frequencies.size(); ++term)
    if (frequencies[term] == 1) own_terms_.push_back(static_cast<std::uint32_t>(term));
  loops_.reserve(own_terms_.size());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    double weight = -1;
    bool has_own = false;
    for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry) {
      if (frequencies[static_cast<std::size_t>(entry.col())] > 1) continue;
      weight += static_cast<double>(entry.value()) * static_cast<double>(entry.value());
      has_own = true;
    }
    if (has_own) loops_.push_back({static_cast<std::uint32_t>(i), weight});
  }
}

void LargeGraph::multiply(Eigen::VectorXd& v) {
  multiply_transposed(matrix_, v, terms_);
  for (const auto term : own_terms_) terms_[term] = 0;
  const auto* begins = matrix_.outerIndexPtr();
  auto loop = loops_.begin();
  for (Eigen::Index i = 0; i < v.size(); ++i) {
    // A sentence without terms is not even similar to itself.
    double weight = begins[i] < begins[i + 1] ? -1.0 : 0.0;
    if (loop != loops_.end() && loop->row == static_cast<std::uint32_t>(i)) weight = (loop++)->weight;
    v[i] = row_product(matrix_, i, terms_) + weight * v[i];
  }
}

}  // namespace zubda
