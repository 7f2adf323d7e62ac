#include "terms/word_numbers.h"

#include <random>
#include <utility>

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 10;

/// In a table that is at most half full, a million words that nobody chose lie within 80 places (Knuth, The Art of
/// Computer Programming, volume 3, section 6.4).
constexpr std::size_t farthest = 256;

/// Seeds that nobody can know.
std::array<std::uint64_t, 3> unknown_seeds() {
  std::random_device device;
  std::array<std::uint64_t, 3> seeds;
  for (auto& seed : seeds) seed = std::uint64_t{device()} << 32 | device();
  return seeds;
}

}  // namespace

WordNumbers::WordNumbers() : entries_(first_capacity), seeds_{first_seed, 0xe7037ed1a0b428db, 0x8ebc6af09c88c6e3} {}

const std::uint32_t* WordNumbers::find_long(std::string_view word) const {
  const auto hash = hash_of_word(word, seeds_[0]);
  const auto mask = entries_.size() - 1;
  for (auto slot = hash & mask; entries_[slot].length != 0; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slot];
    if (entry.length == word.size() && entry.parts[0] == hash && letters_of_long(entry) == word) return &entry.number;
  }
  return nullptr;
}

void WordNumbers::insert(std::string_view word, std::uint32_t number) {
  if ((used_ + 1) * 2 > entries_.size()) rebuild(entries_.size() * 2, seeds_);
  Entry entry;
  if (word.size() <= sizeof(Entry::parts)) {
    entry = {.parts = parts_of(word, 0, word.size()), .length = static_cast<std::uint32_t>(word.size())};
  } else {
    entry = {.parts = {hash_of_word(word, seeds_[0]), letters_.size(), 0},
             .length = static_cast<std::uint32_t>(word.size())};
    letters_.append(word);
  }
  entry.number = number;
  ++used_;
  if (put(entry, entries_) > farthest) rebuild(entries_.size(), unknown_seeds());
}

std::size_t WordNumbers::put(const Entry& entry, std::vector<Entry>& entries) const {
  const auto mask = entries.size() - 1;
  const auto place = hash_of(entry);
  std::size_t distance = 0;
  while (entries[(place + distance) & mask].length != 0) ++distance;
  entries[(place + distance) & mask] = entry;
  return distance;
}

void WordNumbers::rebuild(std::size_t capacity, const Seeds& seeds) {
  std::vector<Entry> entries(capacity);
  // From here on nothing throws.
  const bool is_hashed_anew = std::exchange(seeds_, seeds) != seeds;
  for (auto& entry : entries_) {
    if (entry.length == 0) continue;
    if (is_hashed_anew && entry.length > sizeof(Entry::parts))
      entry.parts[0] = hash_of_word(letters_of_long(entry), seeds_[0]);
    put(entry, entries);
  }
  entries_ = std::move(entries);
}

}  // namespace zubda
