/// Finds a string in a text without reading the text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace zubda::eval {

/// The suffix array of a text: where its suffixes begin, in the order of their bytes (Manber and Myers 1993). It takes
/// O(n log^2 n) steps to make and 40 bytes of memory a byte while it is made, 4 afterwards.
class SuffixArray {
 public:
  /// `text`, of less than 4 GiB, must outlive this.
  explicit SuffixArray(std::string_view text);

  /// All bytes where `searched` begins in the text, in no order of use; all of the text for an empty one. Takes
  /// O(m log n) steps. Good as long as this.
  std::span<const std::uint32_t> find(std::string_view searched) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> suffixes_;
};

}  // namespace zubda::eval
