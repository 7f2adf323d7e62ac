/// Scanning a text for the bytes of a class: where a line may end, where a sentence may end.
///
/// A class is a few ranges of bytes. The text is classified in blocks of 64 bytes, each into one number with a bit for
/// each byte, and the set bits lead from one member to the next. Most bytes of a text belong to no class that anybody
/// looks for, so that a block costs the same few comparisons whether it has members or not: finding the line ends and
/// candidates of English byte by byte takes three times the instructions. The test compares with `is_in_class`.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace zubda {

/// The bytes from `first` to `last` that are followed by a byte from `next_first` to `next_last`. The end of the text
/// counts as a byte 0.
struct ByteRange {
  std::uint8_t first = 0;
  std::uint8_t last = 0;
  std::uint8_t next_first = 0;
  std::uint8_t next_last = 0xFF;
};

constexpr std::size_t block_bytes = 64;

/// The bytes of any of some ranges, see `byte_class` in text/byte_class.h.
struct ByteClass {
  std::span<const ByteRange> ranges;
  /// Bit i of the result is set if byte i of `block` is in the class. `block_bytes` + 1 bytes must be readable.
  std::uint64_t (*classify)(const char* block) = nullptr;
};

/// The definition of a class, byte by byte.
constexpr bool is_in_class(const ByteClass& byte_class, std::uint8_t byte, std::uint8_t next) {
  for (const auto& range : byte_class.ranges)
    if (byte >= range.first && byte <= range.last && next >= range.next_first && next <= range.next_last) return true;
  return false;
}

/// How many bytes of `text` are in the class.
std::size_t count_members(std::string_view text, const ByteClass& byte_class);

/// Finds the bytes of one class in a text, from its begin to its end.
class ByteFinder {
 public:
  ByteFinder(std::string_view text, const ByteClass& byte_class) : text_(text), class_(byte_class) {}

  /// The first place from `at` on whose byte is in the class; the size of the text when there is none. `at` must not be
  /// less than in an earlier call.
  std::size_t next(std::size_t at) {
    at = std::max(at, begin_);  // What was passed over before has no members.
    while (at < text_.size()) {
      if (at >= end_) classify_from(at);
      if (const auto left = members_ >> (at - begin_); left != 0)
        return at + static_cast<std::size_t>(std::countr_zero(left));
      at = end_;
    }
    return text_.size();
  }

 private:
  void classify_from(std::size_t at);

  std::string_view text_;
  ByteClass class_;
  std::size_t begin_ = 0;  ///< Of the block that `members_` classifies.
  std::size_t end_ = 0;
  std::uint64_t members_ = 0;
};

}  // namespace zubda
