#include "text/scan.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

/// The members among the first 64 bytes of `text`, which is not empty, or among all when it has fewer.
std::uint64_t members_of_block(std::string_view text, const ByteClass& byte_class) {
  if (text.size() > block_bytes) return byte_class.classify(text.data());
  std::array<char, block_bytes + 1> rest{};
  std::ranges::copy(text, rest.data());
  return byte_class.classify(rest.data()) & (~std::uint64_t{0} >> (block_bytes - text.size()));
}

}  // namespace

std::size_t count_members(std::string_view text, const ByteClass& byte_class) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(std::min(block_bytes, text.size())))
    if (const auto members = members_of_block(text, byte_class); members != 0)
      count += static_cast<std::size_t>(std::popcount(members));
  return count;
}

void ByteFinder::classify_from(std::size_t at) {
  begin_ = at;
  if (text_.size() - at > block_bytes) {
    end_ = at + block_bytes;
    members_ = class_.classify(text_.data() + at);
  } else {
    end_ = text_.size();
    members_ = members_of_block(text_.substr(at), class_);
  }
}

}  // namespace zubda
