#include "input/pdf/drawn_lines.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

std::vector<DrawnLine> lines_of(std::string_view content) {
  LineTracker tracker;
  TextPlace place;
  PdfLexer lexer(content);
  std::vector<PdfValue> operands;
  while (!lexer.at_end()) {
    auto value = lexer.next();
    if (value.kind != PdfValue::Kind::keyword) {
      operands.push_back(std::move(value));
      continue;
    }
    place.apply(value.text, operands);
    tracker.apply(value.text, operands, place.page());
    operands.clear();
  }
  return tracker.lines();
}

TEST(DrawnLines, AreStrokesAndFlatRectangles) {
  const auto strokes = lines_of("q 1 0 0 1 113 473 cm 0.5 w 0 3 m 30 3 l S Q");
  ASSERT_EQ(strokes.size(), 1U);
  EXPECT_DOUBLE_EQ(strokes[0].left, 113);
  EXPECT_DOUBLE_EQ(strokes[0].right, 143);
  EXPECT_DOUBLE_EQ(strokes[0].y, 476);
  EXPECT_DOUBLE_EQ(strokes[0].thickness, 0.5);
  const auto rectangles = lines_of(".5 0 0 -.5 0 792 cm 80 17 40 2 re f");
  ASSERT_EQ(rectangles.size(), 1U);
  EXPECT_DOUBLE_EQ(rectangles[0].left, 40);
  EXPECT_DOUBLE_EQ(rectangles[0].right, 60);
  EXPECT_DOUBLE_EQ(rectangles[0].y, 783);
  EXPECT_DOUBLE_EQ(rectangles[0].thickness, 1);
}

TEST(DrawnLines, WhatIsNotPaintedOrNotLevelIsNone) {
  for (const auto* content : {"0 0 m 30 0 l n", "0 0 100 1 re W n", "0 0 m 30 20 l S", "0 0 m 0 30 l S",
                              "0 0 m 1 0 l S", "0 0 m 30 0 l f", "0 1 -1 0 0 0 cm 0 0 m 30 0 l S", "", "l S re f w"})
    EXPECT_TRUE(lines_of(content).empty()) << content;
}

}  // namespace
}  // namespace zubda
