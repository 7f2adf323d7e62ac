#include "terms/term_rows.h"

#include <algorithm>

namespace zubda {

std::vector<TermRows::Entry> TermRows::row(std::size_t number) const {
  std::vector<Entry> entries;
  if (matrix_ != nullptr) {
    const auto* begins = matrix_->outerIndexPtr() + number;
    entries.reserve(static_cast<std::size_t>(begins[1] - begins[0]));
    for (TermMatrix::InnerIterator entry(*matrix_, static_cast<Eigen::Index>(number)); entry; ++entry)
      entries.push_back({static_cast<int>(entry.col()), entry.value()});
    return entries;
  }
  auto sorted = terms_->of(number);
  std::ranges::sort(sorted);
  std::vector<float> weights;
  for (auto at = sorted.begin(); at != sorted.end();) {
    const auto next = std::upper_bound(at, sorted.end(), *at);
    weights.push_back(damped_count(static_cast<float>(next - at)) * (*inverse_frequencies_)[*at]);
    entries.push_back({static_cast<int>(*at), 0});
    at = next;
  }
  normalize_row(weights);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].weight = weights[i];
  return entries;
}

}  // namespace zubda
