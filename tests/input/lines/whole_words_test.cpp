#include "input/lines/whole_words.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(WholeWords, AreCountedInAnyCase) {
  WholeWords words;
  words.add_line("Water, water and (water)");
  EXPECT_EQ(words.count("water"), 3U);
  EXPECT_EQ(words.count("WATER"), 3U);
  EXPECT_EQ(words.count_small("water"), 2U);
  EXPECT_EQ(words.count("wat"), 0U);
}

TEST(WholeWords, AreNoPartsOfDividedWords) {
  WholeWords words;
  words.add_line("the infor-");
  words.add_line("mation is here");
  EXPECT_EQ(words.count("infor"), 0U);
  EXPECT_EQ(words.count("mation"), 0U);
  EXPECT_EQ(words.count("is"), 1U);
}

TEST(WholeWords, HaveParts) {
  WholeWords words;
  words.add_line("a well-known, lamp-lit, state-of-the-art road");
  EXPECT_EQ(words.count_first_part("Well"), 1U);
  EXPECT_EQ(words.count_last_part("lit"), 1U);
  EXPECT_EQ(words.count_first_part("state"), 0U);
  words.add_line("ein Debian-Paket");
  EXPECT_EQ(words.count_last_part("paket"), 0U);
  EXPECT_EQ(words.count("well-known"), 1U);
}

TEST(WholeWords, HaveTheRestOfAWordThatSurelyHasAHyphen) {
  WholeWords words;
  words.add_line("a self-");
  words.add_line("driving car of com-");
  words.add_line("mand");
  EXPECT_EQ(words.count_last_part("driving"), 1U);
  EXPECT_EQ(words.count_last_part("mand"), 0U);
}

TEST(EndsWithHyphen, OnlyBehindLettersAndDigits) {
  EXPECT_TRUE(ends_with_hyphen("com-"));
  EXPECT_TRUE(ends_with_hyphen("com\u2010"));
  EXPECT_TRUE(ends_with_hyphen("com\u00AD"));
  EXPECT_TRUE(ends_with_hyphen("2010-"));
  EXPECT_FALSE(ends_with_hyphen("so -"));
  EXPECT_FALSE(ends_with_hyphen("com"));
  EXPECT_FALSE(ends_with_hyphen("-"));
}

}  // namespace
}  // namespace zubda
