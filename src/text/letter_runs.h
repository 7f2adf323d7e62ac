/// The letters that most words are made of, sixteen bytes at a time.
#pragma once

#include "text/byte_vectors.h"

namespace zubda {

/// How many of the sixteen bytes at `bytes` are ASCII letters and digits before the first that is none.
inline std::size_t ascii_run(const char* bytes) {
  const auto c = load_vector<Bytes>(bytes);
  const Bytes letter = (c | 0x20) - 'a';
  const Bytes digit = c - '0';
  return leading_trues((letter < 26) | (digit < 10));
}

/// How many of the sixteen bytes at `bytes`, where a character begins, are of Arabic letters, digits and marks (U+0620
/// to U+0669, U+066E to U+06D3) before the first that is of none.
inline std::size_t arabic_run(const char* bytes) {
  // The byte that leads is the lower one of its pair.
  if constexpr (std::endian::native != std::endian::little) return 0;
  const auto pair = load_vector<Pairs>(bytes);
  const Pairs code = ((pair & 0x1F) << 6) | ((pair >> 8) & 0x3F);
  const Pairs first = code - 0x620;
  const Pairs second = code - 0x66E;
  const auto is_two_bytes = (pair & 0xC0FC) == 0x80D8;  // D8 to DB and a continuation byte.
  return leading_trues(is_two_bytes & ((first <= 0x669 - 0x620) | (second <= 0x6D3 - 0x66E)));
}

}  // namespace zubda
