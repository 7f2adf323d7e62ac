/// What a summary should be about: a query in the terms of the text.
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "terms/tfidf.h"

namespace zubda {

/// The cosine of each of the n rows of `matrix` with a query of the terms `ids` (as from `TermExtractor::known_terms`):
/// n values, 0 to 1. Empty when no row has any of them. `corpus_weights` is empty, or has those that were applied to
/// `matrix`.
Eigen::VectorXd query_similarity(const TermMatrix& matrix, std::span<const TermId> ids,
                                 const std::vector<float>& corpus_weights = {});

/// Where PageRank restarts for a query: in the sentences that are similar to it, in proportion (n values summing to 1).
/// What is similar to these is so found, though it shares no word with the query itself. Empty for an empty
/// `similarity`.
Eigen::VectorXd query_restart(const Eigen::VectorXd& similarity);

}  // namespace zubda
