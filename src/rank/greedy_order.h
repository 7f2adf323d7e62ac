/// Scores for methods that do not rank sentences but choose one after the other.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

#include "terms/terms.h"

namespace zubda {

/// How many choices a greedy method makes: no more than there are sentences; 200, as what is chosen later fits no
/// summary that people read; and, since every choice may look at all words, in documents of more than a million words
/// so few that the looks stay 2^28.
std::size_t most_greedy_choices(const Terms& terms);

/// Scores of n sentences that keep the order in which they were `chosen` (distinct rows), all above those that were
/// not, which are in the order of `rest` (n values >= 0). >= 0 and summing to 1.
Eigen::VectorXd scores_of_order(const std::vector<std::size_t>& chosen, const Eigen::VectorXd& rest);

}  // namespace zubda
