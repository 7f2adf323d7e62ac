#include "input/files/walk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "failing_memory.h"
#include "linear_time.h"

namespace zubda {
namespace {

namespace fs = std::filesystem;

class WalkTest : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(root_);
    for (const auto* file :
         {"b.txt", "a/2.txt", "a/10.html", "a/c/d.txt", "Z.txt", ".hidden", ".git/config", "é.txt"}) {
      fs::create_directories((root_ / file).parent_path());
      std::ofstream(root_ / file) << "x";
    }
  }
  void TearDown() override { fs::remove_all(root_); }

  /// Relative names; with why they are not read, if so.
  std::vector<std::string> found(const WalkOptions& options) const {
    std::vector<std::string> names;
    Walk walk(root_.string(), options);
    while (const auto input = walk.next()) {
      names.push_back(input->relative + input->error + input->warning);
      if (!input->passed_over.empty()) names.back() += ": " + input->passed_over;
      EXPECT_EQ(input->folder != nullptr, options.recursive);
    }
    return names;
  }

  const fs::path root_ = fs::temp_directory_path() / ("zubda-walk-" + std::to_string(::getpid()));
};

using Names = std::vector<std::string>;

TEST_F(WalkTest, FindsFilesInTheOrderOfBytesWithoutHiddenOnes) {
  EXPECT_EQ(found({.recursive = true, .include = {}, .exclude = {}, .output = {}}),
            (Names{"Z.txt", "a/10.html", "a/2.txt", "a/c/d.txt", "b.txt", "é.txt"}));
}

TEST_F(WalkTest, MatchesPatternsWithBaseNamesAndPaths) {
  const auto with = [&](std::vector<std::string> include, std::vector<std::string> exclude) {
    return found({.recursive = true, .include = std::move(include), .exclude = std::move(exclude), .output = {}});
  };
  EXPECT_EQ(with({"*.html", "d.*"}, {}), (Names{"a/10.html", "a/c/d.txt"}));
  EXPECT_EQ(with({"a/*.txt"}, {}), (Names{"a/2.txt"}));
  EXPECT_EQ(with({}, {"*.txt"}), (Names{"a/10.html"}));
  EXPECT_EQ(with({}, {"a/c", "[A-Z]*"}), (Names{"a/10.html", "a/2.txt", "b.txt", "é.txt"}));
  EXPECT_EQ(with({}, {"a"}), (Names{"Z.txt", "b.txt", "é.txt"}));
}

TEST_F(WalkTest, EntersNoDirectoryUnlessAskedAndNeverTheOutput) {
  EXPECT_EQ(found({}), (Names{"is a directory; --recursive reads the files in it"}));
  EXPECT_EQ(found({.recursive = true, .include = {}, .exclude = {}, .output = find_identity((root_ / "a").string())}),
            (Names{"Z.txt", "b.txt", "é.txt"}));
}

TEST_F(WalkTest, FindsHiddenFilesOnlyWhenAsked) {
  EXPECT_EQ(
      found({.recursive = true, .hidden = true, .sources = true, .include = {}, .exclude = {"*.txt"}, .output = {}}),
      (Names{".git/config", ".hidden", "a/10.html"}));
}

TEST_F(WalkTest, MatchesPatternsInAnyCase) {
  const auto with = [&](std::vector<std::string> any_case, std::vector<std::string> include = {}) {
    return found({.recursive = true, .include = include, .exclude = {}, .any_case = any_case, .output = {}});
  };
  EXPECT_EQ(with({"*.HTML", "z*"}), (Names{"Z.txt", "a/10.html"}));
  EXPECT_EQ(with({"A/*.TXT"}), (Names{"a/2.txt"}));
  EXPECT_EQ(with({"!*.TXT"}), (Names{"a/10.html"})) << "the only pattern leaves out: all else is found";
  EXPECT_EQ(with({"!z*", "*.TXT", "!A"}), (Names{"b.txt", "é.txt"}));
  EXPECT_EQ(with({"*.HTML"}, {"b.txt"}), (Names{"a/10.html", "b.txt"}));
}

TEST_F(WalkTest, PassesOverProgramsStylesPicturesAndData) {
  for (const auto* file : {"c/a.py", "c/b.CSS", "c/c.svg", "c/d.yaml", "c/Makefile", "c/e.log"}) {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file) << "x";
  }
  WalkOptions options{.recursive = true, .include = {"[a-z].*", "[A-Z]*"}, .exclude = {"*.txt"}, .output = {}};
  EXPECT_EQ(found(options), (Names{"c/Makefile: program", "c/a.py: program", "c/b.CSS: style sheet", "c/c.svg: picture",
                                   "c/d.yaml: data", "c/e.log"}));
  options.sources = true;
  EXPECT_EQ(found(options), (Names{"c/Makefile", "c/a.py", "c/b.CSS", "c/c.svg", "c/d.yaml", "c/e.log"}));
}

TEST_F(WalkTest, FollowsNoLinksInDirectoriesUnlessAsked) {
  fs::remove_all(root_ / "a");
  fs::create_directory(root_ / "d");
  std::ofstream(root_ / "d" / "file") << "x";
  fs::create_symlink("d", root_ / "folder");
  fs::create_symlink("b.txt", root_ / "linked.txt");
  fs::create_symlink("nothing", root_ / "dangling");
  WalkOptions options{.recursive = true, .include = {}, .exclude = {}, .output = {}};
  EXPECT_EQ(found(options), (Names{"Z.txt", "b.txt", "d/file", "dangling: symbolic link", "folder: symbolic link",
                                   "linked.txt: symbolic link", "é.txt"}));
  options.follow_links = true;
  EXPECT_EQ(found(options), (Names{"Z.txt", "b.txt", "d/file", "danglingsymbolic link to nothing",
                                   "folder: symbolic link to a folder that was read", "linked.txt", "é.txt"}));
  const auto link = root_.string() + "-link";
  fs::create_directory_symlink(root_, link);
  options.follow_links = false;
  Walk walk(link, options);
  EXPECT_EQ(walk.next()->relative, "Z.txt") << "what is named by hand is followed";
  fs::remove(link);
}

TEST_F(WalkTest, LeavesTheFolderOutOfPathsWhenAsked) {
  std::ofstream(root_ / "-") << "x";
  const auto before = fs::current_path();
  fs::current_path(root_);
  const WalkOptions options{.recursive = true, .include = {}, .exclude = {"[A-Zb]*"}, .output = {}};
  Walk bare(".", options, true);
  EXPECT_EQ(bare.next()->path, "./-") << "the bare name is standard input's";
  EXPECT_EQ(bare.next()->path, "a/10.html");
  Walk full(".", options);
  full.next();
  EXPECT_EQ(full.next()->path, "./a/10.html");
  fs::current_path(before);
}

TEST_F(WalkTest, EntersNoFolderByASecondLink) {
  for (int i = 0; i < 30; ++i) {
    fs::create_directory(root_ / std::to_string(i));
    for (const auto* name : {"1", "2"})
      fs::create_symlink("../" + std::to_string(i + 1), root_ / std::to_string(i) / name);
  }
  fs::create_directory(root_ / "30");
  std::ofstream(root_ / "30" / "last.txt") << "x";
  const WalkOptions options{
      .recursive = true, .follow_links = true, .include = {"last.txt"}, .exclude = {}, .output = {}};
  const auto names = found(options);
  EXPECT_EQ(std::ranges::count_if(names, [](const auto& name) { return name.ends_with("last.txt"); }), 2)
      << "by the first link, and where it is";
  EXPECT_LT(names.size(), 100U) << "and not 2 to the power of 30";
}

TEST_F(WalkTest, GoesOnAfterLoopsDanglingLinksAndPipes) {
  fs::remove_all(root_ / "a");
  fs::create_directory(root_ / "d");
  fs::create_symlink(root_, root_ / "d" / "up");
  fs::create_symlink("self", root_ / "self");
  fs::create_symlink("nothing", root_ / "dangling");
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(
      found({.recursive = true, .follow_links = true, .include = {}, .exclude = {}, .output = {}}),
      (Names{"Z.txt", "b.txt", "d/upsymbolic link to a directory that it is in", "danglingsymbolic link to nothing",
             "pipeskipped: neither a file nor a directory", "selfToo many levels of symbolic links", "é.txt"}));
}

TEST_F(WalkTest, SelectsALongPathInLinearTime) {
  const WalkOptions options{.include = {}, .exclude = {}, .any_case = {"*.txt"}, .output = {}};
  expect_linear(8000, [&](std::size_t size) {
    std::string path;
    for (std::size_t i = 0; i < size; ++i) path += "a/";
    EXPECT_TRUE(options.selects(path + "b.txt"));
    EXPECT_FALSE(options.selects(path + ".b.txt"));
  });
}

TEST_F(WalkTest, WalksDeepTreesWithoutRecursion) {
  auto deep = root_;
  for (int i = 0; i < 300; ++i) deep /= "n";
  fs::create_directories(deep);
  std::ofstream(deep / "x") << "x";
  EXPECT_EQ(found({.recursive = true, .include = {"x"}, .exclude = {}, .output = {}}).size(), 1U);
}

TEST_F(WalkTest, TellsALackOfMemory) {
  expect_failures_leave_no_trace(
      [] { return WalkOptions{.recursive = true, .include = {}, .exclude = {}, .output = {}}; },
      [&](const WalkOptions& options) { return found(options); });
}

}  // namespace
}  // namespace zubda
