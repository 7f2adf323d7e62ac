#include "input/convert/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "input/files/descriptor.h"

namespace zubda {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_messages = 4096;
constexpr rlim_t most_memory = rlim_t{4} << 30;

}  // namespace

std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* variable = std::getenv("PATH");
  const std::string_view path = variable != nullptr ? variable : "/usr/local/bin:/usr/bin:/bin";
  for (std::size_t at = 0; at <= path.size();) {
    const auto end = std::min(path.find(':', at), path.size());
    auto file = std::string(path.substr(at, end - at)) + "/" + name;
    if (end > at && ::access(file.c_str(), X_OK) == 0) return file;
    at = end + 1;
  }
  throw ProgramNotFound(name + " not found");
}

namespace {

/// `file`, or a copy of it when it has the number of a standard stream, which may be closed in this program: the child
/// puts its own streams there, and would overwrite one before it is used.
Descriptor above_standard(Descriptor file) {
  if (file.get() > 2) return file;
  const int copy = ::fcntl(file.get(), F_DUPFD_CLOEXEC, 3);
  if (copy < 0) errno = EMFILE;  // It says EINVAL where no number above the standard ones is allowed.
  return Descriptor(copy);
}

/// A file without a name that holds `bytes`: unlike a pipe it can be read at leisure, sought in, and leaves nothing
/// behind.
Descriptor file_in_memory(std::string_view bytes) {
  auto file = above_standard(Descriptor(::memfd_create("zubda", MFD_CLOEXEC)));
  while (!bytes.empty()) {
    const auto count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw std::runtime_error(std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

struct Pipe {
  Descriptor out;
  Descriptor in;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error(std::strerror(errno));
  Descriptor out(ends[0]);
  Descriptor in(ends[1]);
  return {above_standard(std::move(out)), above_standard(std::move(in))};
}

/// An errno value that a child leaves for its parent, 0 until then. It is memory that both have, and no pipe, since
/// descriptors may be what there is too few of.
class SharedError {
 public:
  SharedError() : page_(::mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) {
    if (page_ == MAP_FAILED) throw std::runtime_error(std::strerror(errno));
  }
  SharedError(const SharedError&) = delete;
  SharedError& operator=(const SharedError&) = delete;
  ~SharedError() { ::munmap(page_, sizeof(int)); }

  int& value() const { return *static_cast<int*>(page_); }

 private:
  void* page_;
};

/// What a child needs to become the program.
struct Start {
  const char* file;
  char* const* arguments;
  std::array<int, 3> streams;  ///< Above the standard numbers.
  rlim_t seconds;              ///< Of processor time.
  pid_t parent;
  const SharedError& error;
};

/// Lowers a limit of this process to `most`; one that is lower already stays, so that this cannot be refused.
template <class Resource>
bool lower_limit(Resource resource, rlim_t most) {
  rlimit limit{};
  if (::getrlimit(resource, &limit) != 0) return false;
  limit.rlim_max = std::min(limit.rlim_max, most);
  limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
  return ::setrlimit(resource, &limit) == 0;
}

/// Whether the child is all that the program may count on: without its own streams it would write to those of this
/// program, without limits it could take the whole machine.
bool prepare(const Start& start) {
  if (::setpgid(0, 0) != 0 || ::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
  if (::getppid() != start.parent) return false;  // It ended before its end would have been told.
  for (int i = 0; i < 3; ++i)
    if (::dup2(start.streams[static_cast<std::size_t>(i)], i) != i) return false;
  sigset_t none;
  ::sigemptyset(&none);
  if (::sigprocmask(SIG_SETMASK, &none, nullptr) != 0 || ::signal(SIGPIPE, SIG_DFL) == SIG_ERR) return false;
  return lower_limit(RLIMIT_CPU, start.seconds) && lower_limit(RLIMIT_DATA, most_memory) && lower_limit(RLIMIT_CORE, 0);
}

/// Becomes the program, or ends. Between fork() and here only async-signal-safe calls are allowed, since other threads
/// exist.
[[noreturn]] void become(const Start& start) {
  if (prepare(start)) ::execv(start.file, start.arguments);
  start.error.value() = errno;
  ::_exit(127);
}

/// A running program; killed with its whole group and waited for when something goes wrong.
class Child {
 public:
  explicit Child(pid_t pid) : pid_(pid) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  /// The exit status; throws when the program does not end by `deadline`.
  int wait(Clock::time_point deadline) {
    int status = 0;
    for (;;) {
      const auto ended = ::waitpid(pid_, &status, WNOHANG);
      if (ended == pid_) break;
      if (ended < 0 && errno == ECHILD) break;  // SIGCHLD was ignored by who started this program: the status is lost.
      if (ended < 0 && errno != EINTR) throw std::runtime_error(std::strerror(errno));
      if (Clock::now() >= deadline) throw std::runtime_error("takes too long");
      ::poll(nullptr, 0, 1);
    }
    pid_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t pid_;
};

/// Reads what there is. False at the end.
bool take(int descriptor, std::string& bytes) {
  char block[65536];
  const auto count = ::read(descriptor, block, sizeof block);
  if (count > 0) bytes.append(block, static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN));
}

/// Reads both streams to their ends.
void collect(int output, int messages, ProcessResult& result, std::size_t most_output, Clock::time_point deadline) {
  pollfd streams[2] = {{output, POLLIN, 0}, {messages, POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) throw std::runtime_error("takes too long");
    if (::poll(streams, 2, static_cast<int>(std::min<long long>(left, 1'000'000))) <= 0) continue;
    if (streams[0].revents != 0 && !take(output, result.output)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !take(messages, result.messages)) streams[1].fd = -1;
    if (result.output.size() > most_output)
      throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(most_output) + ")");
    result.messages.resize(std::min(result.messages.size(), most_messages));
  }
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits) {
  const auto file = find_program(arguments.front());
  std::vector<char*> pointers;
  for (const auto& argument : arguments) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  const auto seconds = static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(limits.time).count()) + 1;
  const auto deadline = Clock::now() + limits.time;
  auto stdin_file = file_in_memory(input);
  auto output = make_pipe();
  auto messages = make_pipe();
  const SharedError error;
  const Start start{file.c_str(), pointers.data(), {stdin_file.get(), output.in.get(), messages.in.get()},
                    seconds,      ::getpid(),      error};
  const auto pid = ::fork();
  if (pid < 0) throw std::runtime_error(std::strerror(errno));
  if (pid == 0) become(start);
  Child child(pid);
  ::setpgid(pid, pid);
  output.in.close();
  messages.in.close();
  ProcessResult result;
  collect(output.out.get(), messages.out.get(), result, limits.output_bytes, deadline);
  result.status = child.wait(deadline);
  if (error.value() != 0) throw std::runtime_error(std::string("cannot be started: ") + std::strerror(error.value()));
  return result;
}

}  // namespace zubda
