#include "cli/worker.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

namespace zubda {
namespace {

namespace fs = std::filesystem;

const std::string river = R"({"id": 1, "text": "The river rose in spring."})";
const std::string mill = R"({"id": 2, "text": "The mill stood still."})";

class WorkerTest : public testing::Test {
 protected:
  WorkerTest() { command_.output.format = find_output_format("jsonl"); }

  Outcome process(Job job) const { return Worker(command_, WriteOptions{}, Frame{}, 0).process(std::move(job)); }

  /// The outcome of a batch of lines that begins at the line `first_line`.
  Outcome process_lines(const std::string& lines, std::size_t first_line = 1) const {
    Job job{{"in.jsonl", "in.jsonl"}};
    job.is_records = true;
    job.batch.lines = lines;
    job.batch.first_line = first_line;
    return process(std::move(job));
  }

  Command command_;
};

TEST_F(WorkerTest, MakesOneRecordOfAnInput) {
  const auto path = (fs::temp_directory_path() / ("zubda-worker-" + std::to_string(::getpid()))).string();
  std::ofstream(path) << "The river rose in spring.\n";
  const auto outcome = process({{path, "a"}, "out/a.jsonl"});
  fs::remove(path);
  EXPECT_EQ(outcome.failure, Failure::none) << outcome.messages;
  EXPECT_EQ(outcome.documents, 1U);
  EXPECT_EQ(outcome.messages, "");
  EXPECT_NE(outcome.output.find("The river rose in spring."), std::string::npos) << outcome.output;
  EXPECT_EQ(outcome.job.output, "out/a.jsonl");
}

TEST_F(WorkerTest, ReportsAnInputThatCannotBeReadAsMessageRecordAndFailure) {
  for (const auto& job : {Job{{"/none/a.txt", "a.txt"}}, Job{{"/none/a.txt", "a.txt", "No such file or directory"}}}) {
    const auto outcome = process(job);
    EXPECT_EQ(outcome.failure, Failure::input);
    EXPECT_EQ(outcome.documents, 1U);
    EXPECT_EQ(outcome.messages, "zubda: /none/a.txt: No such file or directory\n");
    EXPECT_EQ(outcome.output, "{\"file\":\"/none/a.txt\",\"error\":\"No such file or directory\"}\n");
  }
}

TEST_F(WorkerTest, LeavesOutAnInputWithAWarning) {
  const Job job{{"a", "a", "", "skipped: neither a file nor a directory"}};
  auto outcome = process(job);
  EXPECT_EQ(outcome.messages, "zubda: a: skipped: neither a file nor a directory\n");
  EXPECT_EQ(outcome.failure, Failure::none);
  EXPECT_EQ(outcome.output, "");
  EXPECT_EQ(outcome.documents, 0U);
  command_.strict = true;
  EXPECT_EQ(process(job).failure, Failure::part);
  command_.quiet = true;
  EXPECT_EQ(process(job).messages, "");
}

TEST_F(WorkerTest, DoesEveryRecordWhateverBecomesOfTheOthers) {
  const auto outcome = process_lines(river + "\n\n{\"text\": 5}\n[]\n" + mill + "\r\n", 7);
  EXPECT_EQ(outcome.failure, Failure::part);
  EXPECT_EQ(outcome.documents, 4U) << "a blank line is no record";
  EXPECT_NE(outcome.output.find("The river rose"), std::string::npos);
  EXPECT_NE(outcome.output.find("The mill stood"), std::string::npos);
  EXPECT_NE(outcome.output.find(R"("line":9,"error":)"), std::string::npos) << outcome.output;
  EXPECT_NE(outcome.messages.find("zubda: in.jsonl:9: "), std::string::npos) << outcome.messages;
  EXPECT_NE(outcome.messages.find("zubda: in.jsonl:10: not a JSON object\n"), std::string::npos) << outcome.messages;
  EXPECT_EQ(std::ranges::count(outcome.output, '\n'), 4);
}

TEST_F(WorkerTest, PassesOverAByteOrderMarkOnTheFirstLineOnly) {
  EXPECT_EQ(process_lines("\xEF\xBB\xBF" + river, 1).failure, Failure::none);
  EXPECT_EQ(process_lines("\xEF\xBB\xBF" + river, 2).failure, Failure::part);
}

TEST_F(WorkerTest, RefusesRecordsLongerThanAllowed) {
  command_.input.max_bytes = river.size();
  EXPECT_EQ(process_lines(river + "\n").failure, Failure::none);
  command_.input.max_bytes = river.size() - 1;
  EXPECT_EQ(process_lines(river + "\n").failure, Failure::part);
  Job job{{"in.jsonl", "in.jsonl"}};
  job.is_records = job.batch.overlong = true;
  job.batch.first_line = 3;
  EXPECT_TRUE(process(job).messages.starts_with("zubda: in.jsonl:3: longer than --max-bytes"));
}

TEST_F(WorkerTest, TakesAStreamThatBreaksOffForAnInputThatFailed) {
  Job job{{"in.jsonl", "in.jsonl"}};
  job.is_records = true;
  job.batch.lines = river + "\n";
  job.batch.error = "Input/output error";
  const auto outcome = process(job);
  EXPECT_EQ(outcome.failure, Failure::input);
  EXPECT_EQ(outcome.messages, "zubda: in.jsonl: Input/output error\n");
  EXPECT_EQ(std::ranges::count(outcome.output, '\n'), 1) << "what came before is done";
  EXPECT_EQ(outcome.job.batch.lines, "") << "outcomes wait for their turn without their input";
}

TEST_F(WorkerTest, KeepsDocumentsForADigestAndNoFailures) {
  command_.output.digest = true;
  const auto outcome = process_lines(river + "\n[]\n" + mill + "\n");
  EXPECT_EQ(outcome.output, "");
  ASSERT_EQ(outcome.gathered.size(), 2U);
  EXPECT_EQ(outcome.gathered[1].document.text, "The mill stood still.");
  EXPECT_EQ(outcome.failure, Failure::part);
}

TEST_F(WorkerTest, ARecordsOwnBudgetAndQueryHoldForItAlone) {
  command_.input.fields.words = "words";
  command_.options.length = {.sentences = 2};
  const std::string text = R"("text": "One two three four. Five six seven eight.")";
  const auto outcome = process_lines("{\"words\": 4, " + text + "}\n{" + text + "}\n");
  const auto first = outcome.output.substr(0, outcome.output.find('\n'));
  const auto second = outcome.output.substr(first.size());
  EXPECT_EQ((first.find("One two") != first.npos) + (first.find("Five six") != first.npos), 1) << first;
  EXPECT_EQ((second.find("One two") != second.npos) + (second.find("Five six") != second.npos), 2) << second;
}

}  // namespace
}  // namespace zubda
