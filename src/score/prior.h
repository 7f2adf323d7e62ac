/// The prior over sentences: what is known about a sentence before its likeness to the others is.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <vector>

#include "terms/tfidf.h"
#include <zubda/document.h>

namespace zubda {

/// What the prior is made from. `title` and `query` are unit vectors over the t terms, or all 0 where there is none.
struct PriorInput {
  const TermMatrix& matrix;                    ///< n x t, unit rows.
  std::span<const Sentence> sentences;         ///< n.
  std::span<const std::uint32_t> word_counts;  ///< n.
  const std::vector<bool>& concluding;         ///< n; whether a sentence opens as a conclusion.
  const TermVector& title;
  const TermVector& query;
};

/// One factor > 0 for each of n sentences: position^-a (1 + b title likeness), less for a clause that continues another
/// and for very short sentences, more for conclusions. b is less for a title of one to three terms, and least where the
/// first sentence stands for a missing title. Position counts sentences of prose; a falls with their number. In a long
/// text whose sentences stand in no order (`cohesion`), and in a text of one sentence, only the likeness counts. A
/// query that the text has words of takes the place of position, title and conclusions: 1 + c query likeness. The
/// weights stand in prior.cpp with what they were measured on.
Eigen::VectorXd sentence_prior(const PriorInput& input);

/// Where PageRank restarts for a query: in the sentences like it, in proportion (n values summing to 1). Likeness so
/// spreads to sentences that share words with them and not with the query. Empty when no sentence has a word of the
/// query.
Eigen::VectorXd query_restart(const TermMatrix& matrix, const TermVector& query);

}  // namespace zubda
