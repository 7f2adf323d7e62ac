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

#include "text/read_stream.h"

namespace {

namespace fs = std::filesystem;

/// A started program with a pipe to its standard input.
class Process {
 public:
  /// `standard_input` takes the place of the pipe unless negative.
  explicit Process(std::vector<std::string> arguments, int standard_input = -1) {
    int input[2];
    if (::pipe(input) != 0) throw std::runtime_error("no pipe");
    arguments.insert(arguments.begin(), ZUBDA_PROGRAM);
    std::vector<char*> argv;
    for (auto& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    id_ = ::fork();
    if (id_ == 0) {
      // Whoever runs the tests in the background of a script, or after nohup, may have told them to ignore these.
      for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::signal(signal, SIG_DFL);
      ::dup2(standard_input < 0 ? input[0] : standard_input, 0);
      ::close(input[1]);
      ::execv(ZUBDA_PROGRAM, argv.data());
      ::_exit(127);
    }
    ::close(input[0]);
    input_ = input[1];
  }
  ~Process() {
    if (input_ >= 0) ::close(input_);
  }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void feed(const std::string& bytes) const {
    ASSERT_EQ(::write(input_, bytes.data(), bytes.size()), std::ssize(bytes));
  }
  void send(int signal) const { ::kill(id_, signal); }
  /// The status of waitpid.
  int wait() {
    ::close(input_);
    input_ = -1;
    int status = 0;
    ::waitpid(id_, &status, 0);
    return status;
  }

 private:
  pid_t id_ = -1;
  int input_ = -1;
};

std::string read(const fs::path& path) { return zubda::read_stream(std::ifstream(path, std::ios::binary)); }

bool is_temporary(const fs::path& path) { return path.filename().string().starts_with(".zubda-"); }

/// Relative paths and contents.
std::map<std::string, std::string> tree(const fs::path& root) {
  std::map<std::string, std::string> files;
  if (!fs::exists(root)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(root))
    if (entry.is_regular_file() && !is_temporary(entry.path()))
      files[fs::relative(entry.path(), root)] = read(entry.path());
  return files;
}

std::size_t count_temporaries(const fs::path& root) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root)) count += is_temporary(entry.path());
  return count;
}

/// Waits for something that is bound to happen; half a minute is for machines that are very busy.
template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 30'000; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(1)))
    if (condition()) return true;
  return false;
}

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
      const auto left = read(output);
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
