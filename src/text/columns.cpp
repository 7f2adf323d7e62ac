#include "text/columns.h"

#include <array>
#include <bit>
#include <cstddef>
#include <numeric>

#include "text/byte_vectors.h"

namespace zubda {
namespace {

/// What a byte adds: 1 for the first of a character, 2 for that of a wide letter, 0 for the others.
std::uint32_t columns_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool is_wide = (byte >= 0xE3 && byte <= 0xED) || byte == 0xEF;
  return ((byte & 0xC0) != 0x80 ? 1U : 0U) + (is_wide ? 1U : 0U);
}

/// The columns of each of 16 bytes.
Bytes columns_of(Bytes bytes) {
  const auto is_wide = ((bytes - 0xE3) < 11) | (bytes == 0xEF);
  // A comparison that holds is -1 in each place.
  return Bytes{} - std::bit_cast<Bytes>((bytes & 0xC0) != 0x80) - std::bit_cast<Bytes>(is_wide);
}

std::uint32_t sum_of(Bytes numbers) {
  const auto each = std::bit_cast<std::array<std::uint8_t, vector_bytes>>(numbers);
  return std::accumulate(each.begin(), each.end(), std::uint32_t{0});
}

/// The columns of the last `count` < 16 of the bytes that end at `end`.
Bytes columns_of_last(const char* end, std::size_t count) {
  constexpr Bytes places = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  const auto is_one = places >= static_cast<std::uint8_t>(vector_bytes - count);
  return columns_of(load_vector<Bytes>(end - vector_bytes)) & std::bit_cast<Bytes>(is_one);
}

/// The columns of at least 16 bytes and at most 127 times as many, so that the sum for each place fits a byte.
std::uint32_t columns_of_block(std::string_view block) {
  Bytes sums = columns_of_last(block.data() + block.size(), block.size() % vector_bytes);
  for (std::size_t at = 0; at + vector_bytes <= block.size(); at += vector_bytes)
    sums += columns_of(load_vector<Bytes>(block.data() + at));
  return sum_of(sums);
}

}  // namespace

std::uint32_t count_columns(std::string_view characters) {
  constexpr std::size_t max_block = 126 * vector_bytes;
  std::uint32_t columns = 0;
  for (; characters.size() > max_block; characters.remove_prefix(max_block))
    columns += columns_of_block(characters.substr(0, max_block));
  if (characters.size() >= vector_bytes) return columns + columns_of_block(characters);
  for (const char c : characters) columns += columns_of(c);
  return columns;
}

}  // namespace zubda
