#include "cli/config.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace zubda {
namespace {

namespace fs = std::filesystem;

/// An environment variable that has another value while this lives.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* old = std::getenv(name); old != nullptr) old_ = old;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (old_) ::setenv(name_, old_->c_str(), 1);
    else ::unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> old_;
};

class ConfigTest : public testing::Test {
 protected:
  ConfigTest() { fs::create_directories(folder_); }
  ~ConfigTest() override { fs::remove_all(folder_); }

  std::string file(const std::string& bytes) const {
    std::ofstream(folder_ / "config", std::ios::binary) << bytes;
    return folder_ / "config";
  }

  /// "sentences=5 method=lead": the settings of a file with these bytes.
  std::string settings(const std::string& bytes) const {
    std::string line;
    for (const auto& setting : read_config(table_, file(bytes)))
      line += (line.empty() ? "" : " ") + setting.row->long_name() + "=" + setting.value;
    return line;
  }

  /// What is said about a file with these bytes, without the path of the file.
  std::string complaint(const std::string& bytes) const {
    const auto path = file(bytes);
    try {
      read_config(table_, path);
    } catch (const UsageError& error) {
      const std::string text = error.what();
      EXPECT_TRUE(text.starts_with(path + ":")) << text;
      return text.substr(path.size());
    }
    return "no complaint";
  }

  const fs::path folder_ = fs::temp_directory_path() / ("zubda-config-" + std::to_string(::getpid()));
  Command command_;
  const OptionTable table_ = option_table(command_);
};

TEST_F(ConfigTest, ReadsLinesOfOptionAndValue) {
  EXPECT_EQ(settings(""), "");
  EXPECT_EQ(settings("sentences = 5\nmethod=lead\n"), "sentences=5 method=lead");
  EXPECT_EQ(settings("\n  # a comment\n\tsentences\t=\t5\t\n#method = lead"), "sentences=5");
  EXPECT_EQ(settings("\xEF\xBB\xBFsentences = 5\r\nmethod = lead\r\n"), "sentences=5 method=lead");
  EXPECT_EQ(settings("query = a = b # c"), "query=a = b # c") << "a value goes on to the end of the line";
  EXPECT_EQ(settings("query = \"  a  \""), "query=  a  ");
  EXPECT_EQ(settings("query = \"a\" b"), "query=\"a\" b");
  EXPECT_EQ(settings("include = *.txt\ninclude = *.md"), "include=*.txt include=*.md");
  EXPECT_EQ(settings("query ="), "query=");
}

TEST_F(ConfigTest, SaysWhichLineIsWrongAndWhy) {
  EXPECT_EQ(complaint("\nsentences 5\n"), ":2: no '=': a line is option = value");
  EXPECT_EQ(complaint("sentense = 5\n"), ":1: unknown option 'sentense'; did you mean sentences?");
  EXPECT_EQ(complaint("zzzzzzzzzzzzzzzzz = 5\n"), ":1: unknown option 'zzzzzzzzzzzzzzzzz'");
  EXPECT_EQ(complaint("n = 5\n"), ":1: unknown option 'n'") << "long names only";
  EXPECT_EQ(complaint("query = \xFF\n"), ":1: binary data, not text");
  EXPECT_EQ(complaint(std::string("query = a\0b\n", 12)), ":1: binary data, not text");
}

TEST_F(ConfigTest, HasNoPlaceForWhatBelongsOnTheCommandLine) {
  for (const auto& row : table_)
    if (row.command_line_only) {
      EXPECT_NE(complaint(row.long_name() + " = true"), "no complaint") << row.long_name();
    }
}

TEST_F(ConfigTest, SettingsRememberWhereTheyAre) {
  const auto path = file("# one\nsentences = 5\n");
  EXPECT_EQ(read_config(table_, path).front().location, path + ":2");
}

TEST_F(ConfigTest, TakesRegularFilesOfOrdinarySizeOnly) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  for (const auto& path : {folder_ / "pipe", folder_, fs::path("/dev/zero"), folder_ / "none"})
    EXPECT_THROW(read_config(table_, path), UsageError) << path;
  constexpr std::size_t megabyte = std::size_t{1} << 20;
  EXPECT_EQ(settings("#" + std::string(megabyte - 1, 'x')), "");
  EXPECT_THROW(read_config(table_, file("#" + std::string(megabyte, 'x'))), UsageError);
}

TEST_F(ConfigTest, FilesAreThoseOfTheEnvironmentTheWeakestFirst) {
  std::vector<std::string> expected;
  for (const auto* name : {"b", "a", "own"}) {
    fs::create_directories(folder_ / name / "zubda");
    std::ofstream(folder_ / name / "zubda" / "config") << "\n";
    expected.push_back(folder_ / name / "zubda" / "config");
  }
  const Variable system("XDG_CONFIG_DIRS", (folder_ / "a").string() + ":relative:" + (folder_ / "none").string() + ":" +
                                               (folder_ / "b").string());
  {
    const Variable own("XDG_CONFIG_HOME", folder_ / "own");
    auto files = config_files();
    std::erase(files, "/etc/zubda/config");
    EXPECT_EQ(files, expected) << "the first of XDG_CONFIG_DIRS is stronger than the second";
  }
  expected.pop_back();
  fs::create_directories(folder_ / "home/.config/zubda");
  std::ofstream(folder_ / "home/.config/zubda/config") << "\n";
  expected.push_back(folder_ / "home/.config/zubda/config");
  const Variable own("XDG_CONFIG_HOME", "relative");
  const Variable home("HOME", folder_ / "home");
  auto files = config_files();
  std::erase(files, "/etc/zubda/config");
  EXPECT_EQ(files, expected) << "a relative directory is none";
}

TEST_F(ConfigTest, EnvironmentHasTheLongNamesInCapitals) {
  const Variable sentences("ZUBDA_SENTENCES", "5");
  const Variable format("ZUBDA_INPUT_FORMAT", "text");
  const Variable method("ZUBDA_METHOD", "");
  const Variable config("ZUBDA_CONFIG", "/none");
  std::string line;
  for (const auto& setting : environment_settings(table_)) line += setting.location + "=" + setting.value + " ";
  EXPECT_EQ(line, "ZUBDA_SENTENCES=5 ZUBDA_INPUT_FORMAT=text ");
}

}  // namespace
}  // namespace zubda
