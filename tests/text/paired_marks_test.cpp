#include "text/paired_marks.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

PairedMarks marks_of(const std::string& text) {
  PairedMarks marks;
  marks.pass_all(text, 0, text.size());
  return marks;
}

TEST(PairedMarks, ClosesWhatItOpenedInTheWaysOfAllLanguages) {
  for (const auto* text :
       {"He said \"no\" (twice).", "“Yes”, she said.", "„Ja“, sagte sie.", "„Tak”, powiedziała.", "« Oui », dit-elle.",
        "»Ja«, sagte er.", "”Ja”, sade hon.", "「もう帰ろう」と言った。", "قال: «نعم» ثم خرج.",
        "صحيفتا \"الأهرام\" و\"النهار\".", "a) first b) second", "It is 5'10\" long.", "צה\"ל הודיע",
        "It's the students' choice.", "x [1] {y} (z)", "", "\" Tôi đã bơi \", anh nói."}) {
    const auto marks = marks_of(text);
    EXPECT_EQ(marks.depth(), 0U) << text;
    EXPECT_FALSE(marks.in_quotation()) << text;
    EXPECT_FALSE(marks.closed_too_much()) << text;
  }
}

TEST(PairedMarks, TellsWhatStaysOpen) {
  for (const auto* text :
       {"He said: \"We will", "“Yes, she said.", "„Ja, sagte", "« Oui, dit-elle.", "「もう帰ろう", "قال: «نعم"}) {
    EXPECT_EQ(marks_of(text).depth(), 1U) << text;
    EXPECT_TRUE(marks_of(text).in_quotation()) << text;
  }
  EXPECT_EQ(marks_of("one (two [three").depth(), 2U);
  EXPECT_FALSE(marks_of("one (two [three").in_quotation());
}

TEST(PairedMarks, TellsWhatClosesWithoutAnOpening) {
  for (const auto* text :
       {"We will go.\" He left.", "We will go”, he said.", "nous irons », dit-il.", "帰ろう」と言った。"})
    EXPECT_TRUE(marks_of(text).closed_too_much()) << text;
}

TEST(PairedMarks, KeepsEightOpenMarks) {
  EXPECT_EQ(marks_of(std::string(20, '(')).depth(), 8U);
  EXPECT_EQ(marks_of(std::string(20, '(') + std::string(20, ')')).depth(), 0U);
}

}  // namespace
}  // namespace zubda
