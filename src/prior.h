/// The prior over sentences: what is known about a sentence before its likeness to the others is.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tfidf.h"

namespace zubda {

/// What the prior is made from. `title` and `query` are unit vectors over the t terms, or all 0.
struct PriorInput {
  const TermMatrix& matrix;             ///< n x t, unit rows.
  std::span<const Sentence> sentences;  ///< n.
  std::span<const std::uint32_t> word_counts;  ///< n.
  const std::vector<bool>& dangling;    ///< n; whether a sentence opens with a word that points outside of it.
  const Eigen::VectorXf& title;
  const Eigen::VectorXf& query;
};

/// One factor > 0 for each of n sentences: position^-a (1 + b title likeness)(1 + c query likeness), less for a dangling opening,
/// for a clause that continues another and for very short sentences. Without a
/// title the first sentence of prose stands for it. Position counts sentences of prose. The weights stand in
/// prior.cpp with what they were measured on.
Eigen::VectorXd sentence_prior(const PriorInput& input);

}  // namespace zubda
