#include "input/pdf/numbers_on_page.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(SignOfNumber, IsBetweenDigitsOrBesideOne) {
  EXPECT_TRUE(is_sign_of_number(U"3/5", 1));
  EXPECT_TRUE(is_sign_of_number(U"3-5", 1));
  EXPECT_TRUE(is_sign_of_number(U"45%", 2));
  EXPECT_TRUE(is_sign_of_number(U"$15", 0));
  EXPECT_FALSE(is_sign_of_number(U"5, ", 1));
  EXPECT_FALSE(is_sign_of_number(U"-5", 0));
  EXPECT_FALSE(is_sign_of_number(U"3 5", 1));
  EXPECT_FALSE(is_sign_of_number(U"a", 0));
  EXPECT_FALSE(is_sign_of_number(U"", 0));
}

TEST(Units, AreLeftOfTheirNumbers) {
  const std::u32string_view line = U"א kg 12 ב";
  const auto places = find_units(line, 1, line.size() - 1);
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].unit, 2U);
  EXPECT_EQ(places[0].gap, 4U);
  EXPECT_EQ(places[0].number, 5U);
  EXPECT_EQ(find_units(U"C°20", 0, 4).size(), 1U);
  EXPECT_TRUE(find_units(U"Vitamin B 12", 0, 12).empty());
  EXPECT_TRUE(find_units(U"G20", 0, 3).empty());
  EXPECT_TRUE(find_units(U"book 12", 0, 7).empty());
  EXPECT_TRUE(find_units(U"", 0, 0).empty());
}

}  // namespace
}  // namespace zubda
