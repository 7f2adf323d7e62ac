/// The letters that most words are made of, sixteen bytes at a time. A loop over letters ends where processors cannot
/// guess, and a wrong guess takes them as long as all else that is done to find a word.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace zubda::detail {

constexpr std::size_t run_bytes = 16;

using Bytes __attribute__((vector_size(run_bytes))) = std::uint8_t;
using Pairs __attribute__((vector_size(run_bytes))) = std::uint16_t;

/// How many bytes of `mask` are all ones before the first that is not; all others are zero.
template <class Mask>
std::size_t leading_ones(Mask mask) {
  static_assert(sizeof mask == run_bytes);
#ifdef __SSE2__
  const auto bits = _mm_movemask_epi8(std::bit_cast<__m128i>(mask));
  return static_cast<std::size_t>(std::countr_one(static_cast<unsigned>(bits)));
#else
  std::uint8_t bytes[run_bytes];
  std::memcpy(bytes, &mask, sizeof mask);
  std::size_t count = 0;
  while (count < run_bytes && bytes[count] != 0) ++count;
  return count;
#endif
}

/// How many of the sixteen bytes at `bytes` are ASCII letters and digits before the first that is none.
inline std::size_t ascii_run(const char* bytes) {
  Bytes c;
  std::memcpy(&c, bytes, sizeof c);
  const Bytes letter = (c | 0x20) - 'a';
  const Bytes digit = c - '0';
  return leading_ones((letter < 26) | (digit < 10));
}

/// How many of the sixteen bytes at `bytes`, where a character begins, are of Arabic letters, digits and marks (U+0620
/// to U+0669, U+066E to U+06D3) before the first that is of none.
inline std::size_t arabic_run(const char* bytes) {
  // The byte that leads is the lower one of its pair.
  if constexpr (std::endian::native != std::endian::little) return 0;
  Pairs pair;
  std::memcpy(&pair, bytes, sizeof pair);
  const Pairs code = ((pair & 0x1F) << 6) | ((pair >> 8) & 0x3F);
  const Pairs first = code - 0x620;
  const Pairs second = code - 0x66E;
  const auto is_two_bytes = (pair & 0xC0FC) == 0x80D8;  // D8 to DB and a continuation byte.
  return leading_ones(is_two_bytes & ((first <= 0x669 - 0x620) | (second <= 0x6D3 - 0x66E)));
}

}  // namespace zubda::detail
