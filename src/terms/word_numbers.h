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

#include "text/word_hash.h"
#include <zubda/document.h>

namespace zubda {

/// A word that was met before costs one hash and one comparison. Words made to fall into one place are noticed by how
/// far they lie from it, and the table is built anew with a seed that nobody can know. Nothing that the table tells
/// depends on the seed.
class WordNumbers {
 public:
  /// Of a new table, for tests that make words collide.
  static constexpr std::uint64_t first_seed = 0xa0761d6478bd642f;

  WordNumbers();

  /// A word that was read and hashed, to be looked for later. Words that are inserted meanwhile may make the table look
  /// for it in vain.
  struct Key {
    std::array<std::uint64_t, 3> parts{};  ///< The letters, and zeros; of a word that does not fit nothing.
    std::uint64_t hash = 0;
    std::uint32_t length = 0;
  };

  /// Of the word that stands at `word` in `text` and is not empty. Brings its place near: the table is larger than a
  /// processor's own memory, and a word that is far costs as much as all other work on it.
  Key key_of(std::string_view text, Span word) const {
    Key key{.length = static_cast<std::uint32_t>(word.end - word.begin)};
    if (key.length > sizeof key.parts) return key;
    key.parts = parts_of(text, word.begin, key.length);
    key.hash = hash_of(key.parts, key.length);
    __builtin_prefetch(&entries_[key.hash & (entries_.size() - 1)]);
    return key;
  }

  /// The number of the word, whose key this is; nullptr when it is not there.
  const std::uint32_t* find(std::string_view text, Span word, const Key& key) const {
    if (key.length > sizeof key.parts) return find_long(slice(text, word));
    const auto mask = entries_.size() - 1;
    for (auto slot = key.hash & mask;; slot = (slot + 1) & mask) {
      const auto& entry = entries_[slot];
      if (entry.is_same_word(key)) return &entry.number;
      if (entry.length == 0) return nullptr;
    }
  }

  /// The number of the word that stands at `word` in `text` and is not empty; nullptr when it is not there.
  const std::uint32_t* find(std::string_view text, Span word) const { return find(text, word, key_of(text, word)); }

  /// The number of a word that stands alone.
  const std::uint32_t* find(std::string_view word) const { return find(word, {0, word.size()}); }

  /// Adds `word`, which is not empty and not there yet. Pointers from `find` end here. If it throws, for want of memory
  /// or of randomness, what was there is there, and `word` is or is not: `find` tells.
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

    bool is_same_word(const Key& key) const {
      return ((parts[0] ^ key.parts[0]) | (parts[1] ^ key.parts[1]) | (parts[2] ^ key.parts[2]) |
              (length ^ key.length)) == 0;
    }
  };

  using Parts = std::array<std::uint64_t, 3>;
  using Seeds = std::array<std::uint64_t, 3>;

  /// Of a word that fits.
  static Parts parts_of(std::string_view text, std::size_t begin, std::size_t length) {
    /// By length, the bytes that are kept.
    static constexpr auto masks = [] {
      std::array<Parts, sizeof(Parts) + 1> rows{};
      for (std::size_t size = 0; size < rows.size(); ++size)
        for (std::size_t byte = 0; byte < size; ++byte) rows[size][byte / 8] |= std::uint64_t{0xFF} << byte % 8 * 8;
      return rows;
    }();
    Parts parts{};
    if (begin + sizeof parts > text.size()) {
      std::memcpy(parts.data(), text.data() + begin, length);
      return parts;
    }
    const auto* bytes = text.data() + begin;
    for (std::size_t i = 0; i < parts.size(); ++i)
      parts[i] = detail::load<std::uint64_t>(bytes + 8 * i) & masks[length][i];
    return parts;
  }

  std::uint64_t hash_of(const Parts& parts, std::size_t length) const {
    const auto [first, second, third] = parts;
    return detail::mix(detail::mix(first ^ seeds_[0], second ^ seeds_[1]) ^ third, seeds_[2] ^ length);
  }

  std::uint64_t hash_of(const Entry& entry) const {
    return entry.length > sizeof(Parts) ? entry.parts[0] : hash_of(entry.parts, entry.length);
  }

  const std::uint32_t* find_long(std::string_view word) const;
  std::string_view letters_of_long(const Entry& entry) const {
    return std::string_view(letters_).substr(entry.parts[1], entry.length);
  }

  /// Puts `entry` at the next free place; returns how far that is from its own.
  std::size_t put(const Entry& entry, std::vector<Entry>& entries) const;
  /// Places the entries anew, by new seeds or the same. If there is no memory, all stays as it was.
  void rebuild(std::size_t capacity, const Seeds& seeds);

  std::vector<Entry> entries_;  ///< A power of two.
  std::size_t used_ = 0;
  std::string letters_;  ///< The bytes of all longer words, one after the other.
  Seeds seeds_;
};

}  // namespace zubda
