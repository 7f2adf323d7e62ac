#include "cli/console.h"

#include "cli/write_all.h"

namespace zubda {

void Console::report(std::string_view lines) noexcept {
  try {
    progress_.erase();
    write_all(descriptor_, lines, "standard error");
  } catch (const WriteError&) {
    // Nobody listens.
  }
}

}  // namespace zubda
