#include "cli/exit_status.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <exception>
#include <new>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cli/write_all.h"
#include "failing_memory.h"

namespace zubda {
namespace {

struct Ending {
  int status = 0;
  std::string message;

  friend bool operator==(const Ending&, const Ending&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Ending& end) { return out << end.status << end.message; }
};

/// How a program ends whose work throws `failure`.
Ending ending_after(const std::exception_ptr& failure) {
  const int file = ::memfd_create("messages", 0);
  const auto status = run_program("prog", file, [&]() -> ExitStatus { std::rethrow_exception(failure); });
  std::string message(200, '\0');
  message.resize(static_cast<std::size_t>(std::max<ssize_t>(::pread(file, message.data(), message.size(), 0), 0)));
  ::close(file);
  return {status, message};
}

template <class Failure>
Ending ending_after(const Failure& failure) {
  return ending_after(std::make_exception_ptr(failure));
}

TEST(ExitStatus, IsThatOfTheKindOfFailure) {
  EXPECT_EQ(ending_after(UsageError("bad option")), (Ending{2, "prog: bad option\n"}));
  EXPECT_EQ(ending_after(WriteError("out.txt", ENOSPC)), (Ending{3, "prog: out.txt: No space left on device\n"}));
  EXPECT_EQ(ending_after(OutOfMemory("a b")), (Ending{3, "prog: 'a b': out of memory\n"}));
  EXPECT_EQ(ending_after(std::bad_alloc()), (Ending{3, "prog: out of memory\n"}));
  EXPECT_EQ(ending_after(std::runtime_error("broken")), (Ending{1, "prog: broken\n"}));
  EXPECT_EQ(ending_after(std::invalid_argument("out of range")), (Ending{1, "prog: out of range\n"}));
}

TEST(ExitStatus, OfAClosedPipeIsThatOfTheSignalAndSilent) {
  EXPECT_EQ(ending_after(WriteError("standard output", EPIPE)), (Ending{141, ""}));
}

TEST(ExitStatus, MessagesAreOneLineThatIsSafeOnATerminal) {
  EXPECT_EQ(ending_after(std::runtime_error("two\nlines\x1B[2J")), (Ending{1, "prog: two lines[2J\n"}));
}

TEST(ExitStatus, IsTheSameWhereNobodyReadsTheMessage) {
  const int nowhere = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(nowhere, 0);
  EXPECT_EQ(run_program("prog", nowhere, []() -> ExitStatus { throw UsageError("bad"); }), usage_error);
  ::close(nowhere);
}

TEST(ExitStatus, OfARunThatEndsTellsWhetherSomethingFailed) {
  EXPECT_EQ(run_program("prog", 2, [] { return status_at_end(false); }), 0);
  EXPECT_EQ(run_program("prog", 2, [] { return status_at_end(true); }), 1);
}

TEST(ExitStatus, IsToldInALineWhateverMemoryThereIs) {
  const int file = ::memfd_create("messages", 0);
  bool has_happened = true;
  for (std::size_t number = 0; has_happened; ++number) {
    ASSERT_EQ(::ftruncate(file, 0), 0);
    ::lseek(file, 0, SEEK_SET);
    const FailingAllocation failing(number);
    const int status = run_program(
        "prog", file, []() -> ExitStatus { throw std::runtime_error("a reason that fits no small string"); });
    has_happened = failing.has_happened();
    std::array<char, 200> line{};
    const auto size = static_cast<std::size_t>(std::max<ssize_t>(::pread(file, line.data(), line.size(), 0), 0));
    const std::string_view message(line.data(), size);
    if (status == some_failed) EXPECT_EQ(message, "prog: a reason that fits no small string\n");
    else EXPECT_EQ(message, "prog: out of memory\n");
    EXPECT_TRUE(status == some_failed || (status == not_written && has_happened)) << status;
  }
  ::close(file);
}

}  // namespace
}  // namespace zubda
