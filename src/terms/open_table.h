/// What the open hash tables of words have in common: how they grow, and what protects them from words that were made
/// to fall into one place.
#pragma once

#include <cstddef>

#include "text/word_hash.h"

namespace zubda {

/// In a table that is at most half full, a million words that nobody chose lie within 80 places of their own (Knuth,
/// The Art of Computer Programming, volume 3, section 6.4). One that lies farther tells that the seeds are known.
constexpr std::size_t max_distance = 256;

/// Whether a table of `capacity` places is to grow before it has `words` words.
constexpr bool is_full_with(std::size_t words, std::size_t capacity) { return words * 2 > capacity; }

/// The capacity after `capacity`, a power of two. A table of less than 2 MB grows fourfold, to be built anew less
/// often: 1 % of the instructions of an Arabic book.
constexpr std::size_t next_capacity(std::size_t capacity) {
  constexpr std::size_t large = std::size_t{1} << 16;
  return capacity * (capacity < large ? 4 : 2);
}

/// Seeds that nobody can know. Throws when the system has no randomness.
HashSeeds unknown_seeds();

}  // namespace zubda
