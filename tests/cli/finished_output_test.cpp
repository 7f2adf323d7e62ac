#include "cli/finished_output.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace zubda {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

TEST(HasResult, TellsOutputsWithTextFromEmptyOnes) {
  struct Case {
    const char* format;
    std::string bytes;
    bool has;
  };
  const Case cases[] = {
      {"text", "", false},
      {"text", " \n", false},
      {"text", "One.\n", true},
      {"json", R"([{"file":"a","title":"\\"text\\":\\"x\\"","summary":[]}])", false},
      {"json", R"([{"file":"a","text":""}])", false},
      {"json", R"([{"file":"a","summary":[{"text":"One."}]}])", true},
      {"jsonl", R"({"file":"a","keywords":[{"text":"one","score":1}]})", true},
      {"markdown", "## Title\n\n", false},
      {"markdown", "## Title\n\n- One.\n", true},
      {"html", "<style>li {}</style><article><h1 dir=\"auto\">T</h1></article>", false},
      {"html", "<article><ol class=\"summary\">\n<li>One.</li></ol></article>", true},
      {"html", "<article><div class=\"text\">\n<p dir=\"auto\">One.</p></div></article>", true},
  };
  for (const auto& [format, bytes, has] : cases)
    EXPECT_EQ(has_result(bytes, *find_output_format(format)), has) << format << ": " << bytes;
}

TEST(IsFinished, WantsAResultThatIsNotOlderThanItsSource) {
  const auto folder = fs::temp_directory_path() / ("zubda-finished-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string source = folder / "a.html";
  const std::string output = folder / "a.txt";
  const auto& format = *find_output_format("text");
  std::ofstream(source) << "x";
  EXPECT_FALSE(is_finished(output, source, "skip", format)) << "not there";
  std::ofstream(output) << "One.\n";
  const auto now = fs::last_write_time(source);
  fs::last_write_time(output, now - 10s);
  EXPECT_TRUE(is_finished(output, source, "skip", format));
  EXPECT_FALSE(is_finished(output, source, "older", format));
  fs::last_write_time(output, now);
  EXPECT_TRUE(is_finished(output, source, "older", format)) << "written at the same time";
  EXPECT_FALSE(is_finished(output, "-", "older", format)) << "nobody knows how new standard input is";
  EXPECT_FALSE(is_finished(folder, source, "skip", format)) << "no file";
  fs::resize_file(output, 0);
  EXPECT_FALSE(is_finished(output, source, "skip", format));
  fs::resize_file(output, 100'000);
  EXPECT_TRUE(is_finished(output, source, "skip", format)) << "too large to be empty";
  fs::remove_all(folder);
}

}  // namespace
}  // namespace zubda
