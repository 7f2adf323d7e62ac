#include "input/confine/network_filter.h"

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <vector>

namespace zubda {
namespace {

/// The wait status of a process that is filtered and then ends with what `work` returns.
int status_of_filtered(const std::function<int()>& work) {
  const auto child = ::fork();
  if (child == 0) ::_exit(install_network_filter() ? work() : 255);
  int status = -1;
  ::waitpid(child, &status, 0);
  return status;
}

/// The errno value of `call` in a filtered process, 0 when it succeeds.
int error_of(const std::function<long()>& call) {
  const auto status = status_of_filtered([&] { return call() < 0 ? errno : 0; });
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class NetworkFilter : public testing::Test {
 protected:
  void SetUp() override {
    if (!has_network_filter()) GTEST_SKIP() << "this kernel does not filter system calls";
  }
};

TEST_F(NetworkFilter, LeavesSocketsOfTheMachineThatAreStreams) {
  struct Case {
    int domain;
    int type;
    int error;
  };
  for (const auto& [domain, type, error] : std::vector<Case>{{AF_UNIX, SOCK_STREAM, 0},
                                                             {AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0},
                                                             {AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK, 0},
                                                             {AF_UNIX, SOCK_DGRAM, EACCES},
                                                             {AF_UNIX, SOCK_RAW, EACCES},
                                                             {AF_INET, SOCK_STREAM, EACCES},
                                                             {AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, EACCES},
                                                             {AF_INET6, SOCK_STREAM, EACCES},
                                                             {AF_NETLINK, SOCK_RAW, EACCES},
                                                             {AF_PACKET, SOCK_RAW, EACCES},
                                                             {AF_VSOCK, SOCK_STREAM, EACCES}})
    EXPECT_EQ(error_of([domain = domain, type = type] { return ::socket(domain, type, 0); }), error)
        << domain << ' ' << type;
}

TEST_F(NetworkFilter, LeavesPairsAndNoConnections) {
  int pair[2];
  EXPECT_EQ(error_of([&] { return ::socketpair(AF_UNIX, SOCK_STREAM, 0, pair); }), 0);
  EXPECT_EQ(error_of([&] { return ::socketpair(AF_UNIX, SOCK_DGRAM, 0, pair); }), EACCES);
  const sockaddr_un address{.sun_family = AF_UNIX, .sun_path = "/no/such/socket"};
  EXPECT_EQ(error_of([&] {
              return ::connect(::socket(AF_UNIX, SOCK_STREAM, 0), reinterpret_cast<const sockaddr*>(&address),
                               sizeof address);
            }),
            EACCES);
  const auto with_connections = ::fork();
  if (with_connections == 0) {
    const int socket = install_network_filter(true) ? ::socket(AF_UNIX, SOCK_STREAM, 0) : -1;
    ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::_exit(errno == ENOENT && ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 7 : 0);
  }
  int status = 0;
  ::waitpid(with_connections, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 7);
#ifdef SYS_io_uring_setup
  EXPECT_EQ(error_of([] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }), ENOSYS);
#endif
}

TEST_F(NetworkFilter, HoldsForWhatIsStarted) {
  const auto status = status_of_filtered([] {
    const auto child = ::fork();
    if (child == 0) ::_exit(::socket(AF_INET, SOCK_STREAM, 0) < 0 && errno == EACCES ? 7 : 0);
    int inner = 0;
    ::waitpid(child, &inner, 0);
    return WEXITSTATUS(inner);
  });
  EXPECT_EQ(WEXITSTATUS(status), 7);
}

TEST_F(NetworkFilter, KillsTheProcessForACallInAnotherForm) {
#ifdef __x86_64__
  constexpr long x32 = 0x40000000;
  const auto status = status_of_filtered([] { return static_cast<int>(::syscall(x32 | SYS_getpid)); });
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), SIGSYS);
#endif
}

}  // namespace
}  // namespace zubda
