#include "select/rows_by_term.h"

#include <algorithm>

namespace zubda {

void RowsByTerm::add(std::size_t row) {
  for (TermMatrix::InnerIterator entry(matrix_, static_cast<Eigen::Index>(row)); entry; ++entry)
    rows_[static_cast<int>(entry.col())].push_back(row);
}

std::vector<std::size_t> RowsByTerm::sharing(std::size_t row, std::size_t max_rows) const {
  std::vector<const std::vector<std::size_t>*> lists;
  std::size_t missing = 0;
  for (TermMatrix::InnerIterator entry(matrix_, static_cast<Eigen::Index>(row)); entry; ++entry) {
    const auto found = rows_.find(static_cast<int>(entry.col()));
    if (found == rows_.end()) ++missing;
    else lists.push_back(&found->second);
  }
  if (missing > max_missing_terms) return {};
  std::ranges::stable_sort(lists, {}, [](const auto* list) { return list->size(); });
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < lists.size() && i + missing <= max_missing_terms; ++i)
    for (const auto other : *lists[i])
      if (rows.size() < max_rows && std::ranges::find(rows, other) == rows.end()) rows.push_back(other);
  return rows;
}

double row_similarity(const TermMatrix& matrix, std::size_t a, std::size_t b) {
  return static_cast<double>(matrix.row(static_cast<Eigen::Index>(a)).dot(matrix.row(static_cast<Eigen::Index>(b))));
}

}  // namespace zubda
