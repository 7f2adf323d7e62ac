/// The real program, started and perhaps killed, and the files that it leaves.
#pragma once

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "text/read_stream.h"

namespace zubda {

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

inline std::string bytes_of_file(const std::filesystem::path& path) {
  return read_stream(std::ifstream(path, std::ios::binary));
}

inline bool is_temporary(const std::filesystem::path& path) { return path.filename().string().starts_with(".zubda-"); }

/// Relative paths and contents.
inline std::map<std::string, std::string> tree(const std::filesystem::path& root) {
  std::map<std::string, std::string> files;
  if (!std::filesystem::exists(root)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
    if (entry.is_regular_file() && !is_temporary(entry.path()))
      files[std::filesystem::relative(entry.path(), root)] = bytes_of_file(entry.path());
  return files;
}

inline std::size_t count_temporaries(const std::filesystem::path& root) {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) count += is_temporary(entry.path());
  return count;
}

/// Waits for something that is bound to happen; half a minute is for machines that are very busy.
template <class Condition>
bool eventually(Condition condition) {
  for (int i = 0; i < 30'000; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(1)))
    if (condition()) return true;
  return false;
}

}  // namespace zubda
