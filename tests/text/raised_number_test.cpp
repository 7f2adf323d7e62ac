#include "text/raised_number.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(RaisedNumber, IsWrittenInSuperscriptCharacters) {
  EXPECT_EQ(raised_number("2"), "²");
  EXPECT_EQ(raised_number("1234567890"), "¹²³⁴⁵⁶⁷⁸⁹⁰");
  EXPECT_EQ(raised_number("-12"), "⁻¹²");
  EXPECT_EQ(raised_number("−12"), "⁻¹²");
  EXPECT_EQ(raised_number("1,2"), "¹,²");
}

TEST(RaisedNumber, IsNoOtherText) {
  for (const auto text : {"", "th", "2a", "-", ",", "1 2", "٢"}) EXPECT_EQ(raised_number(text), "") << text;
}

}  // namespace
}  // namespace zubda
