// An errno and no signal: programs look for a network as they start, and go on without. They may make sockets of
// AF_UNIX, pairs and files of their own folder, as LibreOffice does; but connect() would reach the services of the user
// (D-Bus starts any program), and a datagram needs no connection. LibreOffice connects to its own socket when it ends,
// or hangs; it alone may. io_uring does all of that past the filter, so it is not there. The filter is written out, and
// not made by libseccomp: it is this short, has to be set between fork() and exec() without allocating, and libseccomp
// cannot look into socketcall(), by which old machines make their sockets.
#include "input/confine/network_filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <bit>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace zubda {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t processor = AUDIT_ARCH_X86_64;
#elif defined(__i386__)
constexpr std::uint32_t processor = AUDIT_ARCH_I386;
#elif defined(__aarch64__)
constexpr std::uint32_t processor = AUDIT_ARCH_AARCH64;
#elif defined(__arm__)
constexpr std::uint32_t processor = AUDIT_ARCH_ARM;
#elif defined(__s390x__)
constexpr std::uint32_t processor = AUDIT_ARCH_S390X;
#elif defined(__powerpc64__)
constexpr std::uint32_t processor = std::endian::native == std::endian::little ? AUDIT_ARCH_PPC64LE : AUDIT_ARCH_PPC64;
#elif defined(__riscv) && __riscv_xlen == 64
constexpr std::uint32_t processor = AUDIT_ARCH_RISCV64;
#else
constexpr std::uint32_t processor = 0;  // Unknown: no filter.
#endif

constexpr std::uint32_t no_such_call = 0xFFFFFFFF;
#ifdef SYS_socketcall
constexpr std::uint32_t socketcall = SYS_socketcall;
#else
constexpr std::uint32_t socketcall = no_such_call;
#endif
#ifdef SYS_connect
constexpr std::uint32_t connect_call = SYS_connect;
#else
constexpr std::uint32_t connect_call = no_such_call;
#endif

constexpr std::uint32_t refuse(std::uint32_t error) { return SECCOMP_RET_ERRNO | error; }

constexpr sock_filter load(std::size_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, static_cast<std::uint32_t>(offset)};
}
/// Goes on `if_equal` or `if_not` instructions behind the next one.
constexpr sock_filter compare(std::uint32_t value, std::uint8_t if_equal, std::uint8_t if_not) {
  return {BPF_JMP | BPF_JEQ | BPF_K, if_equal, if_not, value};
}
constexpr sock_filter end_with(std::uint32_t action) { return {BPF_RET | BPF_K, 0, 0, action}; }

/// Where the lower half of an argument is: the upper half of an `int` is not looked at by the kernel either.
constexpr std::size_t argument(std::size_t i) {
  return offsetof(seccomp_data, args) + 8 * i + (std::endian::native == std::endian::big ? 4 : 0);
}

constexpr std::uint32_t type_of_socket = 0xF;  ///< The rest of the argument is flags.

/// The filter, in which `connect_number` is a call that is refused.
constexpr auto filter_without(std::uint32_t connect_number) {
  return std::array{
      load(offsetof(seccomp_data, arch)),
      compare(processor, 1, 0),
      end_with(SECCOMP_RET_KILL_PROCESS),
      load(offsetof(seccomp_data, nr)),
#ifdef __x86_64__
      // The calls of x32 have this bit, and numbers of their own.
      sock_filter{BPF_JMP | BPF_JSET | BPF_K, 0, 1, 0x40000000},
      end_with(SECCOMP_RET_KILL_PROCESS),
#endif
      compare(SYS_io_uring_setup, 0, 1),
      end_with(refuse(ENOSYS)),
      compare(connect_number, 1, 0),
      compare(socketcall, 0, 1),
      end_with(refuse(EACCES)),
      compare(SYS_socket, 2, 0),
      compare(SYS_socketpair, 1, 0),
      end_with(SECCOMP_RET_ALLOW),
      load(argument(0)),
      compare(AF_UNIX, 1, 0),
      end_with(refuse(EACCES)),
      load(argument(1)),
      sock_filter{BPF_ALU | BPF_AND | BPF_K, 0, 0, type_of_socket},
      compare(SOCK_STREAM, 2, 0),
      compare(SOCK_SEQPACKET, 1, 0),
      end_with(refuse(EACCES)),
      end_with(SECCOMP_RET_ALLOW),
  };
}

constexpr auto plain_filter = filter_without(connect_call);
constexpr auto filter_with_connections = filter_without(no_such_call);

}  // namespace

bool has_network_filter() { return processor != 0 && ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0; }

bool install_network_filter(bool connections) noexcept {
  if (!has_network_filter()) return true;
  auto instructions = connections ? filter_with_connections : plain_filter;
  const sock_fprog program{static_cast<unsigned short>(instructions.size()), instructions.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

}  // namespace zubda
