#include "input/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "input/descriptor.h"

namespace zubda {
namespace {

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

std::string read_descriptor(int descriptor, std::size_t max_bytes, const FirstBlockCheck& check) {
  std::string bytes;
  std::size_t used = 0;
  auto next_size = std::min(std::max(size_hint(descriptor) + 1, first_block_bytes), max_bytes + 1);
  for (;;) {
    if (used == bytes.size()) bytes.resize(std::max(next_size, std::min(used * 2, max_bytes + 1)));
    const auto got = read_block(descriptor, bytes.data() + used, bytes.size() - used);
    if (got == 0) break;
    if (used == 0) check(std::string_view(bytes).substr(0, got));
    used += got;
    if (used > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
  }
  bytes.resize(used);
  return bytes;
}

std::string read_file(const std::string& path, std::size_t max_bytes, const FirstBlockCheck& check) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return read_descriptor(file.get(), max_bytes, check);
}

}  // namespace zubda
