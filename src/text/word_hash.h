/// The hash of words, for all tables of them.
///
/// Words are short: calls of memcpy and memcmp with a length that varies would take longer than all else that a table
/// does. The bytes of a word of up to 24 are therefore taken as three numbers, filled up with zeros, which are hashed
/// and compared without a loop. The hash multiplies and folds, in the manner of wyhash. Whoever knows the seeds can
/// make words that collide.
///
/// A word has the same hash on every machine, whatever the order of its bytes: the tables of words are made on the
/// machine that builds zubda, which need not be the one that runs it.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace zubda {

/// The bytes of a word, eight to a number, the first in the lowest place, and zeros.
using WordParts = std::array<std::uint64_t, 3>;
constexpr std::size_t part_bytes = sizeof(WordParts);

using HashSeeds = std::array<std::uint64_t, 3>;
constexpr HashSeeds default_seeds = {0xa0761d6478bd642f, 0xe7037ed1a0b428db, 0x8ebc6af09c88c6e3};

namespace detail {

/// The first byte is in the lowest place.
template <class Integer>
std::uint64_t load(const char* bytes) {
  Integer value = 0;
  std::memcpy(&value, bytes, sizeof value);
  if constexpr (std::endian::native == std::endian::little || sizeof value == 1) return value;
  // Shifted to the top and swapped, so that all sizes have one instruction.
  else return __builtin_bswap64(std::uint64_t{value} << (64 - 8 * sizeof value));
}

/// At most eight bytes, which are all that is read. Pieces of fixed size may overlap; they agree where they do.
inline std::uint64_t load_up_to_eight(const char* bytes, std::size_t size) {
  const auto place = [](std::uint64_t value, std::size_t at) { return value << 8 * at; };
  if (size == 8) return load<std::uint64_t>(bytes);
  if (size >= 4) return load<std::uint32_t>(bytes) | place(load<std::uint32_t>(bytes + size - 4), size - 4);
  if (size == 0) return 0;
  return load<std::uint8_t>(bytes) | place(load<std::uint8_t>(bytes + size / 2), size / 2) |
         place(load<std::uint8_t>(bytes + size - 1), size - 1);
}

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Product = unsigned __int128;
  const auto product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

}  // namespace detail

/// The parts of the `size` bytes at `bytes`, at most `part_bytes`; reads no others.
inline WordParts load_parts(const char* bytes, std::size_t size) {
  WordParts parts{};
  std::size_t i = 0;
  for (; size > 8; bytes += 8, size -= 8) parts[i++] = detail::load<std::uint64_t>(bytes);
  parts[i] = detail::load_up_to_eight(bytes, size);
  return parts;
}

/// The hash of parts, of which `tweak` tells more: the length of a word, so that zeros at its end count.
inline std::uint64_t hash_of_parts(const WordParts& parts, std::uint64_t tweak, const HashSeeds& seeds) {
  const auto [first, second, third] = parts;
  return detail::mix(detail::mix(first ^ seeds[0], second ^ seeds[1]) ^ third, seeds[2] ^ tweak);
}

/// The hash of a word of any length.
inline std::uint64_t hash_of_word(std::string_view word, const HashSeeds& seeds = default_seeds) {
  std::uint64_t tweak = word.size();
  for (; word.size() > part_bytes; word.remove_prefix(part_bytes))
    tweak = hash_of_parts(load_parts(word.data(), part_bytes), tweak, seeds);
  return hash_of_parts(load_parts(word.data(), word.size()), tweak, seeds);
}

}  // namespace zubda
