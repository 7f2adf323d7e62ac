#include "input/pdf/word_gaps.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

PlacedWord word(double left, double right, double height) { return {{left, 0, right, height}, "a"}; }

TEST(WordGaps, AreMeasuredByTheHeightOfTheWords) {
  const PlacedLine line{{}, {word(0, 10, 10), word(12, 20, 20), word(20.5, 30, 10)}};
  EXPECT_DOUBLE_EQ(gap_before(line, 1), 2);
  EXPECT_DOUBLE_EQ(height_at(line, 1), 10);
  std::vector<double> gaps;
  append_gaps(line, gaps);
  EXPECT_EQ(gaps, std::vector<double>{0.2}) << "half a point is no blank";
}

TEST(WordGaps, HaveAMedian) {
  std::vector<double> values = {5, 1, 3};
  EXPECT_DOUBLE_EQ(median(values), 3);
  values.clear();
  EXPECT_DOUBLE_EQ(median(values), 0);
}

}  // namespace
}  // namespace zubda
