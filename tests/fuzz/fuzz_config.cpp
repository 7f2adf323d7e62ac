#include <sys/mman.h>
#include <unistd.h>

#include <string>

#include "check.h"
#include "cli/config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace zubda;
  const int file = ::memfd_create("config", MFD_CLOEXEC);
  check(::write(file, data, size) == static_cast<ssize_t>(size));
  Command command;
  const auto table = option_table(command);
  try {
    for (const auto& setting : read_config(table, "/dev/fd/" + std::to_string(file))) apply(setting);
  } catch (const UsageError&) {
  }
  ::close(file);
  return 0;
}
