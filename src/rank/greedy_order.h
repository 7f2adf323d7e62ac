/// Scores for methods that do not rank sentences but choose one after the other.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

#include "terms/terms.h"

namespace zubda {

/// How many sentences a greedy method chooses: at most all of them, and at most 200, since later ones are in no summary
/// that people read. Every choice may look at all words of a document: where it has more than a million, only so many
/// are made that 2^28 words are looked at.
std::size_t max_greedy_choices(const Terms& terms);

/// Scores of n sentences that keep the order in which they were `chosen` (distinct rows), all above those that were
/// not, which are in the order of `rest` (n values >= 0). >= 0 and summing to 1.
Eigen::VectorXd scores_from_order(const std::vector<std::size_t>& chosen, const Eigen::VectorXd& rest);

}  // namespace zubda
