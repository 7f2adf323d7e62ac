#include "input/pdf/line_direction.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// A line with its words side by side from `left` on, each letter 5 points wide.
PlacedLine line(double left, const std::vector<std::string>& words) {
  PlacedLine placed{{left, 0, left, 10}, {}, 0};
  for (const auto& word : words) {
    placed.words.push_back({{placed.box.right, 0, placed.box.right + 20, 10}, word});
    placed.box.right += 25;
  }
  return placed;
}

constexpr PageText hebrew_page{true, 0, 500};
constexpr PageText english_page{false, 0, 500};

TEST(LineDirection, IsThatOfMostLetters) {
  EXPECT_TRUE(is_right_to_left_line(line(0, {"see", "גבאגבא"}), english_page));
  EXPECT_FALSE(is_right_to_left_line(line(0, {"Hebrew", "בא"}), english_page));
  EXPECT_FALSE(is_right_to_left_line(line(0, {"Hebrew"}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(0, {"12", "3"}), hebrew_page));
}

TEST(LineDirection, OfALatinLineOnAHebrewPageIsSeenAtItsEnds) {
  EXPECT_FALSE(is_right_to_left_line(line(100, {"The", "word", "בא", "is", "here."}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(100, {".Clean", "Code", "בא"}), hebrew_page));
  EXPECT_FALSE(is_right_to_left_line(line(0, {"The", "words", "בא"}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(425, {"Clean", "Code", "בא"}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(0, {"בא", "The", "words", "גב"}), hebrew_page));
  EXPECT_FALSE(is_right_to_left_line(line(100, {"The", "בא", "words", "here"}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(100, {"Clean", "Code", "בא"}), hebrew_page));
}

TEST(LineDirection, OfDamagedLinesIsThatOfThePage) {
  EXPECT_TRUE(is_right_to_left_line(line(0, {"", "words", "בא", "Hebrew."}), hebrew_page));
  EXPECT_TRUE(is_right_to_left_line(line(0, {"words", "בא", ""}), hebrew_page));
}

TEST(PageText, HasItsEdges) {
  PlacedPage page{600, 800, {line(10, {"a"}), line(100, {"גבא", "בא"})}};
  const auto text = describe(page);
  EXPECT_TRUE(text.right_to_left);
  EXPECT_EQ(text.left, 10);
  EXPECT_EQ(text.right, 150);
  EXPECT_FALSE(describe({}).right_to_left);
}

}  // namespace
}  // namespace zubda
