#include "cli/console.h"

#include <exception>

#include "cli/write_all.h"

namespace zubda {

void Console::report(std::string_view lines) noexcept {
  try {
    progress_.erase();
    write_all(descriptor_, lines, "standard error");
  } catch (const std::exception&) {
    // Nobody listens, or there is no memory to say so.
  }
}

}  // namespace zubda
