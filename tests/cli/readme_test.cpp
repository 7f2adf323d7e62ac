/// The outputs that README.md shows, run again: a line `<!-- output: COMMAND -->`, then a block with what COMMAND prints.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <sstream>
#include <string>

namespace {

std::string read(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

std::string output_of(const std::string& command) {
  const auto programs = std::filesystem::path(ZUBDA_PROGRAM).parent_path().string();
  const auto script = "cd '" ZUBDA_SOURCE_DIR "' && XDG_CONFIG_HOME=/none XDG_CONFIG_DIRS=/none PATH='" + programs + "':\"$PATH\" " + command + " 2>&1";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(script.c_str(), "r"), pclose);
  std::string output;
  std::array<char, 4096> block{};
  for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), pipe.get())) > 0;) output.append(block.data(), got);
  return output;
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  const auto readme = read(ZUBDA_SOURCE_DIR "/README.md");
  const std::regex shown(R"(<!-- output: ([^\n]*) -->\n```console\n([^`]*)```\n)");
  std::size_t count = 0;
  for (std::sregex_iterator at(readme.begin(), readme.end(), shown), end; at != end; ++at, ++count)
    EXPECT_EQ((*at)[2].str(), output_of((*at)[1].str())) << (*at)[1];
  EXPECT_EQ(count, 3U);
}

}  // namespace
