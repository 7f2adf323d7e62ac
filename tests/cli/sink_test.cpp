#include "cli/sink.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "cli/write_all.h"
#include "output/formats.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

constexpr Frame array = {"[", ",", "]\n"};
constexpr Frame contents = {"<", "", ">"};

Outcome document(std::string output) { return {.output = output, .contents = output, .documents = 1, .done = 1}; }

Outcome missing(std::string output) { return {.output = std::move(output), .documents = 1, .failure = Failure::input}; }

/// Some records of a stream.
Outcome records(std::string output, std::size_t done, bool last, Failure failure = Failure::none) {
  Outcome outcome{.output = output, .contents = output, .documents = 1, .done = done, .failure = failure};
  outcome.job.is_records = true;
  outcome.job.batch.last = last;
  return outcome;
}

/// A part of a stream that cannot be read on from there.
Outcome broken(std::string output, bool last = true) { return records(std::move(output), 1, last, Failure::input); }

class FileSinkTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(folder_);
    std::ofstream(file()) << "old";
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string file() const { return folder_ / "file"; }

  /// What is in the file after a run with these outcomes; the run leaves no other file.
  std::string after(std::vector<Outcome> outcomes) {
    {
      FileSink sink(file(), Frames{array, &contents});
      for (auto& outcome : outcomes) sink.put(outcome);
      sink.finish();
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
    return bytes_of(file());
  }

  static std::string bytes_of(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path).rdbuf();
    return bytes.str();
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-sink-" + std::to_string(::getpid()));
};

TEST_F(FileSinkTest, LeavesWhatIsThereWhenNothingIsDone) {
  EXPECT_EQ(after({missing("")}), "old");
  EXPECT_EQ(after({missing("{m}"), missing("{n}")}), "old");
  EXPECT_EQ(after({broken("{1}")}), "old");
  EXPECT_EQ(after({records("{1}", 1, false), records("{2}", 1, false), broken("{3}")}), "old");
  EXPECT_EQ(after({records("", 0, false, Failure::part), records("", 0, true, Failure::part)}), "old");
}

TEST_F(FileSinkTest, ReplacesItByAllThatIsDone) {
  EXPECT_EQ(after({}), "[]\n");
  EXPECT_EQ(after({document("{1}"), missing("{m}")}), "[{1},{m}<{1}>]\n");
  EXPECT_EQ(after({missing("{m}"), records("{1}", 1, false), records("{2}", 1, true)}), "[{m},{1},{2}<{1}{2}>]\n");
  EXPECT_EQ(after({records("", 0, true)}), "[]\n");
  EXPECT_EQ(after({records("{failed}", 0, true, Failure::part)}), "[{failed}]\n");
}

TEST_F(FileSinkTest, LeavesOutAStreamThatBreaksOff) {
  EXPECT_EQ(after({records("{1}", 1, false), broken("{2}"), document("{3}")}), "[{3}]\n");
  EXPECT_EQ(after({document("{1}"), records("{2}", 1, false), broken("{3}")}), "[{1}]\n");
  EXPECT_EQ(after({document("{1}"), broken("{2}", false), records("{3}", 1, true), records("{4}", 1, true)}),
            "[{1},{4}<{1}{4}>]\n");
  EXPECT_EQ(after({document("{1}"), broken("{2}"), broken("{3}"), document("{4}")}), "[{1},{4}<{1}{4}>]\n");
}

TEST_F(FileSinkTest, LeavesWhatIsThereWhenTheRunIsBrokenOff) {
  {
    FileSink sink(file(), Frames{array});
    auto outcome = document("{1}");
    sink.put(outcome);
  }
  EXPECT_EQ(after({missing("")}), "old");
}

TEST_F(FileSinkTest, ReplacesNoFileThatAnotherProgramHasMadeMeanwhile) {
  fs::remove(file());
  {
    FileSink sink(file(), Frames{array}, {.may_replace = false});
    auto outcome = document("{1}");
    sink.put(outcome);
    std::ofstream(file()) << "other";
    EXPECT_THROW(sink.finish(), WriteError);
  }
  EXPECT_EQ(bytes_of(file()), "other");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), {}), 1);
  fs::remove(file());
  FileSink sink(file(), Frames{array}, {.may_replace = false});
  sink.finish();
  EXPECT_EQ(bytes_of(file()), "[]\n");
}

}  // namespace
}  // namespace zubda
