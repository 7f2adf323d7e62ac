#include "terms/word_numbers.h"

#include <random>

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
  const Entry entry{hash_of_word(word, seed_), letters_.size(), static_cast<std::uint32_t>(word.size()), number};
  letters_.append(word);
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
  std::vector<Entry> entries(capacity);
  for (auto entry : entries_) {
    if (entry.length == 0) continue;
    if (seed != seed_) entry.hash = hash_of_word(std::string_view(letters_).substr(entry.offset, entry.length), seed);
    put(entry, entries);
  }
  entries_ = std::move(entries);
  seed_ = seed;
}

}  // namespace zubda
