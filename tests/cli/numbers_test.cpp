#include "cli/numbers.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace zubda {
namespace {

TEST(ParseCount, TakesDecimalDigitsOnly) {
  EXPECT_EQ(parse_count("3", 1, 100), 3U);
  EXPECT_EQ(parse_count("010", 1, 100), 10U);
  EXPECT_EQ(parse_count("100", 1, 100), 100U);
  for (const auto* bad : {"", "0", "-1", "+1", "1.5", "1e3", "abc", "nan", "0x10", "101", "99999999999", "99999999999999999999", " 1", "1 "})
    EXPECT_THROW(parse_count(bad, 1, 100), std::invalid_argument) << bad;
}

TEST(ParseDecimal, TakesPlainDecimalsOnly) {
  EXPECT_EQ(parse_decimal("0.25"), 0.25);
  EXPECT_EQ(parse_decimal("1"), 1.0);
  EXPECT_EQ(parse_decimal(".5"), 0.5);
  for (const auto* bad : {"", "nan", "inf", "-0", "1e400", "1e3", "0,5", "0x1", ".", "1.2.3"})
    EXPECT_THROW(parse_decimal(bad), std::invalid_argument) << bad;
}

}  // namespace
}  // namespace zubda
