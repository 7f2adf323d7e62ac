#include "text/ascii.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace zubda {
namespace {

TEST(Ascii, PutsEachByteIntoTheClassesOfItsCharacter) {
  constexpr std::string_view uppers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  constexpr std::string_view lowers = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view digits = "0123456789";
  constexpr std::string_view blanks = " \t\n\v\f\r";
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    SCOPED_TRACE(byte);
    EXPECT_EQ(is_ascii_upper(c), uppers.find(c) != uppers.npos);
    EXPECT_EQ(is_ascii_letter(c), uppers.find(c) != uppers.npos || lowers.find(c) != lowers.npos);
    EXPECT_EQ(is_ascii_digit(c), digits.find(c) != digits.npos);
    EXPECT_EQ(is_ascii_blank(c), blanks.find(c) != blanks.npos);
    const auto place = uppers.find(c);
    EXPECT_EQ(ascii_lower(c), place != uppers.npos ? lowers[place] : c);
  }
}

TEST(Ascii, LowersAsciiLettersAndLeavesOthers) { EXPECT_EQ(to_ascii_lower("UTF-8 Ä [Z]"), "utf-8 Ä [z]"); }

TEST(Ascii, TrimsBothEnds) {
  EXPECT_EQ(trim_ascii("\r\n a b\t"), "a b");
  EXPECT_EQ(trim_ascii(" \t "), "");
  EXPECT_EQ(trim_ascii(""), "");
  EXPECT_EQ(trim_ascii("\u00A0a\u00A0"), "\u00A0a\u00A0");
}

TEST(Ascii, ComparesWithoutCase) {
  EXPECT_TRUE(iequals_ascii("Content-Type", "content-tYPE"));
  EXPECT_FALSE(iequals_ascii("type", "types"));
  EXPECT_FALSE(iequals_ascii("Ä", "ä"));
  EXPECT_FALSE(iequals_ascii("@", "`"));
  EXPECT_TRUE(iequals_ascii("", ""));
}

}  // namespace
}  // namespace zubda
