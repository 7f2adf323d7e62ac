#include "cli/source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/archive/archive_samples.h"

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
  static std::vector<Job> jobs(std::vector<Job> inputs, const Command& command = {}) {
    const Descriptor standard_input(::open("/dev/null", O_RDONLY));
    Source source(command, standard_input.get(), [&, at = std::size_t{0}]() mutable -> std::optional<Job> {
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

TEST_F(SourceTest, HandsOnTheFileThatItLookedAt) {
  const std::string large(container_start_bytes + 1, 'a');
  const auto made = jobs({{{file("small.txt", "Text.")}},
                          {{file("large.txt", large)}},
                          {{file("empty.txt", "")}},
                          {{file("page.html", "<p>Text.")}},
                          {{"/proc/self/status"}}});
  ASSERT_EQ(made.size(), 5U);
  EXPECT_EQ(made[0].file->whole, "Text.");
  EXPECT_EQ(made[0].file->descriptor, nullptr) << "nothing is left to read";
  for (const auto i : {1U, 2U, 4U}) {
    ASSERT_NE(made[i].file->descriptor, nullptr);
    EXPECT_EQ(::lseek(made[i].file->descriptor->get(), 0, SEEK_CUR), 0);
  }
  EXPECT_FALSE(made[3].file) << "its name says that it is one document";
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
  Command command;
  command.input.format = find_input_format("jsonl");
  EXPECT_TRUE(jobs({{{file("a.txt", "{}\n"), "a.txt"}}}, command).front().is_records);
  command.input.format = find_input_format("text");
  EXPECT_FALSE(jobs({{{file("a.jsonl", "{}\n"), "a.jsonl"}}}, command).front().is_records);
}

TEST_F(SourceTest, ReadsRowsOfATableUnderTheNamesOfItsColumns) {
  const auto made = jobs({{{file("a.csv", "\xEF\xBB\xBFtext,id\n\"One,\ntwo.\",1\nThree.,2"), "a.csv"}}});
  ASSERT_FALSE(made.empty());
  std::string rows;
  for (const auto& job : made) {
    EXPECT_TRUE(job.is_records);
    ASSERT_NE(job.header, nullptr);
    EXPECT_EQ(job.header->names, (std::vector<std::string>{"text", "id"}));
    rows += job.batch.lines;
  }
  EXPECT_EQ(made.front().batch.first_line, 2U);
  EXPECT_EQ(rows, "\"One,\ntwo.\",1\nThree.,2");
}

TEST_F(SourceTest, GivesATableWithoutTheColumnOfTheTextAsAJobWithAnError) {
  Job job{{file("a.tsv", "a\tb\n1\t2\n"), "a.tsv"}};
  auto made = jobs({job, {{"b.txt", "b.txt"}}});
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].input.error, "no column \"text\"; --text-field names one of: a, b");
  EXPECT_FALSE(made[0].is_records);
  job.input.folder = std::make_shared<const std::string>("folder");
  made = jobs({job});
  EXPECT_EQ(made[0].input.error, "");
  EXPECT_NE(made[0].input.passed_over, "") << "data of a folder";
  EXPECT_EQ(jobs({{{file("empty.csv", ""), "empty.csv"}}}).front().input.warning, "empty");
}

/// A tar archive of one file.
std::string tar_of(const std::string& name, const std::string& bytes) {
  std::string header = name;
  header.resize(512);
  const auto put = [&](std::size_t at, std::size_t value) {
    for (int i = 10; i >= 0; --i, value /= 8)
      header[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + value % 8);
  };
  put(124, bytes.size());
  header[156] = '0';
  header.replace(148, 8, "        ");
  std::size_t sum = 0;
  for (const char c : header) sum += static_cast<unsigned char>(c);
  for (int i = 5; i >= 0; --i, sum /= 8) header[148 + static_cast<std::size_t>(i)] = static_cast<char>('0' + sum % 8);
  header[154] = '\0';
  auto padded = bytes;
  padded.resize((bytes.size() + 511) / 512 * 512);
  return header + padded;
}

TEST_F(SourceTest, GivesTheDocumentsOfAContainerAsJobs) {
  const std::string end(1024, '\0');
  const auto archive = tar_of("./a.txt", "One.") + tar_of("b.py", "x") + tar_of(".c.txt", "y") +
                       tar_of("d/e.jsonl", "{\"text\":\"Two.\"}\n") + tar_of("f.csv", "text\nThree.\n");
  const auto made = jobs({{{file("x.tar", archive + end), "x.tar"}}, {{"b.txt", "b.txt"}}});
  ASSERT_EQ(made.size(), 5U);
  EXPECT_EQ(made[0].name(), file("x.tar", archive) + ":a.txt");
  EXPECT_EQ(made[0].contents, "One.");
  ASSERT_NE(made[0].input.folder, nullptr) << "what is no text is passed over";
  EXPECT_EQ(made[1].input.passed_over, "program");
  EXPECT_TRUE(made[2].is_records && made[2].is_last());
  EXPECT_EQ(made[2].batch.lines, "{\"text\":\"Two.\"}\n");
  EXPECT_EQ(made[3].batch.lines, "Three.\n");
  EXPECT_NE(made[3].header, nullptr);
  EXPECT_EQ(made[4].name(), "b.txt");
  Command command;
  command.input.hidden = true;
  command.input.include = {"*.txt"};
  EXPECT_EQ(jobs({{{file("x.tar", archive + end), "x.tar"}}}, command).size(), 2U);
  command.input.whole_file = true;
  EXPECT_EQ(jobs({{{file("x.tar", archive + end), "x.tar"}}}, command).size(), 1U);
}

TEST_F(SourceTest, ReportsWhereAContainerBreaksOff) {
  const auto archive = tar_of("a.txt", "One.") + tar_of("b.txt", std::string(2000, 'x')).substr(0, 1000);
  const auto made = jobs({{{file("x.tar", archive), "x.tar"}}, {{"b.txt", "b.txt"}}});
  ASSERT_GE(made.size(), 3U);
  EXPECT_EQ(made[0].contents, "One.");
  for (std::size_t i = 1; i + 1 < made.size(); ++i) EXPECT_NE(made[i].input.error, "") << i;
  EXPECT_EQ(made.back().name(), "b.txt");
}

TEST_F(SourceTest, EndsAContainerThatExpandsOverTheLimit) {
  const auto archive = tar_of("a.txt", "One.") + tar_of("b.txt", std::string(2000, 'x')) + tar_of("c.txt", "Two.");
  Command command;
  command.input.max_archive_bytes = 1000;
  const auto made = jobs({{{file("x.tar", archive), "x.tar"}}}, command);
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[1].input.error, "expands over limit (--max-archive-bytes 1000)");
  command.input.max_archive_bytes = 100'000;
  command.input.max_bytes = 1000;
  const auto documents = jobs({{{file("x.tar", archive + std::string(1024, '\0')), "x.tar"}}}, command);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[1].input.error, "larger than --max-bytes 1000") << "the document after it is read";
  EXPECT_EQ(documents[2].contents, "Two.");
}

TEST_F(SourceTest, RefusesNamesInContainersThatNoFileCanHave) {
  std::string name;
  for (int i = 0; i < 3000; ++i) name += "a/";
  const auto archive = write_archive({{name + "a.txt", "One."}, {"b.txt", "Two."}}, ARCHIVE_FILTER_NONE,
                                     ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE);
  const auto made = jobs({{{file("x.tar", archive), "x.tar"}}});
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].member, "#1");
  EXPECT_EQ(made[0].input.error, "a name of more than 4096 bytes");
  EXPECT_EQ(made[1].contents, "Two.");
}

TEST_F(SourceTest, NamesTheFilesOfDocumentsInContainers) {
  const auto archive = tar_of("../a.html", "One.") + tar_of("../A.html", "Two.") + std::string(1024, '\0');
  Command command;
  command.output.format = find_output_format("text");
  command.output.directory = (folder_ / "out").string();
  const std::vector<Job> inputs{{{file("x.tar", archive), "in/x.tar"}, (folder_ / "out/in/x.txt").string()}};
  const auto made = jobs(inputs, command);
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(made[0].output, (folder_ / "out/in/x.tar.d/a.html.txt").string());
  EXPECT_EQ(made[1].output, (folder_ / "out/in/x.tar.d/A.html#2.txt").string());
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
