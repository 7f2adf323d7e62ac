#include "input/pdf/foot_notes.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TextLine line(std::size_t page, double top, double height, const std::string& text) {
  TextLine result;
  result.page = page;
  result.box = {50, top, 550, top + height};
  result.text = text;
  return result;
}

std::vector<std::string> texts(const std::vector<TextLine>& lines) {
  std::vector<std::string> result;
  for (const auto& each : lines) result.push_back(each.text);
  return result;
}

using Texts = std::vector<std::string>;

TEST(FootNotes, AreTakenFromTheEndsOfPages) {
  std::vector<TextLine> lines = {line(0, 100, 15, "The river rose in the night,¹ and"),
                                 line(0, 115, 15, "by the morning"),
                                 line(0, 700, 12, "1 See the report,"),
                                 line(0, 712, 12, "which was printed."),
                                 line(0, 724, 12, "2 Interview."),
                                 line(1, 100, 15, "the council had asked.")};
  EXPECT_EQ(texts(take_foot_notes(lines)), (Texts{"1 See the report,", "which was printed.", "2 Interview."}));
  EXPECT_EQ(texts(lines), (Texts{"The river rose in the night,¹ and", "by the morning", "the council had asked."}));
}

TEST(FootNotes, AreTakenFromTheEndsOfColumns) {
  std::vector<TextLine> lines = {line(0, 100, 15, "The river rose in the night* and"),
                                 line(0, 700, 12, "* See the report."), line(0, 100, 15, "by the morning the council"),
                                 line(0, 700, 12, "† Interview.")};
  EXPECT_EQ(texts(take_foot_notes(lines)), (Texts{"* See the report.", "† Interview."}));
}

TEST(FootNotes, BeginWithMarksOfAllKinds) {
  for (const std::string note : {"1 See it.", "12 See it.", "¹ See it.", "¹²See it.", "[3] See it.", "(4) See it.",
                                 "* See it.", "†See it.", "١ انظر التقرير.", "۱ گزارش را ببینید."}) {
    std::vector<TextLine> lines = {line(0, 100, 15, "The river rose in the night and so on."), line(0, 700, 12, note)};
    EXPECT_EQ(texts(take_foot_notes(lines)), Texts{note});
  }
}

TEST(FootNotes, AreNoOtherSmallLines) {
  const std::vector<std::vector<TextLine>> pages = {
      // Without a mark; of the size of the text; above the text; a number alone.
      {line(0, 100, 15, "The river rose in the night."), line(0, 700, 12, "Source: the ministry.")},
      {line(0, 100, 15, "The river rose in the night."), line(0, 700, 15, "1 See it.")},
      {line(0, 100, 12, "1 See it."), line(0, 700, 15, "The river rose in the night.")},
      {line(0, 100, 15, "The river rose in the night."), line(0, 700, 12, "12")},
      {}};
  for (auto lines : pages) {
    const auto before = texts(lines);
    EXPECT_TRUE(take_foot_notes(lines).empty());
    EXPECT_EQ(texts(lines), before);
  }
}

}  // namespace
}  // namespace zubda
