#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "check.h"
#include "cli/config.h"

namespace zubda::fuzz {

void fuzz_config(std::string_view bytes) {
  const int file = ::memfd_create("config", MFD_CLOEXEC);
  check(::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  Command command;
  const auto table = option_table(command);
  try {
    for (const auto& setting : read_config(table, "/dev/fd/" + std::to_string(file))) apply(setting);
  } catch (const UsageError&) {
  }
  ::close(file);
}

}  // namespace zubda::fuzz
