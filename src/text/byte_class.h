/// Classes of bytes for text/scan.h, made from constant ranges: included only where a class is defined.
///
/// Ranges that are known when zubda is compiled are compared with constants. As arguments of a function they took twice
/// the instructions of looking up each byte in two tables, which is what this replaces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "text/byte_vectors.h"
#include "text/scan.h"

namespace zubda {

namespace detail {

template <std::uint8_t first, std::uint8_t last>
auto is_between(Bytes bytes) {
  if constexpr (first == last) return bytes == first;
  else return (bytes - first) <= static_cast<std::uint8_t>(last - first);
}

/// Which of the 16 bytes are in the range; `next` are the bytes after them.
template <std::uint8_t first, std::uint8_t last, std::uint8_t next_first, std::uint8_t next_last>
auto is_in_range(Bytes bytes, Bytes next) {
  const auto members = is_between<first, last>(bytes);
  if constexpr (next_first == 0 && next_last == 0xFF) return members;
  else return members & is_between<next_first, next_last>(next);
}

using BytesMask = decltype(std::declval<Bytes>() == std::declval<Bytes>());

/// Which of the 16 bytes at `bytes` are in those ranges that begin in ASCII or, if `high`, above it.
template <const auto& ranges, bool high, std::size_t... i>
BytesMask is_in_any(const char* bytes, std::index_sequence<i...> /*numbers*/) {
  const auto these = load_vector<Bytes>(bytes);
  const auto next = load_vector<Bytes>(bytes + 1);
  BytesMask members{};
  const auto add = [&]<std::size_t n>(std::integral_constant<std::size_t, n>) {
    constexpr auto r = ranges[n];
    if constexpr ((r.first >= 0x80) == high)
      members |= is_in_range<r.first, r.last, r.next_first, r.next_last>(these, next);
  };
  (add(std::integral_constant<std::size_t, i>{}), ...);
  return members;
}

template <const auto& ranges>
std::uint64_t classify(const char* block) {
  constexpr auto numbers = std::make_index_sequence<std::size(ranges)>{};
  std::uint64_t members = 0;
  for (std::size_t at = 0; at < block_bytes; at += vector_bytes) {
    auto here = is_in_any<ranges, false>(block + at, numbers);
    // Most bytes of most texts are ASCII.
    if (true_bits(load_vector<SignedBytes>(block + at) < 0) != 0) here |= is_in_any<ranges, true>(block + at, numbers);
    members |= std::uint64_t{true_bits(here)} << at;
  }
  return members;
}

}  // namespace detail

/// The class of `ranges`, a constant array of `ByteRange`.
template <const auto& ranges>
constexpr ByteClass byte_class = {ranges, detail::classify<ranges>};

}  // namespace zubda
