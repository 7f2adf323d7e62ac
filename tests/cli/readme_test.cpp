/// The outputs that README.md shows, run again: a line `<!-- output: COMMAND -->`, then a block with what COMMAND
/// prints.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "text/read_stream.h"

namespace {

std::string read(const std::string& path) { return zubda::read_stream(std::ifstream(path, std::ios::binary)); }

std::string output_of(const std::string& command) {
  const auto programs = std::filesystem::path(ZUBDA_PROGRAM).parent_path().string();
  const auto script = "cd '" ZUBDA_SOURCE_DIR "' && XDG_CONFIG_HOME=/none XDG_CONFIG_DIRS=/none PATH='" + programs +
                      "':\"$PATH\" " + command + " 2>&1";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(script.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> block{};
  for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe.get())) > 0;)
    output.append(block.data(), got);
  return output;
}

/// The text between `begin` and `end` from `at` on; `at` is moved behind it, or to npos when there is none.
std::string between(const std::string& text, std::size_t& at, const std::string& begin, const std::string& end) {
  at = text.find(begin, at);
  if (at == std::string::npos) return {};
  at += begin.size();
  const auto stop = text.find(end, at);
  const auto found = text.substr(at, stop - at);
  at = stop == std::string::npos ? stop : stop + end.size();
  return found;
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  const auto readme = read(ZUBDA_SOURCE_DIR "/README.md");
  std::size_t count = 0;
  for (std::size_t at = 0;; ++count) {
    const auto command = between(readme, at, "<!-- output: ", " -->\n");
    if (at == std::string::npos) break;
    EXPECT_EQ(between(readme, at, "```console\n", "```\n"), output_of(command)) << command;
  }
  EXPECT_EQ(count, 3U);
}

}  // namespace
