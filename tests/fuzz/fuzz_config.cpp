#include "cli/config.h"
#include "memory_file.h"

namespace zubda::fuzz {

void fuzz_config(std::string_view bytes) {
  const int file = memory_file(bytes);
  Command command;
  const auto table = option_table(command);
  try {
    for (const auto& setting : read_config(table, path_of(file))) apply(setting);
  } catch (const UsageError&) {
  }
  ::close(file);
}

}  // namespace zubda::fuzz
