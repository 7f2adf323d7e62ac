#include "input/files/name_list.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{64} << 10;  ///< Of a name.

}  // namespace

std::optional<std::string> NameList::next() {
  for (;;) {
    const auto end = bytes_.find(separator_, used_);
    if (end != std::string::npos || (ended_ && used_ < bytes_.size())) {
      auto name = bytes_.substr(used_, std::min(end, bytes_.size()) - used_);
      used_ = end == std::string::npos ? bytes_.size() : end + 1;
      if (separator_ == '\n' && name.ends_with('\r')) name.pop_back();
      if (name.find('\0') == std::string::npos) return name;
      ended_ = true;
      used_ = bytes_.size();
      throw std::runtime_error("a name with a NUL byte; names that end with NUL need --null");
    }
    if (ended_) return std::nullopt;
    bytes_.erase(0, used_);
    used_ = 0;
    const auto old_size = bytes_.size();
    if (old_size >= max_bytes) {
      ended_ = true;
      bytes_.clear();
      throw std::runtime_error("a name of more than " + std::to_string(max_bytes) + " bytes");
    }
    bytes_.resize(old_size + max_bytes);
    ssize_t count = 0;
    do count = ::read(descriptor_, bytes_.data() + old_size, max_bytes);
    while (count < 0 && errno == EINTR);
    bytes_.resize(old_size + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    if (count <= 0) ended_ = true;
    if (count < 0) throw std::runtime_error(std::strerror(errno));
  }
}

}  // namespace zubda
