#include "cli/source.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zubda {
namespace {

namespace fs = std::filesystem;

class SourceTest : public testing::Test {
 protected:
  SourceTest() { fs::create_directories(folder_); }
  ~SourceTest() override { fs::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  /// All jobs that come of `inputs`.
  static std::vector<Job> jobs(std::vector<Job> inputs, const InputOptions& options = {}) {
    Source source(options, 0, [&, at = std::size_t{0}]() mutable -> std::optional<Job> {
      if (at == inputs.size()) return std::nullopt;
      return std::move(inputs[at++]);
    });
    std::vector<Job> all;
    while (auto job = source.next()) all.push_back(std::move(*job));
    return all;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-source-" + std::to_string(::getpid()));
};

TEST_F(SourceTest, GivesAnInputThatIsNoStreamAsOneJob) {
  const auto made = jobs({{{"a.txt", "a.txt"}, "out/a.txt"}, {{"-", ""}}});
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].input.path, "a.txt");
  EXPECT_EQ(made[0].output, "out/a.txt");
  EXPECT_FALSE(made[0].is_records);
  EXPECT_TRUE(made[0].is_last());
  EXPECT_FALSE(made[0].is_standard_input());
  EXPECT_TRUE(made[1].is_standard_input());
}

TEST_F(SourceTest, GivesAllLinesOfAStreamInOrderAndMarksTheLastJob) {
  std::string lines;
  for (int i = 0; i < 40'000; ++i) lines += "{\"text\": \"Line " + std::to_string(i) + ".\"}\n";
  const auto made = jobs({{{file("a.jsonl", lines), "a.jsonl"}, "out/a.jsonl"}, {{"b.txt", "b.txt"}}});
  ASSERT_GT(made.size(), 3U) << "a stream of a megabyte is not read at once";
  std::string read;
  for (std::size_t i = 0; i + 1 < made.size(); ++i) {
    EXPECT_TRUE(made[i].is_records);
    EXPECT_EQ(made[i].output, "out/a.jsonl");
    EXPECT_EQ(made[i].is_last(), i + 2 == made.size()) << i;
    EXPECT_EQ(made[i].batch.first_line, static_cast<std::size_t>(std::ranges::count(read, '\n')) + 1);
    read += made[i].batch.lines;
  }
  EXPECT_EQ(read, lines);
  EXPECT_FALSE(made.back().is_records);
}

TEST_F(SourceTest, ReadsWhateverIsNamedAsRecordsLineByLine) {
  InputOptions options;
  options.format = find_input_format("jsonl");
  EXPECT_TRUE(jobs({{{file("a.txt", "{}\n"), "a.txt"}}}, options).front().is_records);
  options.format = find_input_format("text");
  EXPECT_FALSE(jobs({{{file("a.jsonl", "{}\n"), "a.jsonl"}}}, options).front().is_records);
}

TEST_F(SourceTest, GivesAStreamThatCannotBeOpenedAsAJobWithAnError) {
  const auto made = jobs({{{folder_ / "none.jsonl", "none.jsonl"}}, {{"b.txt", "b.txt"}}});
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].input.error, "No such file or directory");
  EXPECT_FALSE(made[0].is_records);
}

TEST_F(SourceTest, LeavesInputsThatWereFoundWithAnErrorOrWarningAsTheyAre) {
  const auto path = file("a.jsonl", "{}\n");
  for (const auto& job : jobs({{{path, "a.jsonl", "broken"}}, {{path, "a.jsonl", "", "skipped"}}})) {
    EXPECT_FALSE(job.is_records);
    EXPECT_NE(job.input.error + job.input.warning, "");
  }
}

}  // namespace
}  // namespace zubda
