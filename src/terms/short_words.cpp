#include "terms/short_words.h"

#include <utility>

#include "terms/open_table.h"

namespace zubda {
namespace {

constexpr std::size_t first_short_capacity = std::size_t{1} << 10;

}  // namespace

ShortWords::ShortWords() : entries_(first_short_capacity), mask_(first_short_capacity - 1) {}

bool ShortWords::insert(const Entry& entry) {
  if (is_full_with(used_ + 1, entries_.size())) rebuild(next_capacity(entries_.size()), seeds_);
  ++used_;
  const bool is_far = put(entry, entries_) > max_distance;
  if (is_far) rebuild(entries_.size(), unknown_seeds());
  return is_far;
}

std::size_t ShortWords::put(const Entry& entry, std::vector<Entry>& entries) const {
  const auto mask = entries.size() - 1;
  const auto place = hash_of(entry.letters, entry.length);
  std::size_t distance = 0;
  while (entries[(place + distance) & mask].length != 0) ++distance;
  entries[(place + distance) & mask] = entry;
  return distance;
}

void ShortWords::rebuild(std::size_t capacity, const HashSeeds& seeds) {
  std::vector<Entry> entries(capacity);
  // From here on nothing throws.
  seeds_ = seeds;
  for (const auto& entry : entries_)
    if (entry.length != 0) put(entry, entries);
  entries_ = std::move(entries);
  mask_ = capacity - 1;
}

}  // namespace zubda
