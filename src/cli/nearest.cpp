#include "cli/nearest.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
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

/// Whether `name` begins as `part` does and has its letters in their order: markdown for "md".
bool abbreviates(std::string_view part, std::string_view name) {
  if (part.empty() || ascii_lower(part[0]) != ascii_lower(name[0])) return false;
  std::size_t found = 0;
  for (const char c : name)
    if (found < part.size() && ascii_lower(c) == ascii_lower(part[found])) ++found;
  return found == part.size();
}

}  // namespace

std::string nearest_name(std::string_view wrong, const std::vector<std::string>& names) {
  std::vector<std::string> longer;
  std::ranges::copy_if(names, std::back_inserter(longer), [&](const auto& name) { return abbreviates(wrong, name); });
  if (wrong.size() >= 2 && longer.size() == 1) return longer.front();
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
