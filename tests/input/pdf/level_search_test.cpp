#include "input/pdf/level_search.h"

#include <gtest/gtest.h>
#include <unicode/ubidi.h>

#include <memory>

namespace zubda {
namespace {

LogicalLine search(std::u32string_view visual, const LineContext& context, std::size_t laid_out = 1'000'000) {
  const std::unique_ptr<UBiDi, void (*)(UBiDi*)> paragraph(ubidi_open(), ubidi_close);
  const std::unique_ptr<UBiDi, void (*)(UBiDi*)> line(ubidi_open(), ubidi_close);
  return search_levels(paragraph.get(), line.get(), visual, context, laid_out);
}

std::u32string text_of(const LogicalLine& line) {
  std::u32string text;
  for (const auto place : line.order) text += line.codes[place];
  return text;
}

TEST(LevelSearch, FindsTheLevelsOfSigns) {
  const auto line = search(U".2-1 האצותה", {.right_to_left = true});
  EXPECT_TRUE(line.exact);
  EXPECT_EQ(line.badness, 0U);
  EXPECT_EQ(text_of(line), U"התוצאה 2-1.");
}

TEST(LevelSearch, ReadsInTheDirectionItIsGiven) {
  EXPECT_EQ(text_of(search(U"see גבא", {.right_to_left = false})), U"see אבג");
  EXPECT_EQ(text_of(search(U"see גבא", {.right_to_left = true})), U"אבג see");
}

TEST(LevelSearch, PutsNumbersBeforeTheirUnits) {
  EXPECT_EQ(text_of(search(U"kg 12 לקשמ", {.right_to_left = true})), U"משקל 12 kg");
  EXPECT_EQ(text_of(search(U"ABC 12 רפס", {.right_to_left = true})), U"ספר ABC 12");
}

TEST(LevelSearch, SaysWhatItCouldNotRead) {
  // A bracket without a partner is not exact in its signs, but looks as the line does.
  const auto line = search(U"א (ב", {.right_to_left = true});
  EXPECT_TRUE(line.exact);
  EXPECT_GT(line.badness, 0U);
}

TEST(LevelSearch, LeavesLinesOfNothingButSigns) {
  const std::u32string signs(300, U'-');
  EXPECT_EQ(text_of(search(U"12" + signs + U"34", {.right_to_left = true})).size(), 304U);
}

TEST(LevelSearch, KeepsItsFirstGuessWhereNothingMayBeLaidOut) {
  std::u32string visual;
  for (int i = 0; i < 6; ++i) visual += U", 12 (ab 3/5 בא אבג ";
  const auto read = search(visual, {.right_to_left = true}, 0);
  EXPECT_EQ(read.order.size(), visual.size());
  EXPECT_GT(read.badness, search(visual, {.right_to_left = true}).badness);
}

TEST(LevelSearch, LeavesLinesThatAreLongerThanAnyPageIsWide) {
  std::u32string line;
  while (line.size() < 2000) line += U", 12 (ab 3/5 בא";
  const auto read = search(line, {.right_to_left = true});
  EXPECT_EQ(read.order.size(), line.size());
}

}  // namespace
}  // namespace zubda
