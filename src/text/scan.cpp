#include "text/scan.h"

#include <algorithm>
#include <array>

#include "text/byte_vectors.h"

namespace zubda {
namespace {

Bytes is_between(Bytes bytes, std::uint8_t first, std::uint8_t last) {
  return (bytes - first) <= static_cast<std::uint8_t>(last - first);
}

bool asks_for_next(const ByteRange& range) { return range.next_first > 0 || range.next_last < 0xFF; }

}  // namespace

std::uint64_t classify_block(const char* block, ByteClass byte_class) {
  constexpr std::size_t vectors = block_bytes / vector_bytes;
  std::array<Bytes, vectors> members{};
  for (const auto& range : byte_class)
    for (std::size_t i = 0; i < vectors; ++i) {
      const auto* bytes = block + i * vector_bytes;
      auto hits = is_between(load_vector<Bytes>(bytes), range.first, range.last);
      if (asks_for_next(range)) hits &= is_between(load_vector<Bytes>(bytes + 1), range.next_first, range.next_last);
      members[i] |= hits;
    }
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < vectors; ++i) bits |= std::uint64_t{true_bits(members[i])} << i * vector_bytes;
  return bits;
}

void ByteFinder::classify_from(std::size_t at) {
  begin_ = at;
  const auto left = text_.size() - at;
  if (left > block_bytes) {
    end_ = at + block_bytes;
    members_ = classify_block(text_.data() + at, class_);
    return;
  }
  std::array<char, block_bytes + 1> rest{};
  std::copy_n(text_.data() + at, left, rest.data());
  end_ = text_.size();
  members_ = classify_block(rest.data(), class_) & (~std::uint64_t{0} >> (block_bytes - left));
}

}  // namespace zubda
