/// Runs with a manifest that are killed at any moment and go on: the real program.
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "cli/manifest.h"
#include "cli/started_program.h"
#include "random/split_mix.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

class BatchResume : public testing::Test {
 protected:
  BatchResume() {
    fs::remove_all(root_);
    for (int i = 0; i < file_count; ++i) {
      const auto path = root_ / "in" / std::to_string(i % 7) / (std::to_string(i) + (i % 10 == 0 ? ".jsonl" : ".txt"));
      fs::create_directories(path.parent_path());
      if (i % 10 == 0) write_records(path, 30);
      else std::ofstream(path) << text(i);
    }
    write_records(root_ / "records.jsonl", 4000);
  }
  ~BatchResume() override { fs::remove_all(root_); }

  static std::string text(int i) {
    return "The river rose in spring " + std::to_string(i) + ". Fields were under water. The mill of house " +
           std::to_string(i) + " stood still.";
  }
  static void write_records(const fs::path& path, int count) {
    std::ofstream file(path);
    for (int i = 0; i < count; ++i)
      file << (i == 24 ? "{\"id\":" + std::to_string(i) + "}"
                       : "{\"id\":" + std::to_string(i) + ",\"text\":\"" + text(i) + "\"}")
           << "\n";
  }

  std::vector<std::string> tree_command(const std::string& output) const {
    return {"--no-config", "-R", "-n", "1", "-j", "2", "-f", "jsonl", root_ / "in", "-O", root_ / output};
  }
  std::vector<std::string> file_command(const std::string& output) const {
    return {"--no-config", "-n", "1", "-j", "2", root_ / "records.jsonl", "-o", root_ / output / "records.jsonl.zst"};
  }
  std::vector<std::string> resuming(std::vector<std::string> command) const {
    command.insert(command.end(), {"--manifest", manifest(), "--resume", "--quiet"});
    return command;
  }
  std::string manifest() const { return root_ / "manifest"; }

  /// Each output that the manifest has is there with its bytes; unless it is from before the outputs were removed, then
  /// those that are there have theirs.
  void expect_manifest_is_true(bool outputs_were_removed) const {
    std::ifstream lines(manifest());
    for (std::string text; std::getline(lines, text) && !lines.eof();) {
      const auto read = parse_manifest_line(text);
      if (!read || !read->line.written) continue;
      if (outputs_were_removed && !fs::exists(read->line.output)) continue;
      Sha256 sum;
      sum.add(bytes_of_file(read->line.output));
      EXPECT_EQ(sum.hex(), read->line.written->sha256) << read->line.output;
    }
  }

  /// Kills runs of `command` after random times until that many were killed; whenever one comes to its end, all is as
  /// in the clean run, and the next begins anew.
  void kill_and_resume(const std::vector<std::string>& command, const std::string& output, int kills) {
    const auto clean = tree(root_ / "clean");
    const auto seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    SplitMix64 random(seed);
    int killed = 0;
    int finished = 0;
    while (killed < kills || finished == 0) {
      Process process(resuming(command));
      // A run takes a few tenths of a second; from the second on, what is left of one.
      if (killed < kills) std::this_thread::sleep_for(std::chrono::microseconds(random.below(120'000)));
      if (killed < kills) process.send(SIGKILL);
      const int status = process.wait();
      expect_manifest_is_true(finished % 2 == 1);
      if (WIFSIGNALED(status)) {
        ++killed;
        for (const auto& [path, bytes] : tree(root_ / output)) EXPECT_EQ(bytes, clean.at(path)) << path;
        continue;
      }
      EXPECT_EQ(WEXITSTATUS(status), 1) << "records failed, now or in the run that was killed";
      EXPECT_EQ(tree(root_ / output), clean);
      EXPECT_EQ(count_temporaries(root_ / output), 0U);
      ++finished;
      fs::remove_all(root_ / output);
      if (command.back().ends_with(".zst")) fs::create_directory(root_ / output);
      if (finished % 2 == 0) fs::remove(manifest());  // Else its lines are about files that are no longer there.
    }
  }

  static constexpr int file_count = 200;
  const fs::path root_ = fs::temp_directory_path() / ("zubda-resume-" + std::to_string(::getpid()));
};

TEST_F(BatchResume, ATreeThatWasKilledAtAnyMomentComesToTheSameBytes) {
  ASSERT_EQ(WEXITSTATUS(Process(tree_command("clean")).wait()), 1);
  ASSERT_EQ(tree(root_ / "clean").size(), std::size_t{file_count});
  kill_and_resume(tree_command("killed"), "killed", 20);
}

TEST_F(BatchResume, AFileThatWasKilledAtAnyMomentComesToTheSameBytes) {
  for (const std::string name : {"clean", "killed"}) fs::create_directory(root_ / name);
  ASSERT_EQ(WEXITSTATUS(Process(file_command("clean")).wait()), 1);
  ASSERT_EQ(tree(root_ / "clean").size(), 1U);
  kill_and_resume(file_command("killed"), "killed", 10);
}

TEST_F(BatchResume, AnOutputThatIsThereButNotInTheManifestIsMadeAgain) {
  // As if the process had been killed between the two.
  ASSERT_EQ(WEXITSTATUS(Process(resuming(tree_command("out"))).wait()), 1);
  const auto whole = bytes_of_file(manifest());
  const auto cut = whole.find('\n', whole.size() / 2) + 1;
  std::ofstream(manifest(), std::ios::binary) << whole.substr(0, cut);
  const auto before = tree(root_ / "out");
  ASSERT_EQ(WEXITSTATUS(Process(resuming(tree_command("out"))).wait()), 1);
  EXPECT_EQ(tree(root_ / "out"), before);
  const auto count = [](std::string_view lines) { return std::ranges::count(lines, '\n'); };
  EXPECT_EQ(count(bytes_of_file(manifest())), count(whole)) << "only those that were missing";
}

TEST_F(BatchResume, ASignalAsksHowFarTheRunIs) {
  const auto errors = root_ / "errors";
  const int descriptor = ::dup(2);
  ASSERT_NE(std::freopen(errors.c_str(), "w", stderr), nullptr);
  Process process({"--no-config", "-i", "jsonl", "-f", "jsonl", "-n", "1", "-o", "/dev/null"});
  ::dup2(descriptor, 2);
  ::close(descriptor);
  // The handler is there when the first record has been read.
  process.feed("{\"text\": 1}\n");
  EXPECT_TRUE(eventually([&] { return bytes_of_file(errors).find("not a string") != std::string::npos; }));
  process.send(SIGUSR1);
  // The signal may be handled after the next record, but not after all that follow.
  EXPECT_TRUE(eventually([&] {
    process.feed("{\"text\": \"The river rose.\"}\n");
    return bytes_of_file(errors).find("a second") != std::string::npos;
  }));
  EXPECT_EQ(WEXITSTATUS(process.wait()), 1);
  EXPECT_NE(bytes_of_file(errors).find(" done, "), std::string::npos) << bytes_of_file(errors);
  EXPECT_NE(bytes_of_file(errors).find(" a second, 1 failed\n"), std::string::npos) << bytes_of_file(errors);
}

}  // namespace
}  // namespace zubda
