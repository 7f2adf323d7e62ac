/// Words with a number each: an open hash table over their bytes that no choice of words makes slow.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "language/word_hash.h"

namespace zubda {

/// A word that was met before costs one hash and one comparison. Words made to fall into one place are noticed by how
/// far they lie from it, and the table is built anew with a seed that nobody can know. Nothing that the table tells
/// depends on the seed.
class WordNumbers {
 public:
  /// Of a new table, for tests that make words collide.
  static constexpr std::uint64_t first_seed = 0xa0761d6478bd642f;

  WordNumbers();

  /// The number of the word that stands at `word` in `text` and is not empty; nullptr when it is not there.
  const std::uint32_t* find(std::string_view text, Span word) const {
    if (word.end - word.begin > sizeof(Entry::parts)) return find_long(slice(text, word));
    const auto wanted = entry_of(text, word);
    const auto mask = entries_.size() - 1;
    for (auto slot = place_of(wanted) & mask;; slot = (slot + 1) & mask) {
      const auto& entry = entries_[slot];
      if (entry.is_same_word(wanted)) return &entry.number;
      if (entry.length == 0) return nullptr;
    }
  }

  /// Brings the place of a word near before it is asked for: the table is larger than a processor's own memory, and a
  /// word that is far costs as much as all other work on it.
  void fetch(std::string_view text, Span word) const {
    if (word.end - word.begin > sizeof(Entry::parts)) return;
    __builtin_prefetch(&entries_[place_of(entry_of(text, word)) & (entries_.size() - 1)]);
  }

  /// The number of a word that stands alone.
  const std::uint32_t* find(std::string_view word) const { return find(word, {0, word.size()}); }

  /// Adds `word`, which is not empty and not there yet. Pointers from `find` end here.
  void insert(std::string_view word, std::uint32_t number);

  std::size_t size() const { return used_; }

 private:
  /// Half a cache line. Nearly all words are compared as a few numbers of fixed size: a loop over letters would take
  /// most of the time, since processors guess wrong where it ends. To look for the letters elsewhere would take twice
  /// as long.
  struct Entry {
    /// The letters, and zeros; of a longer word its hash and where its letters begin in `letters_`.
    std::array<std::uint64_t, 3> parts{};
    std::uint32_t length = 0;  ///< 0 in a free entry.
    std::uint32_t number = 0;

    bool is_same_word(const Entry& other) const {
      return ((parts[0] ^ other.parts[0]) | (parts[1] ^ other.parts[1]) | (parts[2] ^ other.parts[2]) |
              (length ^ other.length)) == 0;
    }
  };

  /// Of a word that fits into the parts of an entry.
  static Entry entry_of(std::string_view text, Span word) {
    constexpr std::size_t size = sizeof(Entry::parts);
    /// From `size - n` on, n bytes that are kept.
    static constexpr auto masks = [] {
      std::array<unsigned char, 2 * size> bytes{};
      std::fill_n(bytes.begin(), size, static_cast<unsigned char>(0xFF));
      return bytes;
    }();
    const auto length = word.end - word.begin;
    Entry entry;
    entry.length = static_cast<std::uint32_t>(length);
    if (word.begin + size > text.size()) {
      std::memcpy(entry.parts.data(), text.data() + word.begin, length);
      return entry;
    }
    Entry mask;
    std::memcpy(entry.parts.data(), text.data() + word.begin, size);
    std::memcpy(mask.parts.data(), masks.data() + size - length, size);
    for (std::size_t i = 0; i < entry.parts.size(); ++i) entry.parts[i] &= mask.parts[i];
    return entry;
  }

  std::uint64_t place_of(const Entry& entry) const {
    const auto [first, second, third] = entry.parts;
    if (entry.length > sizeof(Entry::parts)) return first;
    return detail::mix(detail::mix(first ^ seeds_[0], second ^ seeds_[1]) ^ third, seeds_[2] ^ entry.length);
  }

  const std::uint32_t* find_long(std::string_view word) const;
  std::string_view letters_of_long(const Entry& entry) const {
    return std::string_view(letters_).substr(entry.parts[1], entry.length);
  }

  /// Puts `entry` at the next free place; returns how far that is from its own.
  std::size_t put(const Entry& entry, std::vector<Entry>& entries) const;
  void rebuild(std::size_t capacity);
  /// Takes seeds that nobody can know; the entries then have to be placed anew.
  void reseed();

  std::vector<Entry> entries_;  ///< A power of two.
  std::size_t used_ = 0;
  std::string letters_;  ///< The bytes of all longer words, one after the other.
  std::array<std::uint64_t, 3> seeds_;
};

}  // namespace zubda
