#include "rank/greedy_order.h"

#include <algorithm>

#include "rank/normalize.h"

namespace zubda {

std::size_t max_greedy_choices(const Terms& terms) {
  constexpr std::size_t readable = 200;
  constexpr std::size_t looks = std::size_t{1} << 28;
  return std::min({readable, terms.size(), 1 + looks / std::max<std::size_t>(1, terms.ids.size())});
}

Eigen::VectorXd scores_from_order(const std::vector<std::size_t>& chosen, const Eigen::VectorXd& rest) {
  // From 2 for the first choice down to more than 1 for the last; the others get at most 1/2.
  const auto highest = rest.size() > 0 ? rest.maxCoeff() : 0.0;
  Eigen::VectorXd scores = highest > 0 ? Eigen::VectorXd(rest / (2 * highest)) : Eigen::VectorXd::Zero(rest.size());
  const auto count = static_cast<double>(chosen.size());
  for (std::size_t k = 0; k < chosen.size(); ++k)
    scores[static_cast<Eigen::Index>(chosen[k])] = 1 + (count - static_cast<double>(k)) / count;
  return normalized(scores);
}

}  // namespace zubda
