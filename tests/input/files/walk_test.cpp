#include "input/files/walk.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

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
    while (const auto input = walk.next()) names.push_back(input->relative + input->error + input->warning);
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

TEST_F(WalkTest, GoesOnAfterLoopsDanglingLinksAndPipes) {
  fs::remove_all(root_ / "a");
  fs::create_directory(root_ / "d");
  fs::create_symlink(root_, root_ / "d" / "up");
  fs::create_symlink("self", root_ / "self");
  fs::create_symlink("nothing", root_ / "dangling");
  ASSERT_EQ(::mkfifo((root_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(
      found({.recursive = true, .include = {}, .exclude = {}, .output = {}}),
      (Names{"Z.txt", "b.txt", "d/upsymbolic link to a directory that it is in", "danglingsymbolic link to nothing",
             "pipeskipped: neither a file nor a directory", "selfToo many levels of symbolic links", "é.txt"}));
}

TEST_F(WalkTest, WalksDeepTreesWithoutRecursion) {
  auto deep = root_;
  for (int i = 0; i < 300; ++i) deep /= "n";
  fs::create_directories(deep);
  std::ofstream(deep / "x") << "x";
  EXPECT_EQ(found({.recursive = true, .include = {"x"}, .exclude = {}, .output = {}}).size(), 1U);
}

}  // namespace
}  // namespace zubda
