#include "input/pdf/word_gaps.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

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

PlacedLine line_of(const std::vector<std::pair<double, std::string>>& words) {
  PlacedLine line;  // Words of ten points; the numbers are the gaps before them.
  double at = 0;
  for (const auto& [gap, text] : words) {
    at += gap;
    line.words.push_back({{at, 0, at + 10, 15}, text});
    at += 10;
  }
  return line;
}

TEST(WordGaps, WordsAreCutAtVowelSigns) {
  for (const auto& [left, right] :
       {std::pair("विदे", "श"), std::pair("बढ़े", "।"), std::pair("இலங்கை", "யில்"), std::pair("ก", "ิน")}) {
    EXPECT_TRUE(is_cut_at_mark(line_of({{0, left}, {0.7, right}}), 1)) << left;
    EXPECT_FALSE(is_cut_at_mark(line_of({{0, left}, {3, right}}), 1)) << left << ": a blank";
  }
  EXPECT_FALSE(is_cut_at_mark(line_of({{0, "a"}, {0.7, "b"}}), 1)) << "no mark";
  EXPECT_FALSE(is_cut_at_mark(line_of({{0, ""}, {0.7, ""}}), 1));
}

TEST(WordGaps, StopsAreDisplacedUponTheNextWord) {
  auto line = line_of({{0, "\u0644\u0627"}, {0, "."}, {7, "\u0627\u0644\u0633\u062F"}});
  line.words[1].box = {6, 0, 9, 15};
  EXPECT_TRUE(is_displaced_stop(line, 1));
  EXPECT_FALSE(is_displaced_stop(line, 0));
  EXPECT_FALSE(is_displaced_stop(line, 2));
  line.words[1].box = {9, 0, 12, 15};
  EXPECT_FALSE(is_displaced_stop(line, 1)) << "it is only kerned";
  line.words[1].box = {6, 0, 9, 15};
  line.words[0].text = "a";
  EXPECT_FALSE(is_displaced_stop(line, 1)) << "of left-to-right text";
}

TEST(WordGaps, BulletsAreApartFromTheirItems) {
  EXPECT_EQ(apart_from_bullet("•Stones"), "• Stones");
  EXPECT_EQ(apart_from_bullet("▪लोहा"), "▪ लोहा");
  for (const auto* line : {"", "•", "• Stones", "Stones•", "-Stones", "•."}) EXPECT_EQ(apart_from_bullet(line), line);
  EXPECT_TRUE(is_bullet("•"));
  EXPECT_FALSE(is_bullet("•a"));
}

TEST(WordGaps, ScriptsWithoutBlanksMeetOthers) {
  EXPECT_TRUE(are_of_two_scripts("农民在", "1953"));
  EXPECT_TRUE(are_of_two_scripts("1953", "年修建"));
  EXPECT_TRUE(are_of_two_scripts("ในพศ", "2496"));
  for (const auto& [left, right] :
       {std::pair("农民", "修建"), std::pair("in", "1953"), std::pair("在", "。"), std::pair("", "1")})
    EXPECT_FALSE(are_of_two_scripts(left, right)) << left << right;
  EXPECT_TRUE(has_unspaced_word(line_of({{0, "1953"}, {3, "年"}})));
  EXPECT_FALSE(has_unspaced_word(line_of({{0, "1953"}, {3, "год"}})));
}

TEST(WordGaps, HaveAMedian) {
  std::vector<double> values = {5, 1, 3};
  EXPECT_DOUBLE_EQ(median(values), 3);
  values.clear();
  EXPECT_DOUBLE_EQ(median(values), 0);
}

}  // namespace
}  // namespace zubda
