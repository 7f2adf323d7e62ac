#include "input/pdf/struck_words.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

constexpr double size = 12;
constexpr double baseline = 500;

/// Whether a line so high above the base line goes through a text that begins at 100.
bool is_struck(double height, double left = 100, double thickness = 0.8) {
  return find_struck_text({{left, 150, baseline + height, thickness}}, {{100, baseline, size, "ninety"}}).size() == 1;
}

TEST(StruckWords, LinesThroughTextAreFound) {
  EXPECT_TRUE(is_struck(3.4));
  EXPECT_FALSE(is_struck(-1.1)) << "under it";
  EXPECT_FALSE(is_struck(0));
  EXPECT_FALSE(is_struck(9)) << "over it";
  EXPECT_FALSE(is_struck(3.4, 60)) << "it begins elsewhere";
  EXPECT_FALSE(is_struck(3.4, 100, 5)) << "it covers the text";
}

TEST(StruckWords, TheirLettersAreThoseUpToTheEndOfTheLine) {
  const auto struck = find_struck_text({{100, 150, baseline + 3, 1}}, {{100, baseline, size, "nine"},
                                                                       {130, baseline, size, "ty"},
                                                                       {150, baseline, size, "forty"},
                                                                       {110, baseline - 20, size, "below"}});
  ASSERT_EQ(struck.size(), 1U);
  EXPECT_EQ(struck[0].letters, "ninety");
}

/// The words of a line, ten points a letter from 100 on, behind a line through [left, right) of it. The page is 800
/// high.
std::string left_of(const std::vector<std::string>& words, double left, double right, const std::string& letters) {
  PlacedPage page{600, 800, {{{}, {}, 1}}};
  double at = 100;
  for (const auto& word : words) {
    std::size_t count = 0;
    for (const char c : word) count += (c & 0xC0) != 0x80;
    const auto end = at + 10 * static_cast<double>(count);
    page.lines[0].words.push_back({{at, 290, end, 305}, word});
    at = end + 5;
  }
  page.lines[0].box = {100, 290, at, 305};
  remove_struck_words({{{left, right, 502, 1}, letters}}, 0, 800, page);
  std::string text;
  if (page.lines.empty()) return "none";
  for (const auto& word : page.lines[0].words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

TEST(StruckWords, AreRemoved) {
  EXPECT_EQ(left_of({"is", "ninety", "forty"}, 125, 185, "ninety"), "is forty");
  EXPECT_EQ(left_of({"is", "ninety", "or", "so", "forty"}, 125, 235, "ninetyorso"), "is forty");
  EXPECT_EQ(left_of({"ninety"}, 100, 160, ""), "none") << "by their places alone";
}

TEST(StruckWords, PartsOfWordsAreRemovedByTheirLetters) {
  EXPECT_EQ(left_of({"ninetyforty"}, 100, 160, "ninety"), "forty");
  EXPECT_EQ(left_of({"fortyninety"}, 150, 210, "ninety"), "forty");
  EXPECT_EQ(left_of({"a", "ninety", "tenforty"}, 115, 210, "ninetyten"), "a forty");
  EXPECT_EQ(left_of({"نوعبرأنوعست"}, 150, 210, "تسعون"), "نوعبرأ") << "from right to left, in any order of letters";
  EXPECT_EQ(left_of({"ninetyforty"}, 100, 160, "eighty"), "ninetyforty") << "other letters: nothing is sure";
  EXPECT_EQ(left_of({"ninetyforty"}, 100, 160, ""), "ninetyforty");
}

TEST(StruckWords, OtherLinesStay) {
  PlacedPage page{600, 800, {{{100, 290, 160, 305}, {{{100, 290, 160, 305}, "ninety"}}, 1}}};
  remove_struck_words({{{100, 160, 460, 1}, "ninety"}}, 0, 800, page);
  EXPECT_EQ(page.lines.size(), 1U);
}

TEST(StruckWords, OfAPageOfLinesTakeBoundedMemory) {
  const std::vector<DrawnText> texts(2000, {100, baseline, size, "ninety words of a page that are all in one place"});
  std::vector<DrawnLine> lines;
  for (int i = 0; i < 1000; ++i) lines.push_back({100, 500 + 0.01 * i, baseline + 3, 0.8});
  std::size_t bytes = 0;
  for (const auto& text : find_struck_text(lines, texts)) bytes += text.letters.size();
  EXPECT_LT(bytes, 1'200'000U);
  EXPECT_EQ(find_struck_text(std::vector<DrawnLine>(100, lines[0]), texts).size(), 1U) << "one for each place";
}

}  // namespace
}  // namespace zubda
