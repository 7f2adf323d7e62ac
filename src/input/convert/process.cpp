#include "input/convert/process.h"

#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

#include "input/convert/start.h"
#include "input/files/above_standard.h"
#include "input/files/descriptor.h"
#include "text/ascii.h"

namespace zubda {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_messages = 4096;

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
    reap();
  }

  /// The exit status; nothing when the program does not end by `deadline`. What it has left behind in its group is
  /// ended.
  std::optional<int> wait(Clock::time_point deadline) {
    siginfo_t end{};
    while (!has_ended(end)) {
      if (Clock::now() >= deadline) return std::nullopt;
      ::poll(nullptr, 0, 1);
    }
    // Until the program is reaped, no other group gets its number.
    if (end.si_pid == pid_) ::kill(-pid_, SIGKILL);
    reap();
    pid_ = 0;
    return end.si_code == CLD_EXITED ? end.si_status : 128 + end.si_status;
  }

 private:
  bool has_ended(siginfo_t& end) const {
    end = {};
    if (::waitid(P_PID, static_cast<id_t>(pid_), &end, WEXITED | WNOHANG | WNOWAIT) == 0) return end.si_pid == pid_;
    if (errno != ECHILD && errno != EINTR) throw std::runtime_error(std::strerror(errno));
    end.si_code = CLD_EXITED;
    return errno == ECHILD;  // SIGCHLD was ignored by who started this program: the status is lost.
  }

  void reap() const {
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  pid_t pid_;
};

/// Reads what there is. False at the end. The block is small, since the stack may be.
bool take(int descriptor, std::string& bytes) {
  std::array<char, 16384> block;
  const auto count = ::read(descriptor, block.data(), block.size());
  if (count > 0) bytes.append(block.data(), static_cast<std::size_t>(count));
  if (count >= 0) return count > 0;
  if (errno != EINTR && errno != EAGAIN) throw std::runtime_error(std::strerror(errno));
  return true;
}

/// Reads both streams to their ends, or until a limit is passed.
void collect(int output, int messages, ProcessResult& result, std::size_t most_output, Clock::time_point deadline) {
  pollfd streams[2] = {{output, POLLIN, 0}, {messages, POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      result.passed = PassedLimit::time;
      return;
    }
    if (::poll(streams, 2, static_cast<int>(std::min<long long>(left, 1'000'000))) <= 0) continue;
    if (streams[0].revents != 0 && !take(output, result.output)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !take(messages, result.messages)) streams[1].fd = -1;
    result.messages.resize(std::min(result.messages.size(), most_messages));
    if (result.output.size() > most_output) {
      result.passed = PassedLimit::output;
      return;
    }
  }
}

}  // namespace

std::string reason_of(const ProcessResult& result) {
  if (result.passed == PassedLimit::time) return "takes too long";
  if (result.passed == PassedLimit::output) return "expands over the limit of its output";
  const auto messages = trim_ascii(result.messages);
  if (messages.empty()) return "exit status " + std::to_string(result.status);
  return std::string(messages.substr(messages.rfind('\n') + 1).substr(0, 200));
}

ProcessResult run_until_limit(const std::vector<std::string>& arguments, std::string_view input,
                              const ProcessLimits& limits) {
  const auto file = find_program(arguments.front());
  const auto deadline = Clock::now() + limits.time;
  const Start start(file, arguments, limits);
  auto stdin_file = file_in_memory(input);
  auto output = make_pipe();
  auto messages = make_pipe();
  Child child(start.fork_program({stdin_file.get(), output.in.get(), messages.in.get()}));
  output.in.close();
  messages.in.close();
  ProcessResult result;
  collect(output.out.get(), messages.out.get(), result, limits.output_bytes, deadline);
  if (result.passed != PassedLimit::none) return result;
  const auto status = child.wait(deadline);
  if (status) start.check();
  else result.passed = PassedLimit::time;
  result.status = status.value_or(0);
  return result;
}

ProcessResult run_process(const std::vector<std::string>& arguments, std::string_view input,
                          const ProcessLimits& limits) {
  auto result = run_until_limit(arguments, input, limits);
  if (result.passed == PassedLimit::output)
    throw std::runtime_error("expands over limit (--max-bytes " + std::to_string(limits.output_bytes) + ")");
  if (result.passed != PassedLimit::none) throw std::runtime_error(reason_of(result));
  return result;
}

}  // namespace zubda
