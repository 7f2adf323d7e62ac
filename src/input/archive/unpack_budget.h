/// What the documents of one container may unpack to, all together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zubda {

/// Documents in an archive may be compressed or archives themselves (DOCX, EPUB), which the archive's own limit does
/// not see: a few hundred bytes of it are as much text as one input may have.
class UnpackBudget {
 public:
  explicit UnpackBudget(std::uint64_t max_bytes) : max_bytes_(max_bytes), left_(max_bytes) {}

  /// What `packed` unpacks to, as `unpack` in compression.h. Throws std::runtime_error also when that is more than is
  /// left; then nothing is left for others, so that no more is unpacked in vain.
  std::string unpack(std::string_view packed, std::size_t max_bytes);

  /// Takes what a reader may unpack of the zip archive `bytes`, `max_bytes` at most, as its directory says. Throws
  /// std::runtime_error as above.
  void take_zip(std::string_view bytes, std::size_t max_bytes);

  /// Takes so many bytes. Throws std::runtime_error as above.
  void take(std::uint64_t bytes);

 private:
  std::uint64_t max_bytes_;
  std::uint64_t left_;
};

}  // namespace zubda
