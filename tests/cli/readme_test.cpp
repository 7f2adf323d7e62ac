/// Whether README.md and the pages in docs/ say what the program does: the outputs that they show are made again (a
/// line
/// `<!-- output: COMMAND -->`, then a block with what COMMAND prints), the table of options is compared with that of
/// the program, and the picture with what its script draws.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "cli/options/option_table.h"
#include "text/read_stream.h"

namespace {

std::string read(const std::string& path) { return zubda::read_stream(std::ifstream(path, std::ios::binary)); }

std::string output_of(const std::string& command) {
  const auto programs = std::filesystem::path(ZUBDA_PROGRAM).parent_path().string();
  const auto script = "cd '" ZUBDA_SOURCE_DIR "' && export XDG_CONFIG_HOME=/none XDG_CONFIG_DIRS=/none PATH='" +
                      programs + "':\"$PATH\" && {\n" + command + "\n} 2>&1";
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

/// README.md, then the pages of docs/.
std::vector<std::string> pages() {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(ZUBDA_SOURCE_DIR "/docs"))
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  std::ranges::sort(paths);
  paths.insert(paths.begin(), ZUBDA_SOURCE_DIR "/README.md");
  return paths;
}

/// The cells of the rows of `page` that begin with an option, without the marks of code.
std::vector<std::vector<std::string>> option_rows(const std::string& page) {
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; (at = page.find("\n| `-", at)) != std::string::npos;) {
    auto line = page.substr(at + 2, page.find('\n', at + 1) - at - 2);
    std::erase(line, '`');
    auto& cells = rows.emplace_back();
    for (std::size_t cell = 0; cell != std::string::npos;) cells.push_back(between(line, cell, " ", " |"));
    cells.pop_back();
    ++at;
  }
  return rows;
}

std::string names_of(const zubda::OptionRow& row) {
  const auto name = row.short_name();
  return (name.empty() ? "--" : "-" + name + ", --") + row.long_name() + (row.is_flag() ? "" : " " + row.type);
}

TEST(Readme, ShowsWhatTheProgramPrints) {
  for (const auto& path : pages()) {
    SCOPED_TRACE(path);
    const auto page = read(path);
    std::size_t count = 0;
    for (std::size_t at = 0;; ++count) {
      const auto command = between(page, at, "<!-- output: ", " -->\n");
      if (at == std::string::npos) break;
      EXPECT_EQ(between(page, at, "```console\n", "```\n"), output_of(command)) << command;
    }
    EXPECT_GT(count, 0U);
  }
}

TEST(Readme, TableOfOptionsHasARowForEachOptionWithItsDefault) {
  zubda::Command command;
  const auto options = zubda::option_table(command);
  const auto rows = option_rows(read(ZUBDA_SOURCE_DIR "/docs/options.md"));
  ASSERT_EQ(rows.size(), options.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ASSERT_EQ(rows[i].size(), 3U) << rows[i].front();
    EXPECT_EQ(rows[i][0], names_of(options[i]));
    std::size_t at = 0;
    const auto of_help = between(options[i].help, at, "(default ", ")");
    EXPECT_NE(rows[i][1].find(of_help), std::string::npos) << rows[i][0] << ": " << rows[i][1];
    EXPECT_GT(rows[i][2].size(), 10U) << rows[i][0];
  }
}

TEST(Readme, PictureIsWhatItsScriptDraws) {
  EXPECT_EQ(read(ZUBDA_SOURCE_DIR "/docs/terminal.svg"), output_of("docs/picture"));
}

}  // namespace
