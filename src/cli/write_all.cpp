#include "cli/write_all.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace zubda {

WriteError::WriteError(std::string_view name, int error_number)
    : std::runtime_error(std::string(name) + ": " + std::strerror(error_number)), error(error_number) {}

void write_all(int descriptor, std::string_view bytes, std::string_view name) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      pollfd writable{descriptor, POLLOUT, 0};  // A descriptor that somebody else made non-blocking.
      ::poll(&writable, 1, -1);
      continue;
    }
    if (written < 0) throw WriteError(name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace zubda
