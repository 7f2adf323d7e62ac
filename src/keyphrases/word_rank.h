/// How central each word of a text is.
#pragma once

#include <Eigen/Core>
#include <span>

#include "keyphrases/candidate_words.h"

namespace zubda {

/// TextRank on words (Mihalcea and Tarau, 2004): terms are joined where they stand at most two key words apart in a
/// sentence, and the surfer restarts where a text says what it is about, at its begin (PositionRank, Florescu and
/// Caragea, 2017, with the square root of the position, which a long text needs) and in its `title`, terms of the text.
/// Scores of `term_count` terms: >= 0, summing to 1 unless there are no key words.
Eigen::VectorXd rank_words(std::span<const Word> words, std::size_t term_count, std::span<const TermId> title,
                           double damping);

}  // namespace zubda
