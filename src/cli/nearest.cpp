#include "cli/nearest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "text/ascii.h"

namespace zubda {
namespace {

/// Insertions, deletions and substitutions between two words, whatever the case of their letters.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto substitution = diagonal + (ascii_lower(a[i]) == ascii_lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substitution, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names) {
  std::string nearest;
  auto best = std::min<std::size_t>(4, wrong.size() / 3 + 2);
  for (const auto& name : names)
    if (const auto distance = edit_distance(wrong, name); distance < best) {
      best = distance;
      nearest = name;
    }
  return nearest;
}

}  // namespace zubda
