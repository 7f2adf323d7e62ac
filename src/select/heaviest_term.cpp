#include "select/heaviest_term.h"

namespace zubda {
namespace {

/// -1 for a row without terms.
int heaviest_term(const TermMatrix& matrix, std::size_t row) {
  int heaviest = -1;
  float weight = 0;
  for (TermMatrix::InnerIterator entry(matrix, static_cast<Eigen::Index>(row)); entry; ++entry)
    if (entry.value() > weight) {
      weight = entry.value();
      heaviest = static_cast<int>(entry.col());
    }
  return heaviest;
}

}  // namespace

void RowsByHeaviestTerm::add(std::size_t row) {
  if (const auto term = heaviest_term(matrix_, row); term >= 0) rows_[term].push_back(row);
}

std::span<const std::size_t> RowsByHeaviestTerm::sharing(std::size_t row) const {
  const auto found = rows_.find(heaviest_term(matrix_, row));
  return found == rows_.end() ? std::span<const std::size_t>() : std::span<const std::size_t>(found->second);
}

}  // namespace zubda
