#include "select/also_in.h"

#include <algorithm>

#include "score/weights.h"
#include "select/heaviest_term.h"
#include "select/rows_by_term.h"

namespace zubda {
namespace {

/// Chosen by hand to bound the time.
constexpr std::size_t max_neighbours = 16;

}  // namespace

std::vector<std::vector<std::size_t>> find_also_in(const TermMatrix& matrix, const Statements& statements,
                                                   std::span<const std::size_t> chosen,
                                                   std::span<const std::size_t> documents) {
  RowsByTerm by_term(matrix);
  RowsByHeaviestTerm by_heaviest_term(matrix);
  for (const auto row : chosen) {
    by_term.add(row);
    by_heaviest_term.add(row);
  }
  std::vector<std::vector<std::size_t>> also_in(chosen.size());
  const auto add = [&](std::size_t other, std::size_t row) {
    auto& found = also_in[static_cast<std::size_t>(std::ranges::lower_bound(chosen, other) - chosen.begin())];
    if (found.empty() || found.back() != documents[row]) found.push_back(documents[row]);
  };
  for (std::size_t row = 0; row < documents.size(); ++row) {
    const auto is_elsewhere = [&](std::size_t other) { return documents[other] != documents[row]; };
    for (const auto other : by_term.sharing(row, max_neighbours))
      if (is_elsewhere(other) && statements.say_the_same(row, other)) add(other, row);
    const auto similar = by_heaviest_term.sharing(row);
    for (const auto other : similar.first(std::min(similar.size(), max_neighbours)))
      if (is_elsewhere(other) && row_similarity(matrix, row, other) >= weights::also_in_similarity &&
          !statements.contradict(row, other))
        add(other, row);
  }
  return also_in;
}

}  // namespace zubda
