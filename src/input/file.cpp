#include "input/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "input/magic.h"

namespace zubda {
namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10;

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw std::runtime_error(std::strerror(errno));
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { ::close(descriptor_); }
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

std::size_t read_block(int descriptor, char* bytes, std::size_t count) {
  for (;;) {
    const auto got = ::read(descriptor, bytes, count);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw std::runtime_error(std::strerror(errno));
  }
}

/// The size of a regular file, 0 for anything else: a hint, since files grow and shrink.
std::size_t size_hint(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size < 0) return 0;
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

std::string read_descriptor(int descriptor, std::size_t max_bytes) {
  std::string bytes;
  std::size_t used = 0;
  auto next_size = std::min(std::max(size_hint(descriptor) + 1, block_bytes), max_bytes + 1);
  for (;;) {
    if (used == bytes.size()) bytes.resize(std::max(next_size, std::min(used * 2, max_bytes + 1)));
    const auto got = read_block(descriptor, bytes.data() + used, bytes.size() - used);
    if (got == 0) break;
    if (used == 0) refuse_binary(std::string_view(bytes).substr(0, got));
    used += got;
    if (used > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
  }
  bytes.resize(used);
  return bytes;
}

std::string read_file(const std::string& path, std::size_t max_bytes) {
  const Descriptor file(path);
  return read_descriptor(file.get(), max_bytes);
}

}  // namespace zubda
