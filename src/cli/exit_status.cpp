#include "cli/exit_status.h"

#include <array>
#include <cerrno>
#include <exception>
#include <new>

#include "cli/diagnostics.h"
#include "cli/write_all.h"

namespace zubda {
namespace {

constexpr std::string_view out_of_memory = "out of memory";

void report(std::string_view line, int error) noexcept {
  try {
    write_all(error, line, "standard error");
  } catch (const std::exception&) {
    // Nobody reads standard error; the exit status still tells.
  }
}

/// The line of a program for which there is no memory to put any other together.
void report_lack_of_memory(std::string_view program, int error) noexcept {
  std::array<char, 64> line{};
  std::size_t size = 0;
  for (const auto part : {program, std::string_view(": "), out_of_memory, std::string_view("\n")})
    size += part.copy(line.data() + size, line.size() - size);
  report({line.data(), size}, error);
}

}  // namespace

ExitStatus run_program_by(std::string_view program, int error, const std::function<ExitStatus()>& work) {
  const auto fail = [&](std::string_view input, std::string_view reason, ExitStatus status) {
    try {
      report(message(input, reason, program), error);
      return status;
    } catch (const std::bad_alloc&) {
      report_lack_of_memory(program, error);
      return not_written;
    }
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
