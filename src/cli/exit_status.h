/// The exit status of zubda and zubda-eval: what each number means, and which failure leads to which.
#pragma once

#include <functional>
#include <stdexcept>
#include <string_view>

namespace zubda {

/// Exit statuses of both programs.
enum ExitStatus : int {
  all_done = 0,
  some_failed = 1,    ///< Some inputs or records could not be done, or nothing could for another reason.
  usage_error = 2,    ///< The command line, the environment or a configuration file is wrong: nothing was read.
  not_written = 3,    ///< Output could not be written, memory ran out, or the system refused what all of it needs.
  pipe_closed = 141,  ///< The reader of the output went away: 128 and SIGPIPE, as a shell reports it.
};

/// The statuses as the help texts of both programs explain them, a line.
constexpr std::string_view exit_status_help =
    "Exit status: 0 all done, 1 some inputs failed, 2 wrong usage, 3 output not written.\n";

/// A command line that cannot be carried out. The message is one line.
struct UsageError : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// Memory ran out while an input was worked on. The message is the name of the input.
struct OutOfMemory : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The status of a run that came to its end.
constexpr ExitStatus status_at_end(bool any_input_failed) { return any_input_failed ? some_failed : all_done; }

/// What the following does, with `work` as a function object.
ExitStatus run_program_by(std::string_view program, int error, const std::function<ExitStatus()>& work);

/// Runs `work` and returns its status. An exception of it ends the run: its message is written as one line to the
/// descriptor `error`, after the name of the program, and the status is usage_error for UsageError, not_written for
/// WriteError, OutOfMemory and std::bad_alloc, some_failed for every other std::exception. A WriteError
/// with EPIPE is not reported, and gives pipe_closed.
template <class Work>
ExitStatus run_program(std::string_view program, int error, Work&& work) {
  // Of a reference a function object can be made without memory, of which there may be none.
  return run_program_by(program, error, std::ref(work));
}

}  // namespace zubda
