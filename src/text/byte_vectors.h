/// Sixteen bytes of a text at a time, in one vector register. A loop over bytes ends where processors cannot guess, and
/// a wrong guess takes them as long as to look at dozens of bytes.
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
/// Two bytes each, as numbers.
using Pairs __attribute__((vector_size(vector_bytes))) = std::uint16_t;

template <class Vector>
Vector load_vector(const char* bytes) {
  Vector vector;
  std::memcpy(&vector, bytes, sizeof vector);
  return vector;
}

/// How many bytes of `mask`, the result of a comparison, are true before the first that is not.
template <class Mask>
std::size_t leading_trues(Mask mask) {
  static_assert(sizeof mask == vector_bytes);
#ifdef __SSE2__
  const auto bits = _mm_movemask_epi8(std::bit_cast<__m128i>(mask));
  return static_cast<std::size_t>(std::countr_one(static_cast<unsigned>(bits)));
#else
  std::uint8_t bytes[vector_bytes];
  std::memcpy(bytes, &mask, sizeof mask);
  std::size_t count = 0;
  while (count < vector_bytes && bytes[count] != 0) ++count;
  return count;
#endif
}

}  // namespace zubda
