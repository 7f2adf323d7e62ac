#include "input/pdf/stray_marks.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

PlacedWord word(double left, double right, const std::string& text) { return {{left, 100, right, 120}, text}; }

std::vector<std::vector<std::string>> texts(const PlacedPage& page) {
  std::vector<std::vector<std::string>> result;
  for (const auto& line : page.lines) {
    result.emplace_back();
    for (const auto& placed : line.words) result.back().push_back(placed.text);
  }
  return result;
}

TEST(StrayAlefs, GoLeftOfTheirLam) {
  // The end of one line as pdftotext has it: ...لن | أ... , which is لأن.
  PlacedPage page{400, 400, {}};
  page.lines.push_back({{100, 100, 128, 120}, {word(100, 100, "إ"), word(113, 121, "ن"), word(121, 128, "ل")}});
  page.lines.push_back({{90, 100, 107, 120}, {word(121, 121, "أ"), word(90, 100, "ب"), word(100, 107, "ل")}});
  place_stray_alefs(page);
  EXPECT_EQ(texts(page), (std::vector<std::vector<std::string>>{{"ن", "أ", "ل"}, {"ب", "إ", "ل"}}));
  EXPECT_DOUBLE_EQ(page.lines[0].box.left, 113) << "the line is as wide as its words";
}

TEST(StrayAlefs, OfASecondLamStay) {
  PlacedPage page{400, 400, {}};
  page.lines.push_back(
      {{0, 100, 200, 120}, {word(10, 20, "لم"), word(10, 10, "ا"), word(50, 60, "ل"), word(50, 50, "آ")}});
  place_stray_alefs(page);
  EXPECT_EQ(texts(page), (std::vector<std::vector<std::string>>{{"ا", "لم", "آ", "ل"}}));
}

TEST(StrayAlefs, AreNoLettersWithWidthAndNoOtherLetters) {
  PlacedPage page{400, 400, {}};
  page.lines.push_back(
      {{0, 100, 200, 120}, {word(10, 15, "ا"), word(10, 20, "ل"), word(50, 50, "م"), word(50, 60, "ل")}});
  const auto before = texts(page);
  place_stray_alefs(page);
  EXPECT_EQ(texts(page), before);
}

TEST(StrayAlefs, WithoutALamStayInTheirLine) {
  PlacedPage page{400, 400, {}};
  page.lines.push_back({{0, 100, 200, 120}, {word(10, 10, "ا"), word(50, 60, "ل")}});
  PlacedWord above = word(50, 50, "ا");
  above.box = {50, 10, 50, 30};
  page.lines.push_back({{50, 10, 50, 30}, {above}});
  place_stray_alefs(page);
  EXPECT_EQ(texts(page), (std::vector<std::vector<std::string>>{{"ل", "ا"}, {"ا"}}));
}

TEST(StrayMarks, GoToTheNearestWord) {
  PlacedPage page{400, 400, {}};
  page.lines.push_back({{0, 100, 200, 120}, {word(10, 20, "ب"), word(60, 70, "ت")}});
  page.lines.push_back({{62, 100, 62, 120}, {word(62, 62, "\u064F")}});
  place_stray_marks(page);
  ASSERT_EQ(texts(page), (std::vector<std::vector<std::string>>{{"ب", "ت"}}));
  EXPECT_TRUE(page.lines[0].words[0].marks.empty());
  ASSERT_EQ(page.lines[0].words[1].marks.size(), 1U);
  EXPECT_EQ(page.lines[0].words[1].marks[0].text, "\u064F");
}

TEST(StrayMarks, AreMovedUpToABound) {
  PlacedPage page{400, 400, {}};
  page.lines.push_back({{0, 100, 200, 120}, {word(10, 20, "ب")}});
  page.lines.push_back({{0, 100, 200, 120}, std::vector<PlacedWord>(5010, word(15, 15, "\u064F"))});
  place_stray_marks(page);
  ASSERT_EQ(page.lines.size(), 2U);
  EXPECT_EQ(page.lines[0].words[0].marks.size(), 5000U);
  EXPECT_EQ(page.lines[1].words.size(), 10U);
  page.lines[1].words.assign(6000, word(300, 300, "ا"));
  place_stray_alefs(page);
  EXPECT_EQ(page.lines[1].words.size(), 6000U) << "without a lam they stay";
}

}  // namespace
}  // namespace zubda
