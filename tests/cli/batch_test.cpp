/// What is left of a batch that was stopped: the real program, started and killed.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "cli/started_program.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

class Batch : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root_);
    for (int i = 0; i < file_count; ++i) {
      const auto path = root_ / "in" / std::to_string(i % 7) / (std::to_string(i) + ".txt");
      fs::create_directories(path.parent_path());
      std::ofstream(path) << "The river rose in spring " << i << ". Fields were under water. The mill of house " << i
                          << " stood still.\n";
    }
  }
  void TearDown() override { fs::remove_all(root_); }

  std::vector<std::string> command(const std::string& output, std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments{
        "--no-config", "-R", "-n", "1", "-j", "2", (root_ / "in").string(), "-O", (root_ / output).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  }

  static constexpr int file_count = 300;
  const fs::path root_ = fs::temp_directory_path() / ("zubda-batch-" + std::to_string(::getpid()));
};

TEST_F(Batch, ResumesAfterKill) {
  ASSERT_EQ(Process(command("clean")).wait(), 0);
  const auto clean = tree(root_ / "clean");
  ASSERT_EQ(clean.size(), std::size_t{file_count});
  for (const std::size_t wanted : {1U, 40U, 150U}) {
    const auto name = "killed" + std::to_string(wanted);
    Process process(command(name));
    EXPECT_TRUE(eventually([&] { return tree(root_ / name).size() >= wanted; }));
    process.send(SIGKILL);
    process.wait();
    for (const auto& [path, bytes] : tree(root_ / name)) EXPECT_EQ(bytes, clean.at(path)) << path;
    EXPECT_EQ(Process(command(name, {"--if-exists", "skip"})).wait(), 0);
    EXPECT_EQ(tree(root_ / name), clean);
    EXPECT_EQ(count_temporaries(root_ / name), 0U);
  }
}

TEST_F(Batch, TwoRunsOnOneDirectoryLeaveWholeFiles) {
  Process first(command("both", {"--if-exists", "replace"}));
  Process second(command("both", {"--if-exists", "replace"}));
  EXPECT_EQ(first.wait(), 0);
  EXPECT_EQ(second.wait(), 0);
  ASSERT_EQ(Process(command("clean")).wait(), 0);
  EXPECT_EQ(tree(root_ / "both"), tree(root_ / "clean"));
  EXPECT_EQ(count_temporaries(root_ / "both"), 0U);
}

TEST_F(Batch, SignalsRemoveTemporaryFilesAndThenEndTheProgram) {
  const auto output = root_ / "out";
  fs::create_directory(output);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    Process process({"--no-config", "-i", "jsonl", "-f", "jsonl", "-o", (output / "records.jsonl").string()});
    process.feed("{\"text\": \"The river rose.\"}\n");
    EXPECT_TRUE(eventually([&] { return count_temporaries(output) == 1; }));
    process.send(signal);
    const int status = process.wait();
    EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == signal) << status;
    EXPECT_TRUE(fs::is_empty(output));
  }
}

/// Reading from a terminal whose other end is closed fails after what was written there is read.
TEST_F(Batch, AStreamThatBreaksOffIsInNoFile) {
  for (const std::string format : {"text", "json", "jsonl"})
    for (const bool is_alone : {true, false}) {
      const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
      ASSERT_TRUE(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
      const int other_end = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
      ASSERT_GE(other_end, 0);
      const std::string line = "{\"text\": \"It broke off.\"}\n";
      ASSERT_EQ(::write(other_end, line.data(), line.size()), std::ssize(line));
      ::close(other_end);
      const auto output = root_ / "records";
      std::ofstream(output) << "old";
      std::vector<std::string> arguments{"--no-config", "-n", "1", "-i", "jsonl", "-f", format, "-o", output, "-"};
      const auto whole = root_ / "whole.jsonl";
      std::ofstream(whole) << "{\"text\": \"The river rose.\"}\n";
      if (!is_alone) arguments.push_back(whole);
      EXPECT_EQ(WEXITSTATUS(Process(arguments, terminal).wait()), 1);
      const auto left = bytes_of_file(output);
      EXPECT_EQ(left.find("broke off"), std::string::npos) << left;
      EXPECT_NE(left.find(is_alone ? "old" : "The river rose."), std::string::npos) << left;
      EXPECT_EQ(count_temporaries(root_), 0U);
      ::close(terminal);
    }
}

TEST_F(Batch, TemporaryFilesOfEndedRunsAreRemoved) {
  char host[256] = "";
  ASSERT_EQ(::gethostname(host, sizeof host - 1), 0);
  struct stat processes {};
  ASSERT_EQ(::stat("/proc/self/ns/pid", &processes), 0);
  const auto prefix = std::string(".zubda-") + host + "-" + std::to_string(processes.st_ino) + "-";
  const auto ended = ::fork();
  if (ended == 0) ::_exit(0);
  ::waitpid(ended, nullptr, 0);
  const auto living = std::to_string(::getpid());
  const auto folder = root_ / "old" / "0";
  fs::create_directories(folder);
  const std::pair<std::string, int> files[] = {{prefix + std::to_string(ended) + "-0.tmp", 0},
                                               {prefix + living + "-0.tmp", 2},
                                               {prefix + living + "-1.tmp", 0},
                                               {".zubda-elsewhere.invalid-1-" + std::to_string(ended) + "-0.tmp", 2}};
  for (const auto& [name, hours] : files) {
    std::ofstream(folder / name) << "x";
    fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours(hours));
  }
  ASSERT_EQ(Process(command("old")).wait(), 0);
  EXPECT_FALSE(fs::exists(folder / files[0].first));
  EXPECT_FALSE(fs::exists(folder / files[1].first));
  EXPECT_TRUE(fs::exists(folder / files[2].first));
  EXPECT_TRUE(fs::exists(folder / files[3].first));
}

}  // namespace
}  // namespace zubda
