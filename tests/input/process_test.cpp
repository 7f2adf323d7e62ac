#include "input/process.h"

#include <dirent.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <atomic>
#include <thread>

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
  EXPECT_EQ(run_process({"/no/such/program"}, "", {}).status, 127);
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

}  // namespace
}  // namespace zubda
