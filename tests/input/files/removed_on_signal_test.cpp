#include "input/files/removed_on_signal.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

namespace zubda {
namespace {

enum Ended : int { removed, went_on, left_behind };

/// What comes of the file or folder at `path` that a second thread makes while the program is ending.
[[noreturn]] void end_while(const std::string& path, void (*make)(const std::string&)) {
  std::atomic<bool> is_made = false;
  remove_marked_files();
  std::thread maker([&] {
    const RemovedOnSignal mark(path);
    make(path);
    is_made = true;
    mark.made();
    ::_exit(went_on);
  });
  constexpr int max_waits = 10'000;
  for (int waits = 0; waits < max_waits && (!is_made || std::filesystem::exists(path)); ++waits) ::usleep(1000);
  ::usleep(20'000);  // Time to go on, if it does.
  ::_exit(std::filesystem::exists(path) ? left_behind : removed);
}

int ended_while(const std::string& path, void (*make)(const std::string&)) {
  const auto child = ::fork();
  if (child == 0) end_while(path, make);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(RemovedOnSignal, RemovesWhatAnotherThreadMakesWhileTheProgramEnds) {
  const auto path = testing::TempDir() + "removed_on_signal-" + std::to_string(::getpid());
  EXPECT_EQ(ended_while(path, [](const std::string& file) { std::ofstream(file) << "half"; }), removed);
  EXPECT_EQ(ended_while(path, [](const std::string& folder) { std::filesystem::create_directory(folder); }), removed);
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(RemovedOnSignal, LeavesWhatIsThereAloneOtherwise) {
  const auto path = testing::TempDir() + "removed_on_signal-" + std::to_string(::getpid());
  {
    const RemovedOnSignal mark(path);
    std::ofstream(path) << "whole";
    mark.made();
  }
  EXPECT_TRUE(std::filesystem::remove(path));
}

}  // namespace
}  // namespace zubda
