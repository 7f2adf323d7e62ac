#include "input/convert/process.h"

#include <dirent.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <string>
#include <thread>

#include "input/confine/file_rules.h"

namespace zubda {
namespace {

using namespace std::chrono_literals;

std::size_t open_descriptors() {
  std::size_t count = 0;
  auto* folder = ::opendir("/proc/self/fd");
  while (::readdir(folder) != nullptr) ++count;
  ::closedir(folder);
  return count;
}

/// What the exception of a failing run says.
std::string failure(const std::vector<std::string>& arguments, const ProcessLimits& limits,
                    std::string_view input = "") {
  try {
    run_process(arguments, input, limits);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

TEST(RunProcess, FeedsAndCollects) {
  const std::string input(3'000'000, 'x');
  const auto result = run_process({"cat"}, input, {});
  EXPECT_EQ(result.output, input);
  EXPECT_EQ(result.status, 0);
}

TEST(RunProcess, TellsStatusAndMessages) {
  const auto result = run_process({"sh", "-c", "echo out; echo bad >&2; exit 7"}, "", {});
  EXPECT_EQ(result.output, "out\n");
  EXPECT_EQ(result.messages, "bad\n");
  EXPECT_EQ(result.status, 7);
  EXPECT_EQ(run_process({"sh", "-c", "kill -9 $$"}, "", {}).status, 137);
}

TEST(RunProcess, SeesNoShell) { EXPECT_EQ(run_process({"echo", "$HOME; *"}, "", {}).output, "$HOME; *\n"); }

TEST(RunProcess, GivesAFileThatCanBeOpenedAndSought) {
  EXPECT_EQ(run_process({"cat", "/dev/fd/0", "-"}, "ab", {}).output, "abab");
}

TEST(RunProcess, SurvivesAProgramThatReadsNothing) {
  EXPECT_EQ(run_process({"true"}, std::string(1 << 20, 'x'), {}).status, 0);
}

TEST(RunProcess, HasLimits) {
  EXPECT_EQ(failure({"yes"}, {.output_bytes = 1000}), "expands over limit (--max-bytes 1000)");
  EXPECT_EQ(failure({"sleep", "60"}, {.time = 50ms}), "takes too long");
  EXPECT_EQ(failure({"sh", "-c", "exec >&- 2>&-; sleep 60"}, {.time = 50ms}), "takes too long");
  EXPECT_EQ(failure({"sh", "-c", "sleep 60 & wait"}, {.time = 50ms}), "takes too long");
  EXPECT_LE(run_process({"sh", "-c", "yes | head -c 1000000 >&2"}, "", {}).messages.size(), 4096U);
}

TEST(RunProcess, NamesAMissingProgram) {
  EXPECT_THROW(run_process({"no-such-program-here"}, "", {}), ProgramNotFound);
  EXPECT_EQ(failure({"/no/such/program"}, {}), "cannot be started: No such file or directory");
  EXPECT_EQ(failure({"/"}, {}), "cannot be started: Permission denied");
  EXPECT_EQ(run_process({"sh", "-c", "exit 127"}, "", {}).status, 127);
}

/// What comes of `cat` in a program with few descriptors.
enum Ending { right = 0, lacks_descriptors = 1, other = 2 };

/// Runs `cat` in a copy of this process whose standard output and standard error are `streams`, those standard streams
/// being closed that `closed` has a bit of, and which may have descriptors below `limit` only.
int run_with_few_descriptors(int streams, unsigned closed, rlim_t limit) {
  const auto pid = ::fork();
  if (pid == 0) {
    ::dup2(streams, 1);
    ::dup2(streams, 2);
    ::close_range(3, ~0U, 0);
    for (int i = 0; i < 3; ++i)
      if ((closed >> i & 1U) != 0) ::close(i);
    const rlimit descriptors{limit, limit};
    ::setrlimit(RLIMIT_NOFILE, &descriptors);
    try {
      ::_exit(run_process({"cat"}, "of the file", {}).output == "of the file" ? right : other);
    } catch (const std::runtime_error& error) {
      ::_exit(error.what() == std::string_view("Too many open files") ? lacks_descriptors : other);
    }
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : other;
}

TEST(RunProcess, WritesToNoStreamOfThisProgramHoweverFewDescriptorsThereAre) {
  const rlim_t enough = 3 + 5 + (has_file_rules() ? 1 : 0);  // The input, two pipes, and rules for files.
  const int streams = ::memfd_create("streams", MFD_CLOEXEC);
  for (unsigned closed = 0; closed < 8; ++closed)
    for (rlim_t limit = 0; limit <= 14; ++limit)
      EXPECT_EQ(run_with_few_descriptors(streams, closed, limit), limit < enough ? lacks_descriptors : right)
          << "closed " << closed << ", limit " << limit;
  struct stat status {};
  ::fstat(streams, &status);
  EXPECT_EQ(status.st_size, 0);
  ::close(streams);
}

TEST(RunProcess, LowersLimitsAndRaisesNone) {
  const std::vector<std::string> show_limits = {"sh", "-c", "ulimit -S -t; ulimit -H -t; ulimit -c"};
  EXPECT_EQ(run_process(show_limits, "", {.time = 3s}).output, "4\n4\n0\n");
  const auto pid = ::fork();
  if (pid == 0) {
    const rlimit processor{50, 100};
    ::setrlimit(RLIMIT_CPU, &processor);
    ::_exit(run_process(show_limits, "", {}).output == "50\n61\n0\n" ? 0 : 1);
  }
  int status = 0;
  ::waitpid(pid, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST(RunProcess, LeavesNothingOpenAndNoZombie) {
  const auto before = open_descriptors();
  for (int i = 0; i < 20; ++i) {
    run_process({"cat"}, "x", {});
    failure({"yes"}, {.output_bytes = 10});
    failure({"no-such-program-here"}, {});
  }
  EXPECT_EQ(open_descriptors(), before);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
}

TEST(RunProcess, WorksFromSeveralThreads) {
  std::vector<std::thread> threads;
  std::atomic<int> right = 0;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&, i] {
      const auto text = std::to_string(i);
      for (int round = 0; round < 5; ++round) right += run_process({"cat"}, text, {}).output == text;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(right, 40);
}

/// Whether a process runs; one that has ended may wait to be reaped by whoever took it over.
bool runs(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  std::string number;
  std::string name;
  std::string state;
  return file >> number >> name >> state && state != "Z" && state != "X";
}

/// Whether the process ends in five seconds.
bool ends(const std::string& process) {
  for (int i = 0; i < 500 && runs(process); ++i) std::this_thread::sleep_for(10ms);
  return !runs(process);
}

constexpr auto start_another = "sleep 1000 </dev/null >/dev/null 2>&1 & echo $!; ";

TEST(RunProcess, EndsWhatAProgramLeavesBehind) {
  const auto result = run_process({"sh", "-c", start_another}, "", {});
  EXPECT_EQ(result.status, 0);
  ASSERT_FALSE(result.output.empty());
  EXPECT_TRUE(ends(result.output.substr(0, result.output.find('\n'))));
}

TEST(RunProcess, EndsWhatAProgramHasStartedWhenItPassesALimit) {
  const struct {
    const char* then;
    ProcessLimits limits;
    PassedLimit passed;
  } cases[] = {
      {"wait", {.time = 2s}, PassedLimit::time},
      {"exec >&- 2>&-; wait", {.time = 2s}, PassedLimit::time},
      {"exec yes", {.output_bytes = 1000}, PassedLimit::output},
  };
  for (const auto& [then, limits, passed] : cases) {
    const auto result = run_until_limit({"sh", "-c", std::string(start_another) + then}, "", limits);
    EXPECT_EQ(result.passed, passed) << then;
    ASSERT_NE(result.output.find('\n'), std::string::npos) << then;
    EXPECT_TRUE(ends(result.output.substr(0, result.output.find('\n')))) << then;
  }
}

}  // namespace
}  // namespace zubda
