/// Folds words of ASCII, whose letters only change their case, eight letters at a time.
///
/// Words are folded at each stop, at the begin of each sentence and when they are new: letter by letter, as `fold` does
/// it for other words, takes 3 % more instructions of an English book. tests/text/fold_test.cpp compares the two.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "text/word_hash.h"

namespace zubda {

namespace detail {

constexpr std::uint64_t in_all_bytes(std::uint8_t byte) { return byte * std::uint64_t{0x0101010101010101}; }

/// Eight bytes of ASCII with their capitals in lower case.
constexpr std::uint64_t lower_eight(std::uint64_t ascii) {
  const auto from_a = ascii + in_all_bytes(0x80 - 'A');
  const auto behind_z = ascii + in_all_bytes(0x80 - 'Z' - 1);
  return ascii | ((from_a & ~behind_z & in_all_bytes(0x80)) >> 2);
}

}  // namespace detail

/// Appends `word` in lower case if it is of ASCII without a zero byte, which folds to nothing, and has at most 32
/// bytes; otherwise nothing, and false.
inline bool fold_ascii(std::string_view word, std::string& folded) {
  constexpr std::size_t eight = sizeof(std::uint64_t);
  constexpr std::size_t max_bytes = 4 * eight;
  if (word.size() > max_bytes || std::endian::native != std::endian::little) return false;
  char letters[max_bytes];
  std::uint64_t others = 0;  // Their highest bits tell of bytes that are no ASCII, or zero.
  for (std::size_t at = 0; at < word.size(); at += eight) {
    const auto size = std::min(word.size() - at, eight);
    const auto bytes = detail::load_up_to_eight(word.data() + at, size);
    const auto filled = size == eight ? bytes : bytes | detail::in_all_bytes('a') << 8 * size;
    others |= bytes | (filled - detail::in_all_bytes(1));
    const auto lower = detail::lower_eight(bytes);
    std::memcpy(letters + at, &lower, eight);
  }
  if ((others & detail::in_all_bytes(0x80)) != 0) return false;
  folded.append(letters, word.size());
  return true;
}

}  // namespace zubda
