/// Hashing and comparing words. Words are short: calls of memcpy and memcmp with a length that varies would cost more
/// than all else here, so that a word is taken in pieces of fixed size, the last of which may overlap the one before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zubda {

namespace detail {

template <class Integer>
std::uint64_t load(const char* bytes) {
  Integer value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

/// At most eight bytes as a number; different for different bytes of the same size.
inline std::uint64_t load_short(const char* bytes, std::size_t size) {
  if (size >= 4) return load<std::uint32_t>(bytes) | load<std::uint32_t>(bytes + size - 4) << 32;
  if (size == 0) return 0;
  return load<std::uint8_t>(bytes) | load<std::uint8_t>(bytes + size / 2) << 8 |
         load<std::uint8_t>(bytes + size - 1) << 16;
}

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const auto product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace detail

/// Multiply-and-fold over eight bytes at a time, in the manner of wyhash. Whoever knows the seed can make words that
/// collide.
inline std::uint64_t hash_of_word(std::string_view word, std::uint64_t seed = 0) {
  constexpr std::uint64_t k0 = 0xa0761d6478bd642f;
  constexpr std::uint64_t k1 = 0xe7037ed1a0b428db;
  std::uint64_t hash = k0 ^ word.size() ^ seed;
  const char* at = word.data();
  std::size_t left = word.size();
  for (; left > 8; at += 8, left -= 8) hash = detail::mix(hash ^ detail::load<std::uint64_t>(at), k1);
  return detail::mix(hash ^ detail::load_short(at, left), k0);
}

/// Whether two words of the same size are the same.
inline bool are_equal_words(const char* a, const char* b, std::size_t size) {
  if (size <= 8) return detail::load_short(a, size) == detail::load_short(b, size);
  for (; size > 8; a += 8, b += 8, size -= 8)
    if (detail::load<std::uint64_t>(a) != detail::load<std::uint64_t>(b)) return false;
  return detail::load<std::uint64_t>(a + size - 8) == detail::load<std::uint64_t>(b + size - 8);
}

}  // namespace zubda
