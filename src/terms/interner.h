/// Numbers for words: what a text says in bytes, all later stages know by number.
///
/// The table is an open hash table that keeps words of up to 24 bytes in its entries, so that a word that was met
/// before costs one hash and one comparison of three numbers; those of up to eight bytes, which most words are, have a
/// table of their own (short_words.h). It is larger than a processor's own memory, and a word whose entry is far costs
/// as much as all other work on it: words are therefore interned many at a time, and the entries of all are asked for
/// before the first is looked at (7 to 13 % of a stream of documents).
///
/// No choice of words makes it slow. Words made to fall into one place are noticed by how far they lie from it, and the
/// table is built anew with seeds that nobody can know. No number depends on the seeds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "terms/short_words.h"
#include "text/word_hash.h"
#include <zubda/document.h>

namespace zubda {

/// Words with a number each, which whoever asks for a new word chooses.
class Interner {
 public:
  Interner();

  /// Appends the number of each of `words`, which are spans of `text` in its order and not empty. `number_new_word` is
  /// called with each word that was not met before and returns its number; it must not use the same interner.
  template <class NumberNewWord>
  void intern(std::string_view text, std::span<const Span> words, const NumberNewWord& number_new_word,
              std::vector<std::uint32_t>& numbers);

  /// The number of `word`, which is not empty; see above.
  template <class NumberNewWord>
  std::uint32_t intern(std::string_view word, const NumberNewWord& number_new_word);

  /// The number of `word`, if it was met before.
  std::optional<std::uint32_t> find(std::string_view word) const;

  /// How many words were met.
  std::size_t size() const { return short_words_.size() + used_; }

  /// About how many bytes of memory are in use.
  std::size_t memory() const {
    return short_words_.memory() + entries_.capacity() * sizeof(Entry) + long_words_.capacity();
  }

 private:
  /// Half a cache line.
  struct Entry {
    /// Of a word of at most `part_bytes`; of a longer one its hash and where it begins in `long_words_`.
    WordParts parts{};
    std::uint32_t length = 0;  ///< In bytes; 0 in a free entry.
    std::uint32_t number = 0;
  };

  /// A word that is being looked for: its parts, which a long word has none of and a short one only the first, and its
  /// hash.
  struct Key {
    WordParts parts{};
    std::uint64_t hash = 0;
    std::uint32_t length = 0;
  };

  void set_key(std::string_view text, Span word, Key& key) const;
  Key make_key(std::string_view word) const;
  /// Sets the first of `keys_`, one for each of `words`, and asks for the entries of all.
  void make_keys(std::string_view text, std::span<const Span> words);
  /// The number of a word, nullptr if it is not there.
  const std::uint32_t* number_of(std::string_view word, const Key& key) const;
  /// The entry of a word that is not short, or the free one where it belongs.
  const Entry& entry_for(std::string_view word, const Key& key) const;
  const Entry& entry_for_long(std::string_view word, std::uint64_t hash) const;
  /// Adds a word that is not there. If this throws, for want of memory or of randomness, what was there before is still
  /// there, and the word is there or not. Returns whether the seeds are new, so that keys made before are worth
  /// nothing.
  bool insert(std::string_view word, const Key& key, std::uint32_t number);

  std::string_view long_word(const Entry& entry) const {
    return std::string_view(long_words_).substr(entry.parts[1], entry.length);
  }
  std::uint64_t hash_of(const Entry& entry) const;
  /// Puts `entry` at the next free place; returns how far that is from its own.
  std::size_t put(const Entry& entry, std::vector<Entry>& entries) const;
  /// Places the entries anew, by new seeds or the same. If there is no memory, everything stays as it was.
  void rebuild(std::size_t capacity, const HashSeeds& seeds);

  ShortWords short_words_;
  std::vector<Entry> entries_;  ///< Of all other words; a power of two.
  std::size_t mask_;            ///< One less than there are entries.
  std::size_t used_ = 0;
  std::string long_words_;  ///< The bytes of all longer words, one after the other.
  HashSeeds seeds_ = default_seeds;
  std::vector<Key> keys_;  ///< Scratch of `intern`.
};

inline const Interner::Entry& Interner::entry_for(std::string_view word, const Key& key) const {
  if (key.length > part_bytes) return entry_for_long(word, key.hash);
  const auto* entries = entries_.data();
  for (auto slot = key.hash & mask_;; slot = (slot + 1) & mask_) {
    const auto& entry = entries[slot];
    // One comparison of all: a branch for each part would often be guessed wrong.
    const auto differs = (entry.parts[0] ^ key.parts[0]) | (entry.parts[1] ^ key.parts[1]) |
                         (entry.parts[2] ^ key.parts[2]) | (entry.length ^ key.length);
    if (differs == 0 || entry.length == 0) return entry;
  }
}

inline const std::uint32_t* Interner::number_of(std::string_view word, const Key& key) const {
  if (key.length <= ShortWords::max_bytes) {
    const auto& entry = short_words_.entry_for(key.parts[0], key.length, key.hash);
    return entry.length != 0 ? &entry.number : nullptr;
  }
  const auto& entry = entry_for(word, key);
  return entry.length != 0 ? &entry.number : nullptr;
}

template <class NumberNewWord>
void Interner::intern(std::string_view text, std::span<const Span> words, const NumberNewWord& number_new_word,
                      std::vector<std::uint32_t>& numbers) {
  make_keys(text, words);
  numbers.resize(numbers.size() + words.size());
  auto* number = numbers.data() + (numbers.size() - words.size());
  const auto* key = keys_.data();
  for (auto word = words.begin(); word != words.end(); ++word, ++key, ++number) {
    const std::string_view letters(text.data() + word->begin, key->length);
    if (const auto* known = number_of(letters, *key); known != nullptr) {
      *number = *known;
      continue;
    }
    *number = number_new_word(letters);
    if (!insert(letters, *key, *number)) continue;
    make_keys(text, {word + 1, words.end()});
    key = keys_.data() - 1;
  }
}

template <class NumberNewWord>
std::uint32_t Interner::intern(std::string_view word, const NumberNewWord& number_new_word) {
  const auto key = make_key(word);
  if (const auto* known = number_of(word, key); known != nullptr) return *known;
  const auto number = number_new_word(word);
  insert(word, key, number);
  return number;
}

}  // namespace zubda
