#include "input/pdf/line_pieces.h"

#include <gtest/gtest.h>

#include "linear_time.h"

namespace zubda {
namespace {

PlacedLine line(double left, double right, double top, const char* text, std::size_t block = 1) {
  const Box box{left, top, right, top + 12};
  return {box, {{box, text}}, block};
}

std::size_t lines_after(std::vector<PlacedLine> lines) {
  PlacedPage page{600, 800, std::move(lines)};
  join_line_pieces(page);
  return page.lines.size();
}

TEST(LinePieces, AreOneLine) {
  PlacedPage page{600, 800, {line(50, 100, 20, "בא"), line(103, 200, 21, "דג"), line(50, 200, 40, "וה")}};
  join_line_pieces(page);
  ASSERT_EQ(page.lines.size(), 2U);
  EXPECT_EQ(page.lines[0].words.size(), 2U);
  EXPECT_EQ(page.lines[0].box.left, 50);
  EXPECT_EQ(page.lines[0].box.right, 200);
  EXPECT_EQ(page.lines[0].box.bottom, 33);
}

TEST(LinePieces, AreNearEachOther) {
  EXPECT_EQ(lines_after({line(50, 100, 20, "בא"), line(110, 200, 20, "דג")}), 2U);
  EXPECT_EQ(lines_after({line(50, 100, 20, "בא"), line(103, 200, 26, "דג")}), 2U);
  EXPECT_EQ(lines_after({line(50, 100, 20, "בא"), line(90, 200, 20, "דג")}), 2U);
  EXPECT_EQ(lines_after({line(50, 100, 20, "בא", 1), line(103, 200, 20, "דג", 2)}), 2U);
  EXPECT_EQ(lines_after({line(50, 100, 20, "ab"), line(103, 200, 20, "cd")}), 2U);
  EXPECT_EQ(lines_after({}), 0U);
}

TEST(LinePieces, OfALongLineAreLookedAtOnce) {
  expect_linear(500, [](std::size_t size) {
    std::vector<PlacedLine> lines;
    lines.push_back({{0, 0, 100, 12}, std::vector<PlacedWord>(size, {{0, 0, 1, 12}, "abcdefgh"}), 1});
    lines[0].words.push_back({{99, 0, 100, 12}, "ב"});
    for (std::size_t i = 0; i < size; ++i) {
      const auto left = 100 + 2 * static_cast<double>(i);
      lines.push_back(line(left, left + 2, 0, "ב"));
    }
    EXPECT_EQ(lines_after(std::move(lines)), 1U);
  });
}

}  // namespace
}  // namespace zubda
