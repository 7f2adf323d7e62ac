/// The words of at most eight bytes, which most words of most texts are, with their numbers: a part of Interner.
///
/// Such a word is one number. To find it takes one multiplication and one comparison, where a word of up to 24 bytes
/// takes two and four, and its entry is half as large, so that twice as many are near the processor: 2 % of the
/// instructions of English. tests/terms/interner_test.cpp tests words of all lengths alike.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/word_hash.h"

namespace zubda {

class ShortWords {
 public:
  static constexpr std::size_t max_bytes = sizeof(std::uint64_t);

  /// A quarter of a cache line.
  struct Entry {
    std::uint64_t letters = 0;  ///< The bytes of the word, the first in the lowest place, and zeros.
    std::uint32_t length = 0;   ///< In bytes; 0 in a free entry.
    std::uint32_t number = 0;
  };

  ShortWords();

  /// The letters of a word of `length` bytes, at most `max_bytes`, at `bytes`; `max_bytes` are read.
  static std::uint64_t load_letters(const char* bytes, std::size_t length) {
    return detail::load<std::uint64_t>(bytes) & masks[length];
  }

  std::uint64_t hash_of(std::uint64_t letters, std::uint32_t length) const {
    return detail::mix(letters ^ seeds_[0], seeds_[1] ^ length);
  }

  /// Asks for the entry of a word, so that it is near when it is looked at.
  void ask_for(std::uint64_t hash) const { __builtin_prefetch(&entries_[hash & mask_]); }

  /// The entry of a word, or the free one where it belongs.
  const Entry& entry_for(std::uint64_t letters, std::uint32_t length, std::uint64_t hash) const {
    const auto* entries = entries_.data();
    for (auto slot = hash & mask_;; slot = (slot + 1) & mask_) {
      const auto& entry = entries[slot];
      if (((entry.letters ^ letters) | (entry.length ^ length)) == 0 || entry.length == 0) return entry;
    }
  }

  /// Adds a word that is not there. If this throws, for want of memory or of randomness, what was there before is still
  /// there, and the word is there or not. Returns whether the hashes of all words are others now.
  bool insert(const Entry& entry);

  std::size_t size() const { return used_; }
  /// About how many bytes of memory are in use.
  std::size_t memory() const { return entries_.capacity() * sizeof(Entry); }

 private:
  /// By length, the bytes of a number that belong to a word.
  static constexpr std::array<std::uint64_t, max_bytes + 1> masks = [] {
    std::array<std::uint64_t, max_bytes + 1> row{};
    for (std::size_t length = 1; length < row.size(); ++length) row[length] = row[length - 1] << 8 | 0xFF;
    return row;
  }();

  /// Puts `entry` at the next free place; returns how far that is from its own.
  std::size_t put(const Entry& entry, std::vector<Entry>& entries) const;
  /// Places the entries anew, by new seeds or the same. If there is no memory, everything stays as it was.
  void rebuild(std::size_t capacity, const HashSeeds& seeds);

  std::vector<Entry> entries_;  ///< A power of two.
  std::size_t mask_;            ///< One less than there are entries.
  std::size_t used_ = 0;
  HashSeeds seeds_ = default_seeds;
};

}  // namespace zubda
