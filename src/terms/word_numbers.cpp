#include "terms/word_numbers.h"

#include <random>
#include <utility>

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 10;

/// In a table that is at most half full, a million words that nobody chose lie within 80 places (Knuth, The Art of
/// Computer Programming, volume 3, section 6.4).
constexpr std::size_t farthest = 256;

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
  Entry entry;
  if (word.size() <= sizeof(Entry::parts)) {
    entry = {.parts = parts_of(word, 0, word.size()), .length = static_cast<std::uint32_t>(word.size())};
  } else {
    entry = {.parts = {hash_of_word(word, seeds_[0]), letters_.size(), 0},
             .length = static_cast<std::uint32_t>(word.size())};
    letters_.append(word);
  }
  entry.number = number;
  if (put(entry, entries_) > farthest) {
    reseed();
    rebuild(entries_.size());
  }
  if (++used_ * 2 > entries_.size()) rebuild(entries_.size() * 2);
}

std::size_t WordNumbers::put(const Entry& entry, std::vector<Entry>& entries) const {
  const auto mask = entries.size() - 1;
  const auto place = hash_of(entry);
  std::size_t distance = 0;
  while (entries[(place + distance) & mask].length != 0) ++distance;
  entries[(place + distance) & mask] = entry;
  return distance;
}

void WordNumbers::rebuild(std::size_t capacity) {
  std::vector<Entry> entries(capacity);
  for (const auto& entry : entries_)
    if (entry.length != 0) put(entry, entries);
  entries_ = std::move(entries);
}

void WordNumbers::reseed() {
  std::random_device device;
  for (auto& seed : seeds_) seed = std::uint64_t{device()} << 32 | device();
  for (auto& entry : entries_)
    if (entry.length > sizeof(Entry::parts)) entry.parts[0] = hash_of_word(letters_of_long(entry), seeds_[0]);
}

}  // namespace zubda
