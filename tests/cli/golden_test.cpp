/// Runs the real command on each folder of tests/golden, in that folder: `arguments` is what a shell gets after the
/// program's name, or `command` is a shell script that calls `zubda` or `zubda-eval` (the path of the former is in
/// `$ZUBDA`); `expected.out`, `expected.err` and `expected.status` are what must come of it (nothing and 0 where a file
/// is missing). With UPDATE_GOLDEN=1 in the environment the expected files are written anew.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "text/read_stream.h"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) { return zubda::read_stream(std::ifstream(path, std::ios::binary)); }

void write_or_remove(const fs::path& path, const std::string& bytes) {
  if (bytes.empty()) fs::remove(path);
  else std::ofstream(path, std::ios::binary) << bytes;
}

struct Run {
  std::string out;
  std::string err;
  int status = 0;
};

Run run_case(const fs::path& folder) {
  const auto scratch = fs::temp_directory_path() / ("zubda-golden-" + std::to_string(getpid()));
  const auto out = scratch.string() + ".out";
  const auto err = scratch.string() + ".err";
  const auto script = fs::exists(folder / "command") ? read(folder / "command") : "zubda " + read(folder / "arguments");
  const auto programs = fs::path(ZUBDA_PROGRAM).parent_path().string();
  const auto command = "cd '" + folder.string() +
                       "' && export XDG_CONFIG_HOME=/none XDG_CONFIG_DIRS=/none ZUBDA='" ZUBDA_PROGRAM "' PATH='" +
                       programs + "':\"$PATH\" && {\n" + script + "\n} > '" + out + "' 2> '" + err + "' < /dev/null";
  const int result = std::system(command.c_str());
  Run run{read(out), read(err), WIFEXITED(result) ? WEXITSTATUS(result) : 128 + WTERMSIG(result)};
  fs::remove(out);
  fs::remove(err);
  return run;
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(ZUBDA_SOURCE_DIR "/tests/golden"))
    if (entry.is_directory()) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, GivesTheExpectedOutputMessagesAndStatus) {
  const auto folder = fs::path(ZUBDA_SOURCE_DIR "/tests/golden") / GetParam();
  const auto run = run_case(folder);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    write_or_remove(folder / "expected.out", run.out);
    write_or_remove(folder / "expected.err", run.err);
    write_or_remove(folder / "expected.status", run.status == 0 ? "" : std::to_string(run.status) + "\n");
    return;
  }
  EXPECT_EQ(run.out, read(folder / "expected.out"));
  EXPECT_EQ(run.err, read(folder / "expected.err"));
  const auto status = read(folder / "expected.status");
  EXPECT_EQ(run.status, status.empty() ? 0 : std::stoi(status));
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()),
                         [](const testing::TestParamInfo<std::string>& test) {
                           auto name = test.param;
                           std::ranges::replace_if(
                               name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
                           return name;
                         });

}  // namespace
