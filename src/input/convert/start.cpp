#include "input/convert/start.h"

#include <linux/close_range.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

#include "input/confine/network_filter.h"
#include "input/convert/confinement.h"

namespace zubda {
namespace {

constexpr rlim_t most_memory = rlim_t{4} << 30;

/// An errno value that a child leaves for its parent, 0 until then. It is memory that both have, and no pipe, since
/// descriptors may be what there is too few of.
std::shared_ptr<int> shared_error() {
  void* page = ::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::runtime_error(std::strerror(errno));
  return {static_cast<int*>(page), [](int* error) { ::munmap(error, sizeof(int)); }};
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Lowers a limit of this process to `most`; one that is lower already stays, so that this cannot be refused.
template <class Resource>
bool lower_limit(Resource resource, rlim_t most) {
  rlimit limit{};
  if (::getrlimit(resource, &limit) != 0) return false;
  limit.rlim_max = std::min(limit.rlim_max, most);
  limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
  return ::setrlimit(resource, &limit) == 0;
}

/// What whoever started this program left open is not for the program: it may lead to any folder. Kernels before 5.11
/// cannot close it all at once.
void close_others_with_exec() { ::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC); }

}  // namespace

Start::Start(std::string file, std::vector<std::string> arguments, const ProcessLimits& limits)
    : file_(std::move(file)),
      arguments_(std::move(arguments)),
      time_(limits.time),
      is_confined_(are_programs_confined()),
      may_connect_(std::ranges::find(limits.grants, FileAccess::sockets, &FileGrant::access) != limits.grants.end()),
      argument_pointers_(pointers_to(arguments_)),
      error_(shared_error()) {
  if (limits.scratch.empty() && is_confined_) {
    try {
      scratch_.emplace();
    } catch (const std::runtime_error&) {
      // Most programs write no temporary files; one that does will say that it cannot.
    }
  }
  const auto folder = scratch_ ? scratch_->path() : limits.scratch;
  variables_ = variables_of_program(limits.environment, folder, is_confined_);
  variable_pointers_ = pointers_to(variables_);
  if (is_confined_) rules_.emplace(rules_of_program(file_, limits, folder));
}

/// Whether the child is all that the program may count on: without its own streams it would write to those of this
/// program, without limits it could take the whole machine.
bool Start::prepare(const std::array<int, 3>& streams, pid_t parent) const {
  if (::setpgid(0, 0) != 0 || ::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
  if (::getppid() != parent) return false;  // It ended before its end would have been told.
  for (int i = 0; i < 3; ++i) {
    const int stream = streams[static_cast<std::size_t>(i)];
    if (::dup2(stream, i) != i) return false;
    ::close(stream);  // Where descriptors are few, another is needed below.
  }
  sigset_t none;
  ::sigemptyset(&none);
  if (::sigprocmask(SIG_SETMASK, &none, nullptr) != 0 || ::signal(SIGPIPE, SIG_DFL) == SIG_ERR) return false;
  const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(time_).count()) + 1;
  if (!lower_limit(RLIMIT_CPU, seconds) || !lower_limit(RLIMIT_DATA, most_memory) || !lower_limit(RLIMIT_CORE, 0))
    return false;
  close_others_with_exec();
  return !is_confined_ || (rules_->enforce() && install_network_filter(may_connect_));
}

/// Becomes the program, or ends. Between fork() and here only async-signal-safe calls are allowed, since other threads
/// exist.
void Start::become(const std::array<int, 3>& streams, pid_t parent) const {
  if (prepare(streams, parent)) ::execve(file_.c_str(), argument_pointers_.data(), variable_pointers_.data());
  *error_ = errno;
  ::_exit(127);
}

pid_t Start::fork_program(const std::array<int, 3>& streams) const {
  const auto parent = ::getpid();
  const auto child = ::fork();
  if (child < 0) throw std::runtime_error(std::strerror(errno));
  if (child == 0) become(streams, parent);
  ::setpgid(child, child);
  return child;
}

void Start::check() const {
  if (*error_ != 0) throw std::runtime_error(std::string("cannot be started: ") + std::strerror(*error_));
}

}  // namespace zubda
