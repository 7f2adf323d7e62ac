#include "text/scan.h"

#include <algorithm>
#include <array>

namespace zubda {

void ByteFinder::classify_from(std::size_t at) {
  begin_ = at;
  const auto left = text_.size() - at;
  if (left > block_bytes) {
    end_ = at + block_bytes;
    members_ = class_.classify(text_.data() + at);
    return;
  }
  std::array<char, block_bytes + 1> rest{};
  std::copy_n(text_.data() + at, left, rest.data());
  end_ = text_.size();
  members_ = class_.classify(rest.data()) & (~std::uint64_t{0} >> (block_bytes - left));
}

}  // namespace zubda
