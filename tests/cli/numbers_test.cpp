#include "cli/numbers.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace zubda {
namespace {

TEST(ParseCount, TakesDecimalDigitsOnly) {
  EXPECT_EQ(parse_count("3", 1, 100), 3U);
  EXPECT_EQ(parse_count("010", 1, 100), 10U);
  EXPECT_EQ(parse_count("100", 1, 100), 100U);
  for (const auto* bad : {"", "0", "-1", "+1", "1.5", "1e3", "abc", "nan", "0x10", "101", "99999999999",
                          "99999999999999999999", " 1", "1 "})
    EXPECT_THROW(parse_count(bad, 1, 100), std::invalid_argument) << bad;
}

TEST(ParseSize, TakesBytesAndBinaryUnits) {
  constexpr std::size_t most = std::size_t{1} << 40;
  EXPECT_EQ(parse_size("1", most), 1U);
  EXPECT_EQ(parse_size("300000", most), 300000U);
  EXPECT_EQ(parse_size("300K", most), 300U << 10);
  EXPECT_EQ(parse_size("64M", most), 64U << 20);
  EXPECT_EQ(parse_size("3G", most), std::size_t{3} << 30);
  EXPECT_EQ(parse_size("1024G", most), most);
  for (const auto* bad : {"", "0", "0K", "K", "1.5M", "64m", "64MB", "64 M", "M64", "-1K", "1KK", "1025G",
                          "1099511627777", "18446744073709551616", "18014398509481984K"})
    EXPECT_THROW(parse_size(bad, most), std::invalid_argument) << bad;
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
