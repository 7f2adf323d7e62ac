/// Words with a number each: an open hash table over their bytes that no choice of words makes slow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace zubda {

namespace detail {

// Words are short: calls of memcpy and memcmp with a length that varies would cost more than all else here, so that a word is
// taken in pieces of fixed size, the last of which may overlap the one before.

template <class Integer>
std::uint64_t load(const char* bytes) {
  Integer value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

/// One to eight bytes as a number; different for different bytes of the same size.
inline std::uint64_t load_short(const char* bytes, std::size_t size) {
  if (size >= 4) return load<std::uint32_t>(bytes) | load<std::uint32_t>(bytes + size - 4) << 32;
  return load<std::uint8_t>(bytes) | load<std::uint8_t>(bytes + size / 2) << 8 | load<std::uint8_t>(bytes + size - 1) << 16;
}

inline bool are_equal(const char* a, const char* b, std::size_t size) {
  for (; size > 8; a += 8, b += 8, size -= 8)
    if (load<std::uint64_t>(a) != load<std::uint64_t>(b)) return false;
  return load_short(a, size) == load_short(b, size);
}

}  // namespace detail

/// Multiply-and-fold over eight bytes of `word`, which is not empty, at a time, in the manner of wyhash.
inline std::uint64_t word_hash(std::string_view word, std::uint64_t seed) {
  constexpr std::uint64_t k0 = 0xa0761d6478bd642f;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428db;
  constexpr auto mix = [](std::uint64_t a, std::uint64_t b) {
    __extension__ using Product = unsigned __int128;
    const auto product = static_cast<Product>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
  };
  std::uint64_t hash = k0 ^ word.size() ^ seed;
  const char* at = word.data();
  std::size_t left = word.size();
  for (; left > 8; at += 8, left -= 8) hash = mix(hash ^ detail::load<std::uint64_t>(at), k1);
  return mix(hash ^ detail::load_short(at, left), k0);
}

/// A word that was met before costs one hash and one comparison. Words made to fall into one place are noticed by how far
/// they lie from it, and the table is built anew with a seed that nobody can know. Nothing that the table tells depends on
/// the seed.
class WordTable {
 public:
  WordTable();

  /// The number of `word`, which is not empty; nullptr when it is not there.
  const std::uint32_t* find(std::string_view word) const {
    const auto hash = word_hash(word, seed_);
    const auto mask = entries_.size() - 1;
    for (auto slot = hash & mask;; slot = (slot + 1) & mask) {
      const auto& entry = entries_[slot];
      if (entry.length == 0) return nullptr;
      if (entry.hash == hash && entry.length == word.size() &&
          detail::are_equal(letters_.data() + entry.offset, word.data(), word.size()))
        return &entry.number;
    }
  }

  /// Adds `word`, which is not empty and not there yet. Pointers from `find` end here.
  void insert(std::string_view word, std::uint32_t number);

  std::size_t size() const { return used_; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;  ///< 0 in a free entry.
    std::uint32_t number = 0;
  };

  /// Puts `entry` at the next free place; returns how far that is from its own.
  static std::size_t put(const Entry& entry, std::vector<Entry>& entries);
  void rebuild(std::size_t capacity, std::uint64_t seed);

  std::vector<Entry> entries_;  ///< A power of two.
  std::size_t used_ = 0;
  std::string letters_;  ///< The bytes of all words, one after the other.
  std::uint64_t seed_ = 0;
};

}  // namespace zubda
