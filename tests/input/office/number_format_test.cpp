#include "input/office/number_format.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

std::string format(std::string_view number, std::string_view code) { return format_number(number, code, false); }

TEST(FormatNumber, ShowsNumbersAsTheirCodesSay) {
  EXPECT_EQ(format("1234567.891", "#,##0.00"), "1,234,567.89");
  EXPECT_EQ(format("0.256", "0.0%"), "25.6%");
  EXPECT_EQ(format("-5", "0;(0)"), "(5)");
  EXPECT_EQ(format("-5", "0.0"), "-5.0");
  EXPECT_EQ(format("5", "[Red]\"about \"0\\ \"tons\""), "about 5 tons");
  EXPECT_EQ(format("40", "[$€-407]#,##0.00"), "€40.00");
  EXPECT_EQ(format("40", "0_)*x"), "40") << "room for a bracket, and what fills the cell";
}

TEST(FormatNumber, LeavesWhatItDoesNotUnderstandAsItIs) {
  EXPECT_EQ(format("0.30000000000000004", ""), "0.3") << "15 digits";
  EXPECT_EQ(format("12", "General"), "12");
  EXPECT_EQ(format("3.25", "# ?/?"), "3.25");
  EXPECT_EQ(format("1500", "0.00E+00"), "1500");
  EXPECT_EQ(format("5", "@"), "5");
  EXPECT_EQ(format("0", "0;-0;\"none\""), "0");
  EXPECT_EQ(format("Amman", "0.00"), "Amman");
  EXPECT_EQ(format("1e400", "0"), "1e400");
  EXPECT_EQ(format("", "0"), "");
  EXPECT_EQ(format("7", "\"open"), "7");
  EXPECT_EQ(format("7", "[open"), "7");
  EXPECT_EQ(format("7", "0\\"), "7\\");
  EXPECT_EQ(format("1", std::string(1000, '0')), "1");
}

TEST(FormatNumber, WritesDatesAndTimesInTheFormOfIso8601) {
  EXPECT_EQ(format("44928", "d/m/yy"), "2023-01-02");
  EXPECT_EQ(format("44928.75", "d mmmm yyyy h:mm"), "2023-01-02 18:00");
  EXPECT_EQ(format("44928", "mmm"), "2023-01-02") << "months are no minutes where there are no hours";
  EXPECT_EQ(format("0.75", "h:mm AM/PM"), "18:00");
  EXPECT_EQ(format("1.5", "[h]:mm"), "36:00");
  EXPECT_EQ(format("0.5", "h:mm:ss"), "12:00:00");
  EXPECT_EQ(format("59", "yyyy-mm-dd"), "1900-02-28");
  EXPECT_EQ(format("61", "yyyy-mm-dd"), "1900-03-01") << "sheets have a 29th of February in 1900";
  EXPECT_EQ(format("45351", "yyyy-mm-dd"), "2024-02-29");
  EXPECT_EQ(format_number("43466", "yyyy-mm-dd", true), "2023-01-02") << "counted from 1904";
}

TEST(FormatNumber, KeepsNumbersThatAreNoDays) {
  EXPECT_EQ(format("-3", "yyyy-mm-dd"), "-3");
  EXPECT_EQ(format("1e30", "yyyy-mm-dd"), "1e+30");
}

TEST(BuiltInFormat, HasThoseThatAreInNoFile) {
  EXPECT_EQ(built_in_format(0), "");
  EXPECT_EQ(built_in_format(10), "0.00%");
  EXPECT_EQ(built_in_format(14), "yyyy-mm-dd");
  EXPECT_EQ(built_in_format(46), "[h]:mm:ss");
  EXPECT_EQ(built_in_format(999), "");
  EXPECT_EQ(format("0.5", built_in_format(9)), "50%");
}

}  // namespace
}  // namespace zubda
