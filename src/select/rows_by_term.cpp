#include "select/rows_by_term.h"

#include <algorithm>

namespace zubda {

void RowsByTerm::add(std::size_t row) {
  for (const auto& entry : matrix_.row(row)) rows_[entry.term].push_back(row);
}

std::vector<std::size_t> RowsByTerm::sharing(std::size_t row, std::size_t max_rows) const {
  std::vector<const std::vector<std::size_t>*> lists;
  std::size_t missing = 0;
  for (const auto& entry : matrix_.row(row)) {
    const auto found = rows_.find(entry.term);
    if (found == rows_.end()) ++missing;
    else lists.push_back(&found->second);
  }
  if (missing > max_missing_terms) return {};
  std::ranges::stable_sort(lists, {}, [](const auto* list) { return list->size(); });
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < lists.size() && i + missing <= max_missing_terms; ++i)
    for (const auto other : *lists[i]) {
      if (rows.size() >= max_rows) return rows;
      if (std::ranges::find(rows, other) == rows.end()) rows.push_back(other);
    }
  return rows;
}

double row_similarity(const TermRows& matrix, std::size_t a, std::size_t b) {
  const auto first = matrix.row(a);
  const auto second = matrix.row(b);
  float similarity = 0;
  for (auto i = first.begin(), j = second.begin(); i != first.end() && j != second.end();) {
    if (i->term == j->term) similarity += i++->weight * j++->weight;
    else if (i->term < j->term) ++i;
    else ++j;
  }
  return static_cast<double>(similarity);
}

}  // namespace zubda
