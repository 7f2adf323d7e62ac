#include "terms/word_numbers.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <utility>

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 10;

/// In a table that is at most half full, a million words that nobody chose lie within 80 places (Knuth, The Art of Computer
/// Programming, volume 3, section 6.4).
constexpr std::size_t farthest = 256;

std::uint64_t unknown_seed() {
  std::random_device device;
  return std::uint64_t{device()} << 32 | device();
}

}  // namespace

WordNumbers::WordNumbers() : entries_(first_capacity) {}

void WordNumbers::insert(std::string_view word, std::uint32_t number) {
  Entry entry{.hash = short_hash(word), .length = static_cast<std::uint32_t>(word.size()), .number = number, .letters = {}};
  if (word.size() <= entry.letters.size()) {
    std::ranges::copy(word, entry.letters.begin());
  } else {
    const std::uint64_t offset = letters_.size();
    std::memcpy(entry.letters.data(), &offset, sizeof offset);
    letters_.append(word);
  }
  if (put(entry, entries_) > farthest) rebuild(entries_.size(), unknown_seed());
  if (++used_ * 2 > entries_.size()) rebuild(entries_.size() * 2, seed_);
}

std::size_t WordNumbers::put(const Entry& entry, std::vector<Entry>& entries) {
  const auto mask = entries.size() - 1;
  std::size_t distance = 0;
  while (entries[(entry.hash + distance) & mask].length != 0) ++distance;
  entries[(entry.hash + distance) & mask] = entry;
  return distance;
}

void WordNumbers::rebuild(std::size_t capacity, std::uint64_t seed) {
  const bool is_new_seed = std::exchange(seed_, seed) != seed;
  std::vector<Entry> entries(capacity);
  for (auto& entry : entries_) {
    if (entry.length == 0) continue;
    if (is_new_seed) entry.hash = short_hash({letters_of(entry), entry.length});
    put(entry, entries);
  }
  entries_ = std::move(entries);
}

}  // namespace zubda
