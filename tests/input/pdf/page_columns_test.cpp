#include "input/pdf/page_columns.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

/// Appends words of equal width side by side from `left` to `right`, with blanks of 4 points.
void append_words(PlacedLine& line, double left, double right, int count, const std::string& text) {
  const auto width = (right - left - 4 * (count - 1)) / count;
  for (int i = 0; i < count; ++i) {
    const auto x = left + i * (width + 4);
    line.words.push_back({{x, line.box.top, x + width, line.box.bottom}, text});
  }
}

/// A page with lines over two columns, 8 points apart; the words of each line are otherwise cut elsewhere.
PlacedPage page(int lines, const std::string& left, const std::string& right, double fill = 1) {
  PlacedPage page{600, 800, {}};
  for (int i = 0; i < lines; ++i) {
    PlacedLine line{{50, 50.0 + 14 * i, 550, 62.0 + 14 * i}, {}, 1};
    append_words(line, 50, 50 + 246 * fill, 4 + i % 3, left + std::to_string(i));
    append_words(line, fill < 1 ? 292 : 304, 304 + 246 * fill, 4 + (i + 1) % 3, right + std::to_string(i));
    line.box.right = line.words.back().box.right;
    page.lines.push_back(std::move(line));
  }
  return page;
}

TEST(PageColumns, AreReadOneAfterTheOther) {
  auto two = page(12, "a", "b");
  split_columns(two);
  ASSERT_EQ(two.lines.size(), 24U);
  EXPECT_EQ(two.lines[0].words[0].text, "a0");
  EXPECT_EQ(two.lines[11].words[0].text, "a11");
  EXPECT_EQ(two.lines[12].words[0].text, "b0");
  EXPECT_DOUBLE_EQ(two.lines[0].box.right, 296);
  EXPECT_DOUBLE_EQ(two.lines[12].box.left, 304);
}

TEST(PageColumns, OfRightToLeftPagesBeginAtTheRight) {
  auto two = page(12, "אבג", "דהו");
  split_columns(two);
  ASSERT_EQ(two.lines.size(), 24U);
  EXPECT_EQ(two.lines[0].words[0].text, "דהו0");
  EXPECT_EQ(two.lines[12].words[0].text, "אבג0");
}

TEST(PageColumns, AreCutByLinesThatCrossThem) {
  auto two = page(20, "a", "b");
  auto& crossing = two.lines[9];
  crossing.words.clear();
  append_words(crossing, 50, 550, 5, "c");
  split_columns(two);
  ASSERT_EQ(two.lines.size(), 39U);
  EXPECT_EQ(two.lines[8].words[0].text, "a8");
  EXPECT_EQ(two.lines[17].words[0].text, "b8");
  EXPECT_EQ(two.lines[18].words[0].text, "c");
  EXPECT_EQ(two.lines[19].words[0].text, "a10");
}

TEST(PageColumns, AreNoFewLinesAndNoTable) {
  auto few = page(5, "a", "b");
  split_columns(few);
  EXPECT_EQ(few.lines.size(), 5U);
  auto table = page(12, "a", "b", 0.5);
  split_columns(table);
  EXPECT_EQ(table.lines.size(), 12U);
  auto made_up = page(12, "a", "b");
  made_up.height = 0;
  split_columns(made_up);
  EXPECT_EQ(made_up.lines.size(), 12U);
  PlacedPage empty;
  split_columns(empty);
  EXPECT_TRUE(empty.lines.empty());
}

TEST(PageColumns, AreNoneInATableOfContents) {
  auto contents = page(12, "a", "b");
  for (auto& line : contents.lines)
    for (auto& word : line.words) word.text = &word == &line.words.front() ? "Chapter" : ".";
  split_columns(contents);
  EXPECT_EQ(contents.lines.size(), 12U);
}

TEST(PageColumns, AreNoneInOrdinaryText) {
  PlacedPage one{600, 800, {}};
  for (int i = 0; i < 40; ++i) {
    PlacedLine line{{50, 50.0 + 14 * i, 550, 62.0 + 14 * i}, {}, 1};
    append_words(line, 50, 550, 7 + i * 5 % 6, "word");
    one.lines.push_back(std::move(line));
  }
  split_columns(one);
  EXPECT_EQ(one.lines.size(), 40U);
}

}  // namespace
}  // namespace zubda
