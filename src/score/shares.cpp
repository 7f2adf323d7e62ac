#include "score/shares.h"

#include <algorithm>

namespace zubda {

Shares divide_by_language(const ShareInput& input) {
  if (std::ranges::adjacent_find(input.languages, std::ranges::not_equal_to()) == input.languages.end()) return {};
  const auto languages = std::ranges::max(input.languages) + 1;
  Shares shares{std::vector<std::size_t>(input.documents.size()), std::vector<double>(languages)};
  std::vector<double> best(languages);
  for (std::size_t i = 0; i < input.documents.size(); ++i) {
    const auto group = input.languages[input.documents[i]];
    shares.groups[i] = group;
    if (i == 0 || input.documents[i - 1] != input.documents[i]) ++shares.weights[group];
    if (input.selectable[i]) best[group] = std::max(best[group], input.worth[static_cast<Eigen::Index>(i)]);
  }
  for (std::size_t group = 0; group < languages; ++group)
    shares.weights[group] = best[group] > 0 ? shares.weights[group] / best[group] : 0;
  const auto highest = std::ranges::max(shares.weights);
  if (highest > 0)
    for (auto& weight : shares.weights) weight /= highest;
  return shares;
}

}  // namespace zubda
