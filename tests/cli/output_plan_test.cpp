#include "cli/output_plan.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace zubda {
namespace {

namespace fs = std::filesystem;

class OutputPlanTest : public testing::Test {
 protected:
  OutputPlanTest() {
    fs::create_directories(folder_);
    options_.format = find_output_format("text");
    options_.directory = out();
  }
  ~OutputPlanTest() override { fs::remove_all(folder_); }

  std::string out(const std::string& name = "") const { return (folder_ / "out" / name).string(); }
  std::string touch(const std::string& name) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << "x";
    return folder_ / name;
  }

  /// Where the outputs of inputs with these paths below the root go.
  std::vector<std::string> outputs(const std::vector<std::string>& relative) const {
    std::vector<FoundInput> inputs;
    for (const auto& path : relative) inputs.push_back({"in/" + path, path});
    std::vector<std::string> paths;
    for (const auto& job : plan_output_directory(inputs, options_).jobs) paths.push_back(job.output);
    return paths;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-plan-" + std::to_string(::getpid()));
  OutputOptions options_;
};

using Names = std::vector<std::string>;

TEST_F(OutputPlanTest, PutsEachOutputWhereItsInputWasWithAnotherExtension) {
  EXPECT_EQ(outputs({"a.html", "b/c.tar.gz", "d"}), (Names{out("a.txt"), out("b/c.txt"), out("d.txt")}));
  EXPECT_TRUE(fs::is_directory(out()));
  EXPECT_EQ(plan_output_directory({{"in/b/c.md", "b/c.md"}}, options_).directories, Names{out("b")});
}

TEST_F(OutputPlanTest, NeverLeadsOutOfTheDirectory) {
  EXPECT_EQ(outputs({"../a.txt"}), Names{out("a.txt")});
  EXPECT_EQ(outputs({"../../b/./../c.txt"}), Names{out("c.txt")});
  EXPECT_EQ(outputs({"/etc/d.txt"}), Names{out("etc/d.txt")});
}

TEST_F(OutputPlanTest, KeepsTheEndingsOfInputsThatWouldMeet) {
  EXPECT_EQ(outputs({"a.html", "b.html", "A.md"}), (Names{out("a.html.txt"), out("b.txt"), out("A.md.txt")}));
  EXPECT_EQ(outputs({"c.md", "c.txt", "c.md.html"}), (Names{out("c.md.txt"), out("c.txt.txt"), out("c.md.html.txt")}))
      << "a name with its ending meets another one's";
}

TEST_F(OutputPlanTest, RefusesTwoInputsForOneFile) {
  EXPECT_THROW(outputs({"a.html", "A.html"}), UsageError) << "one name where file systems ignore case";
  EXPECT_THROW(outputs({"a.html", "a.txt/b.html"}), UsageError) << "a file and a directory";
  EXPECT_FALSE(fs::exists(out())) << "nothing is made before all is checked";
  EXPECT_EQ(outputs({"a.html", "b/a.html"}).size(), 2U);
}

TEST_F(OutputPlanTest, LeavesOutReplacesOrRefusesWhatExists) {
  touch("out/a.txt");
  std::ofstream(out("empty.txt")) << "\n";
  EXPECT_THROW(outputs({"a.html", "b.html"}), UsageError);
  options_.if_exists = "skip";
  EXPECT_EQ(outputs({"a.html", "b.html", "empty.html"}), (Names{out("b.txt"), out("empty.txt")}))
      << "an empty result is not done";
  options_.if_exists = "replace";
  EXPECT_EQ(outputs({"a.html", "b.html"}), (Names{out("a.txt"), out("b.txt")}));
  fs::create_directory(out("c.txt"));
  EXPECT_THROW(outputs({"c.html"}), UsageError) << "a directory cannot be replaced";
}

TEST_F(OutputPlanTest, RefusesToWriteToAnInput) {
  const auto input = touch("out/a.txt");
  options_.if_exists = "replace";
  EXPECT_THROW(plan_output_directory({{input, "a.txt"}}, options_), UsageError);
  options_.directory.clear();
  options_.file = input;
  EXPECT_THROW(check_output_file({{input, "a.txt"}}, options_), UsageError);
}

TEST_F(OutputPlanTest, GivesNoFileToInputsThatCannotBeRead) {
  const auto plan = plan_output_directory({{"a", "a", "broken"}, {"b", "b", "", "skipped"}}, options_);
  ASSERT_EQ(plan.jobs.size(), 2U) << "they are still reported";
  EXPECT_EQ(plan.jobs[0].output + plan.jobs[1].output, "");
}

TEST_F(OutputPlanTest, MakesANameThatIsTooLongAnErrorOfThatInputOnly) {
  const auto plan = plan_output_directory({{"in/a", std::string(260, 'x')}, {"in/b", "b"}}, options_);
  EXPECT_EQ(plan.jobs[0].input.error, "name of the output: File name too long");
  EXPECT_EQ(plan.jobs[0].output, "");
  EXPECT_EQ(plan.jobs[1].output, out("b.txt"));
}

TEST_F(OutputPlanTest, NeedsADirectoryThatCanBeMade) {
  options_.directory = (folder_ / "none" / "out").string();
  EXPECT_THROW(outputs({"a.html"}), UsageError);
  options_.directory = touch("file");
  EXPECT_THROW(outputs({"a.html"}), UsageError);
}

TEST_F(OutputPlanTest, OfOneFileSaysWhetherThereIsAnythingToDo) {
  options_.directory.clear();
  options_.file = (folder_ / "summary").string();
  EXPECT_TRUE(check_output_file({}, options_));
  touch("summary");
  EXPECT_TRUE(check_output_file({}, options_)) << "--output replaces by default";
  options_.if_exists = "skip";
  EXPECT_FALSE(check_output_file({}, options_));
  options_.if_exists = "fail";
  EXPECT_THROW(check_output_file({}, options_), UsageError);
  options_.file = (folder_ / "none" / "summary").string();
  EXPECT_THROW(check_output_file({}, options_), UsageError);
  options_.file = folder_.string();
  EXPECT_THROW(check_output_file({}, options_), UsageError);
}

TEST_F(OutputPlanTest, TellsSpecialFilesAndFollowsLinks) {
  const auto file = touch("file");
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  fs::create_symlink(file, folder_ / "link");
  EXPECT_TRUE(is_special_file("/dev/null"));
  EXPECT_TRUE(is_special_file(folder_ / "pipe"));
  EXPECT_FALSE(is_special_file(file));
  EXPECT_FALSE(is_special_file(folder_));
  EXPECT_FALSE(is_special_file(folder_ / "none"));
  EXPECT_EQ(final_path(folder_ / "link"), fs::canonical(file).string());
  EXPECT_EQ(final_path(folder_ / "none"), (folder_ / "none").string());
}

}  // namespace
}  // namespace zubda
