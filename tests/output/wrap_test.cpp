#include "output/wrap.h"

#include <gtest/gtest.h>

#include "output/display.h"

namespace zubda {
namespace {

using Lines = std::vector<std::string_view>;

TEST(Wrapped, CutsAtBlanks) {
  EXPECT_EQ(wrapped("", 10), Lines{""});
  EXPECT_EQ(wrapped("one two", 10), Lines{"one two"});
  EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("one two three", 8), (Lines{"one two", "three"}));
}

TEST(Wrapped, KeepsWhatCannotBeCut) {
  EXPECT_EQ(wrapped("a extraordinarily b", 5), (Lines{"a", "extraordinarily", "b"}));
}

TEST(Wrapped, CutsEastAsianTextBetweenCharacters) {
  EXPECT_EQ(wrapped("今日は晴れです", 6), (Lines{"今日は", "晴れで", "す"}));
  // A full stop never begins a line.
  EXPECT_EQ(wrapped("今日は晴れ。", 10), (Lines{"今日は晴", "れ。"}));
}

TEST(Wrapped, LosesNothingAndFits) {
  const std::string text =
      "تونس تستضيف 第四十一届会议 and ราชอาณาจักรไทย with e\u0301t\u00E9 "
      "👩‍👩‍👧 "
      "at "
      "the "
      "end";
  for (std::size_t width = 20; width < 60; ++width) {
    std::string joined;
    for (const auto& line : wrapped(text, width)) {
      EXPECT_LE(display_width(line), width);
      joined += line;
    }
    std::string expected = text;
    std::erase(expected, ' ');
    std::erase(joined, ' ');
    EXPECT_EQ(joined, expected);
  }
}

}  // namespace
}  // namespace zubda
