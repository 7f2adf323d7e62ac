/// Words with a number each: an open hash table over their bytes that no choice of words makes slow.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_hash.h"

namespace zubda {

/// A word that was met before costs one hash and one comparison. Words made to fall into one place are noticed by how far
/// they lie from it, and the table is built anew with a seed that nobody can know. Nothing that the table tells depends on
/// the seed.
class WordNumbers {
 public:
  WordNumbers();

  /// The number of `word`, which is not empty; nullptr when it is not there.
  const std::uint32_t* find(std::string_view word) const {
    const auto hash = short_hash(word);
    const auto mask = entries_.size() - 1;
    for (auto slot = hash & mask;; slot = (slot + 1) & mask) {
      const auto& entry = entries_[slot];
      if (entry.length == 0) return nullptr;
      if (entry.hash == hash && entry.length == word.size() && are_equal_words(letters_of(entry), word.data(), word.size()))
        return &entry.number;
    }
  }

  /// Adds `word`, which is not empty and not there yet. Pointers from `find` end here.
  void insert(std::string_view word, std::uint32_t number);

  std::size_t size() const { return used_; }

 private:
  /// Half a cache line. Most words stand in the table itself: to look for their letters elsewhere would take twice as long.
  struct Entry {
    std::uint32_t hash = 0;
    std::uint32_t length = 0;  ///< 0 in a free entry.
    std::uint32_t number = 0;
    std::array<char, 20> letters{};  ///< Of a longer word, where its letters begin in `letters_`.
  };

  std::uint32_t short_hash(std::string_view word) const { return static_cast<std::uint32_t>(hash_of_word(word, seed_)); }

  const char* letters_of(const Entry& entry) const {
    if (entry.length <= entry.letters.size()) return entry.letters.data();
    return letters_.data() + detail::load<std::uint64_t>(entry.letters.data());
  }

  /// Puts `entry` at the next free place; returns how far that is from its own.
  static std::size_t put(const Entry& entry, std::vector<Entry>& entries);
  void rebuild(std::size_t capacity, std::uint64_t seed);

  std::vector<Entry> entries_;  ///< A power of two.
  std::size_t used_ = 0;
  std::string letters_;  ///< The bytes of all longer words, one after the other.
  std::uint64_t seed_ = 0;
};

}  // namespace zubda
