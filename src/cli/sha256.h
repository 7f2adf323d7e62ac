/// SHA-256 (FIPS 180-4) of bytes that come piece by piece: what `sha256sum` prints of a file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zubda {

/// A sum that bytes are added to. A copy goes on from where the original was, so that bytes can be taken back.
class Sha256 {
 public:
  void add(std::string_view bytes);

  /// The sum of all bytes so far, 64 hexadecimal digits in lower case. More can be added afterwards.
  std::string hex() const;

 private:
  static constexpr std::size_t block_bytes = 64;

  void add_block(const unsigned char* block);

  std::array<std::uint32_t, 8> state_{0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A,
                                      0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19};
  std::array<unsigned char, block_bytes> rest_{};  ///< The first `bytes_ % block_bytes` of it: no whole block yet.
  std::uint64_t bytes_ = 0;
};

}  // namespace zubda
