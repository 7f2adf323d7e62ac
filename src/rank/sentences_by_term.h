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
    auto next = begins_;
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
      for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry)
        sentences_[next[static_cast<std::size_t>(entry.col())]++] = static_cast<std::uint32_t>(i);
  }

  std::span<const std::uint32_t> of(std::size_t term) const {
    return std::span(sentences_).subspan(begins_[term], begins_[term + 1] - begins_[term]);
  }

 private:
  std::vector<std::size_t> begins_;
  std::vector<std::uint32_t> sentences_;
};

}  // namespace zubda
