/// Runs another program without a shell.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "input/confine/file_rules.h"

namespace zubda {

/// What a program may use.
struct ProcessLimits {
  std::size_t output_bytes = std::size_t{64} << 20;
  std::chrono::milliseconds time{60'000};
  std::string document = {};  ///< The file of the input, if there is one: it may read it, and no folder that holds it.
  std::vector<FileGrant> grants = {};  ///< What it may do with files besides those of the system.
  std::string scratch = {};            ///< The folder that it may write; empty for one that is removed behind it.
  std::vector<std::string> environment = {};  ///< NAME=VALUE, besides the variables of this process.
};

/// The limit at which a program was ended.
enum class PassedLimit : std::uint8_t { none, time, output };

/// What came of a program.
struct ProcessResult {
  std::string output;                      ///< Its standard output.
  std::string messages;                    ///< The beginning of its standard error.
  int status = 0;                          ///< As a shell has it: 128 and the signal's number when it was killed.
  PassedLimit passed = PassedLimit::none;  ///< Only `run_until_limit` returns when one was.
};

/// Why a program failed: the limit that it passed, the last line that it said, at most 200 bytes of it, or its status.
std::string reason_of(const ProcessResult& result);

/// There is no program of that name in the PATH.
struct ProgramNotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The file that the first word of a command stands for, as execvp() would find it. Throws ProgramNotFound.
std::string find_program(const std::string& name);

/// Runs `arguments`, the first of which is the program's name or path, with a seekable standard input of `input`. The
/// program gets no other open files and dies with this one; never those of this one, closed as they may be. It reads
/// the places of the system and its own, and what `grants` say, writes one folder, which is its home, and has no
/// network, as far as the kernel can see to that (input/convert/confinement.h). Throws ProgramNotFound, and
/// std::runtime_error when it passes a limit or cannot be started, for want of descriptors too.
ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits);

/// The same, but a program that passes a limit is no error: the output until then is there.
ProcessResult run_until_limit(const std::vector<std::string>& arguments, std::string_view input,
                              const ProcessLimits& limits);

}  // namespace zubda
