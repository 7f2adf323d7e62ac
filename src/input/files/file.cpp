#include "input/files/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <utility>

#include "input/files/descriptor.h"

namespace zubda {
namespace {

std::size_t read_block(int descriptor, char* bytes, std::size_t count) {
  for (;;) {
    const auto got = ::read(descriptor, bytes, count);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) throw std::runtime_error(std::strerror(errno));
  }
}

/// How much a regular file has left to read now, which is 0 for files of the kernel; nothing else has a size.
std::optional<std::size_t> size_left(int descriptor) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const auto left = status.st_size - std::max<off_t>(::lseek(descriptor, 0, SEEK_CUR), 0);
  return static_cast<std::size_t>(std::max<off_t>(left, 0));
}

void require_size(std::size_t size, std::size_t max_bytes) {
  if (size > max_bytes) throw std::runtime_error("larger than --max-bytes " + std::to_string(max_bytes));
}

}  // namespace

FileContents read_descriptor(int descriptor, std::size_t max_bytes, const FirstBlockCheck& check) {
  std::string bytes;
  std::size_t used = 0;
  bool shrank = false;
  const auto regular_size = size_left(descriptor);
  const auto size = regular_size.value_or(0);
  for (;;) {
    // First only a block: `check` may refuse the rest.
    const auto first_block = size > 0 ? std::min(size + 1, first_block_bytes) : first_block_bytes;
    const auto wanted = used == 0 ? first_block : std::max(size + 1, used * 2);
    if (used == bytes.size()) bytes.resize(std::min(wanted, max_bytes + 1));
    const auto got = read_block(descriptor, bytes.data() + used, bytes.size() - used);
    if (got == 0) {
      // Some files of the kernel name a size that they do not have; of those some is left.
      shrank = used < size && size_left(descriptor) == 0;
      break;
    }
    if (used == 0) check(std::string_view(bytes).substr(0, got));
    used += got;
    if (size > 0 && size <= max_bytes && used >= size) break;
    require_size(used, max_bytes);
  }
  // A file that grows is read to the size that it had: its writer could go on for ever.
  bytes.resize(size > 0 ? std::min(used, size) : used);
  return {std::move(bytes), shrank, regular_size.has_value()};
}

FileContents read_opened(OpenedFile file, std::size_t max_bytes, const FirstBlockCheck& check) {
  if (file.descriptor != nullptr) return read_descriptor(file.descriptor->get(), max_bytes, check);
  check(std::string_view(file.whole).substr(0, std::min(first_block_bytes, max_bytes + 1)));
  require_size(file.whole.size(), max_bytes);
  return {std::move(file.whole), false, true};
}

FileContents read_stream(const ByteStream& stream, std::size_t max_bytes, const FirstBlockCheck& check) {
  const auto start = read_up_to(stream, std::min(first_block_bytes, max_bytes + 1));
  check(start);
  auto bytes = start;
  if (bytes.size() == first_block_bytes) bytes += read_up_to(stream, max_bytes + 1 - bytes.size());
  require_size(bytes.size(), max_bytes);
  return {std::move(bytes), false, false};
}

std::string read_file(const std::string& path, std::size_t max_bytes, const FirstBlockCheck& check) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  return read_descriptor(file.get(), max_bytes, check).bytes;
}

}  // namespace zubda
