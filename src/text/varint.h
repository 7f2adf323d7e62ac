/// Numbers in as many bytes as they need, seven bits in each, the lowest first.
#pragma once

#include <cstdint>
#include <vector>

namespace zubda {

inline void append_varint(std::uint64_t number, std::vector<std::uint8_t>& bytes) {
  for (; number >= 0x80; number >>= 7) bytes.push_back(static_cast<std::uint8_t>(number | 0x80));
  bytes.push_back(static_cast<std::uint8_t>(number));
}

/// The number that begins at `at`, which is moved behind it.
inline std::uint64_t read_varint(const std::uint8_t*& at) {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const std::uint64_t byte = *at++;
    number |= (byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
}

}  // namespace zubda
