#include "eval/summary_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "cli/write_all.h"

namespace zubda::eval {
namespace {

namespace fs = std::filesystem;

class WriteFile : public testing::Test {
 protected:
  WriteFile() : folder_(fs::temp_directory_path() / ("zubda-write-file-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~WriteFile() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  std::string content(const std::string& name) const {
    std::ifstream file(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  std::size_t file_count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(WriteFile, ReplacesTheFile) {
  write_file(path("a"), "one\n");
  write_file(path("a"), "two\n");
  EXPECT_EQ(content("a"), "two\n");
  EXPECT_EQ(file_count(), 1U);
}

TEST_F(WriteFile, ReplacesWhatALinkPointsTo) {
  write_file(path("a"), "one\n");
  fs::create_symlink("a", path("link"));
  write_file(path("link"), "two\n");
  EXPECT_EQ(content("a"), "two\n");
  EXPECT_TRUE(fs::is_symlink(path("link")));
}

TEST_F(WriteFile, WritesToADeviceAsItIs) {
  write_file("/dev/null", "one\n");
  EXPECT_THROW(write_file("/dev/full", "one\n"), WriteError);
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(WriteFile, LeavesNothingBehindWhereItCannotWrite) {
  fs::create_directory(path("folder"));
  EXPECT_THROW(write_file(path("folder"), "one\n"), WriteError);
  EXPECT_TRUE(fs::is_directory(path("folder")));
  EXPECT_EQ(file_count(), 1U);
}

}  // namespace
}  // namespace zubda::eval
