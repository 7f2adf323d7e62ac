/// The inverted index of a term matrix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "terms/tfidf.h"

namespace zubda {

/// For each of t terms the sentences that have it, ascending.
class SentencesByTerm {
 public:
  explicit SentencesByTerm(const TermMatrix& matrix) : begins_(static_cast<std::size_t>(matrix.cols()) + 1) {
    const auto* terms = matrix.innerIndexPtr();
    for (Eigen::Index k = 0; k < matrix.nonZeros(); ++k) ++begins_[static_cast<std::size_t>(terms[k]) + 1];
    for (std::size_t term = 1; term < begins_.size(); ++term) begins_[term] += begins_[term - 1];
    sentences_.resize(begins_.back());
    weights_.resize(begins_.back());
    auto next = begins_;
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
      for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry) {
        const auto at = next[static_cast<std::size_t>(entry.col())]++;
        sentences_[at] = static_cast<std::uint32_t>(i);
        weights_[at] = entry.value();
      }
  }

  std::span<const std::uint32_t> of(std::size_t term) const {
    return std::span(sentences_).subspan(begins_[term], begins_[term + 1] - begins_[term]);
  }

  /// The weight of the term in each of these sentences.
  const float* weights_of(std::size_t term) const { return weights_.data() + begins_[term]; }

 private:
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> sentences_;
  std::vector<float> weights_;
};

}  // namespace zubda
