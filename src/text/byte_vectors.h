/// Sixteen bytes at a time in one vector register: what scan.cpp, letter_runs.h, word_block.h, columns.cpp and
/// sentences/plain_word.h are made of, and nothing else includes. A loop over bytes ends where processors cannot guess
/// it, and a wrong guess takes them as long as comparing dozens of bytes.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace zubda {

constexpr std::size_t vector_bytes = 16;

using Bytes __attribute__((vector_size(vector_bytes))) = std::uint8_t;
using SignedBytes __attribute__((vector_size(vector_bytes))) = std::int8_t;
/// Eight pairs of bytes, each as one number.
using Pairs __attribute__((vector_size(vector_bytes))) = std::uint16_t;

template <class Vector>
Vector load_vector(const char* bytes) {
  Vector vector;
  std::memcpy(&vector, bytes, sizeof vector);
  return vector;
}

/// Bit i of the result is set if byte i of `mask`, the result of a comparison, is true.
template <class Mask>
std::uint32_t true_bits(Mask mask) {
  static_assert(sizeof mask == vector_bytes);
#ifdef __SSE2__
  return static_cast<std::uint32_t>(_mm_movemask_epi8(std::bit_cast<__m128i>(mask)));
#else
  std::uint8_t bytes[vector_bytes];
  std::memcpy(bytes, &mask, sizeof mask);
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < vector_bytes; ++i) bits |= static_cast<std::uint32_t>(bytes[i] != 0) << i;
  return bits;
#endif
}

/// How many bytes of `mask`, the result of a comparison, are true before the first that is not.
template <class Mask>
std::size_t leading_trues(Mask mask) {
  return static_cast<std::size_t>(std::countr_one(true_bits(mask)));
}

}  // namespace zubda
