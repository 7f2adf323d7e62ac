#include "cli/threads.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <new>

#include "failing_memory.h"

namespace zubda {
namespace {

TEST(Threads, AreCappedByCores) {
  EXPECT_GE(capped_threads(0), 1U);
  EXPECT_EQ(capped_threads(1), 1U);
  EXPECT_EQ(capped_threads(1'000'000'000), capped_threads(0) * 4);
}

TEST(Threads, AreAsManyAsTheSystemGrants) {
  EXPECT_EQ(available_threads(1), 1U);
  EXPECT_EQ(available_threads(3), 3U);
  const auto child = ::fork();
  if (child == 0) {
    // The limit does not hold for root, so the child becomes a user that has no other process.
    const rlimit one{1, 1};
    const bool limited = (::getuid() != 0 || ::setuid(64'999) == 0) && ::setrlimit(RLIMIT_NPROC, &one) == 0;
    ::_exit(limited ? static_cast<int>(available_threads(8)) : 99);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 1);
}

TEST(Threads, AreJoinedWhenMemoryRunsOut) {
  bool has_happened = true;
  for (std::size_t number = 0; has_happened; ++number) {
    const FailingAllocation failing(number);
    try {
      EXPECT_LE(available_threads(4), 4U);
    } catch (const std::bad_alloc&) {
    }
    has_happened = failing.has_happened();
  }
}

}  // namespace
}  // namespace zubda
