#include "select/also_in.h"

#include <algorithm>

#include "score/weights.h"
#include "select/heaviest_term.h"

namespace zubda {
namespace {

/// Chosen by hand to bound the time.
constexpr std::size_t max_comparisons = 16;

}  // namespace

std::vector<std::vector<std::size_t>> find_also_in(const TermMatrix& matrix, std::span<const std::size_t> chosen,
                                                   std::span<const std::size_t> documents) {
  RowsByHeaviestTerm by_heaviest_term(matrix);
  for (const auto row : chosen) by_heaviest_term.add(row);
  std::vector<std::vector<std::size_t>> also_in(chosen.size());
  for (std::size_t row = 0; row < documents.size(); ++row) {
    const auto sharing = by_heaviest_term.sharing(row);
    for (const auto other : sharing.first(std::min(sharing.size(), max_comparisons))) {
      if (documents[other] == documents[row]) continue;
      if (by_heaviest_term.similarity(row, other) < weights::also_in_similarity) continue;
      auto& found = also_in[static_cast<std::size_t>(std::ranges::lower_bound(chosen, other) - chosen.begin())];
      if (found.empty() || found.back() != documents[row]) found.push_back(documents[row]);
    }
  }
  return also_in;
}

}  // namespace zubda
