/// Standard error: messages, and the progress of the run between them.
#pragma once

#include <string_view>

#include "cli/progress.h"

namespace zubda {

class Console {
 public:
  Console(int descriptor, bool progress) : descriptor_(descriptor), progress_(descriptor, progress) {}

  /// Writes lines. If nobody listens, the exit status still tells.
  void report(std::string_view lines) noexcept;
  Progress& progress() { return progress_; }

 private:
  int descriptor_;
  Progress progress_;
};

}  // namespace zubda
