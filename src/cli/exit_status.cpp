#include "cli/exit_status.h"

#include <cerrno>
#include <exception>
#include <new>

#include "cli/diagnostics.h"
#include "cli/write_all.h"

namespace zubda {
namespace {

constexpr std::string_view out_of_memory = "out of memory";

void report(std::string_view line, int error) {
  try {
    write_all(error, line, "standard error");
  } catch (const WriteError&) {
    // Nobody reads standard error; the exit status still tells.
  }
}

}  // namespace

ExitStatus run_program(std::string_view program, int error, const std::function<ExitStatus()>& work) {
  const auto fail = [&](std::string_view input, std::string_view reason, ExitStatus status) {
    report(message(input, reason, program), error);
    return status;
  };
  try {
    return work();
  } catch (const UsageError& failure) {
    return fail("", failure.what(), usage_error);
  } catch (const WriteError& failure) {
    return failure.error == EPIPE ? pipe_closed : fail("", failure.what(), not_written);
  } catch (const OutOfMemory& failure) {
    return fail(failure.what(), out_of_memory, not_written);
  } catch (const std::bad_alloc&) {
    return fail("", out_of_memory, not_written);
  } catch (const std::exception& failure) {
    return fail("", failure.what(), some_failed);
  }
}

}  // namespace zubda
