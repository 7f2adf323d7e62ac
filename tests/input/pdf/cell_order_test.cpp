#include "input/pdf/cell_order.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

struct Cell {
  std::string text;
  double left;
  double top;
  std::size_t block;
};

/// The texts of a page of cells that are 100 points wide and 15 high, in order.
std::string ordered(const std::vector<Cell>& cells) {
  PlacedPage page{600, 800, {}};
  for (const auto& [text, left, top, block] : cells) {
    const Box box{left, top, left + 100, top + 15};
    page.lines.push_back({box, {{box, text}}, block});
  }
  order_cells(page);
  std::string texts;
  for (const auto& line : page.lines) texts += line.words.front().text + " ";
  return texts;
}

TEST(CellOrder, RightCellsOfARowComeFirst) {
  EXPECT_EQ(ordered({{"السكان", 50, 100, 1}, {"المدينة", 300, 100, 1}, {"٤٠", 50, 115, 1}, {"عمان", 300, 115, 1}}),
            "المدينة السكان عمان ٤٠ ");
  EXPECT_EQ(ordered({{"ג", 50, 100, 1}, {"ב", 200, 100, 1}, {"א", 350, 100, 1}}), "א ב ג ");
}

TEST(CellOrder, CellsOfSeveralLinesStayTogether) {
  EXPECT_EQ(ordered({{"ج", 50, 100, 1}, {"أ", 300, 100, 2}, {"ب", 300, 115, 2}, {"د", 50, 200, 3}}), "أ ب ج د ");
  EXPECT_EQ(ordered({{"أ", 300, 100, 1}, {"ب", 300, 115, 1}, {"ج", 50, 100, 2}, {"د", 50, 115, 2}}), "أ ب ج د ")
      << "columns that are in order";
}

TEST(CellOrder, LeftToRightPagesStay) {
  EXPECT_EQ(ordered({{"People", 50, 100, 1}, {"المدينة", 300, 100, 1}, {"forty", 50, 115, 1}}),
            "People المدينة forty ");
  EXPECT_EQ(ordered({}), "");
}

}  // namespace
}  // namespace zubda
