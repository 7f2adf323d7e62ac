/// Starts a program: what has to be ready before fork(), and what happens behind it.
#pragma once

#include <sys/types.h>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "input/confine/file_rules.h"
#include "input/convert/process.h"
#include "input/convert/scratch_folder.h"

namespace zubda {

/// All that a child needs to become a program, so that behind fork() nothing is allocated.
class Start {
 public:
  /// `file` is that of the program. Throws std::runtime_error when the program cannot be confined as it should be.
  Start(std::string file, std::vector<std::string> arguments, const ProcessLimits& limits);
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  /// The process of the program, which has a group of its own and the standard streams `streams`, whose numbers are
  /// above those. Throws std::runtime_error.
  pid_t fork_program(const std::array<int, 3>& streams) const;

  /// Throws std::runtime_error with the reason when the process, which has ended, did not become the program.
  void check() const;

 private:
  [[noreturn]] void become(const std::array<int, 3>& streams, pid_t parent) const;
  bool prepare(const std::array<int, 3>& streams, pid_t parent) const;

  std::string file_;
  std::vector<std::string> arguments_;
  std::chrono::milliseconds time_;
  bool is_confined_;
  bool may_connect_;  ///< A program that makes sockets.
  std::optional<ScratchFolder> scratch_;
  std::vector<std::string> variables_;
  std::vector<char*> argument_pointers_;
  std::vector<char*> variable_pointers_;
  std::optional<FileRules> rules_;
  std::shared_ptr<int> error_;  ///< An errno value that the child leaves, in memory of both.
};

}  // namespace zubda
