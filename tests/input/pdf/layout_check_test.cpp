#include "input/pdf/layout_check.h"

#include <gtest/gtest.h>
#include <unicode/ubidi.h>

#include <memory>

namespace zubda {
namespace {

class LayoutOfALine : public testing::Test {
 protected:
  LayoutCheck check(std::u32string_view visual, const LineContext& context) {
    return {paragraph_.get(), line_.get(), visual, context};
  }

 private:
  std::unique_ptr<UBiDi, void (*)(UBiDi*)> paragraph_{ubidi_open(), ubidi_close};
  std::unique_ptr<UBiDi, void (*)(UBiDi*)> line_{ubidi_open(), ubidi_close};
};

TEST(DirectionOf, KnowsLettersNumbersAndSigns) {
  EXPECT_EQ(direction_of(U'a'), Direction::left);
  EXPECT_EQ(direction_of(U'א'), Direction::right);
  EXPECT_EQ(direction_of(U'ع'), Direction::right);
  EXPECT_EQ(direction_of(U'7'), Direction::number);
  EXPECT_EQ(direction_of(U'٧'), Direction::number);
  EXPECT_EQ(direction_of(U'-'), Direction::sign);
  EXPECT_EQ(direction_of(U'%'), Direction::sign);
  EXPECT_EQ(direction_of(U'('), Direction::neutral);
  EXPECT_EQ(direction_of(U' '), Direction::neutral);
}

TEST_F(LayoutOfALine, IsReadInTheOrderOfItsLevels) {
  const auto line = check(U"ab דג 12 בא", {.right_to_left = true});
  EXPECT_EQ(line.base(), 1);
  EXPECT_EQ(line.order({2, 2, 1, 1, 1, 1, 2, 2, 1, 1, 1}),
            (std::vector<std::size_t>{10, 9, 8, 6, 7, 5, 4, 3, 2, 0, 1}));
  EXPECT_EQ(check(U"ab", {.right_to_left = false}).order({0, 0}), (std::vector<std::size_t>{0, 1}));
}

TEST_F(LayoutOfALine, LooksAsThePageDoesWithTheRightLevels) {
  auto line = check(U"3-5 בא", {.right_to_left = true});
  EXPECT_EQ(line.mismatches({2, 2, 2, 1, 1, 1}), 0U);
  EXPECT_EQ(line.badness({2, 2, 2, 1, 1, 1}), 0U);
  // The same characters with the numbers changed round.
  EXPECT_GT(line.mismatches({2, 1, 2, 1, 1, 1}), 0U);
  EXPECT_GT(line.badness({2, 1, 2, 1, 1, 1}), 6U);
}

TEST_F(LayoutOfALine, MirrorsShapesOnOddLevels) {
  const auto shapes = check(U"(בא)", {.right_to_left = true, .shapes = true});
  EXPECT_EQ(shapes.code(0, {1, 1, 1, 1}), U')');
  EXPECT_EQ(shapes.code(0, {2, 1, 1, 1}), U'(');
  EXPECT_EQ(check(U"(בא)", {.right_to_left = true}).code(0, {1, 1, 1, 1}), U'(');
}

TEST_F(LayoutOfALine, IsWorseWithUnlikelySigns) {
  const auto badness = [&](std::u32string_view visual) {
    auto line = check(visual, {.right_to_left = false});
    return line.badness(Levels(visual.size(), 0));
  };
  EXPECT_EQ(badness(U"a (b), c"), 0U);
  EXPECT_EQ(badness(U"a (b, c"), 1U);
  EXPECT_EQ(badness(U"a b), c"), 1U);
  EXPECT_EQ(badness(U"a ( b)"), 1U);
  EXPECT_EQ(badness(U"a ,b"), 1U);
  EXPECT_EQ(badness(U"a \"b\" c"), 0U);
  EXPECT_EQ(badness(U"a \" b \"c"), 2U);
}

TEST_F(LayoutOfALine, EndsWithTheSignBeforeANumberOfTheNextLine) {
  auto line = check(U"2010- בא", {.right_to_left = true, .after = U"2014"});
  EXPECT_EQ(line.badness({2, 2, 2, 2, 2, 1, 1, 1}), 0U);
  EXPECT_EQ(line.badness({2, 2, 2, 2, 1, 1, 1, 1}), 1U);
}

}  // namespace
}  // namespace zubda
