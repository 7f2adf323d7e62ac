#include "sentences/split_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto& line : split_lines(text)) lines.emplace_back(slice(text, line.span));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(SplitLines, EndAtEveryLineEndOfUnicode) {
  for (const std::string end : {"\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"}) {
    EXPECT_EQ(lines_of("One." + end + "Two."), (Lines{"One.", "Two."})) << end;
    EXPECT_EQ(lines_of("One." + end + end + "Two." + end), (Lines{"One.", "", "Two."})) << end;
  }
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("\n"), Lines{""});
}

TEST(SplitLines, SpansHaveNoWhiteSpaceAtTheirEnds) {
  const auto lines = split_lines("  \u00A0One two. \t\n   \nThree.");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].indent, 3U);
  EXPECT_EQ(lines[0].columns, 8U);
  EXPECT_TRUE(lines[1].is_blank());
  EXPECT_EQ(lines[2].indent, 0U);
}

TEST(SplitLines, TellsWhereThereMayBeSigns) {
  const auto lines = split_lines("a | b\nplain words\nhttp://a.b\nx = y\n");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_TRUE(lines[0].has_signs);
  EXPECT_FALSE(lines[1].has_signs);
  EXPECT_TRUE(lines[2].has_signs);
  EXPECT_TRUE(lines[3].has_signs);
}

TEST(SplitLines, LongLinesAreWiderThanAnyThatIsWrapped) {
  for (const std::string_view letter : {"a", "س", "墙"}) {
    std::string line;
    while (line.size() < 3000) line += letter;
    const auto lines = split_lines(line);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_GT(lines[0].columns, max_wrap_width) << letter;
  }
}

}  // namespace
}  // namespace zubda
