#include "input/pdf/pdftotext_marks.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(PdftotextOutput, IsKnownByItsMarks) {
  EXPECT_TRUE(is_pdftotext_output("\u202Bالنسبة \u202A %45\u202Cفي عام \u202A.2020\u202C\u202C\n\fPage 2\n"));
  EXPECT_TRUE(is_pdftotext_output("\u202Bنص\u202C\n"));
  // A left-to-right line.
  EXPECT_TRUE(is_pdftotext_output("the word 12 ,\u202B עברית\u202Cand 15\n"));
}

TEST(PdftotextOutput, IsNoTextInReadingOrder) {
  EXPECT_FALSE(is_pdftotext_output(""));
  EXPECT_FALSE(is_pdftotext_output("نص بلا علامات 12"));
  EXPECT_FALSE(is_pdftotext_output("لغة C++\u200E قديمة"));
  EXPECT_FALSE(is_pdftotext_output("\u2067نص\u2069 and"));
  // A number that stays among the letters.
  EXPECT_FALSE(is_pdftotext_output("\u202Bكتاب رقم 12\u202C"));
  // A run of Latin letters with the blank behind it outside.
  EXPECT_FALSE(is_pdftotext_output("\u202Bكتاب \u202AClean Code\u202C جيد\u202C"));
  // Marks without their end, or over several lines.
  EXPECT_FALSE(is_pdftotext_output("\u202Bنص\nثان\u202C"));
  EXPECT_FALSE(is_pdftotext_output("\u202Bنص"));
  EXPECT_FALSE(is_pdftotext_output("\u202Bنص\u202C و\u202C"));
  // One line of another kind is enough.
  EXPECT_FALSE(is_pdftotext_output("\u202Bنص\u202C\n\u202Bكتاب رقم 12\u202C\n"));
}

TEST(VisualLine, IsFromTheLeftToTheRight) {
  EXPECT_EQ(visual_line("\u202Bאבג \u202A 5-3\u202Cדה\u202A.\u202C\u202C"), ".הד 5-3 גבא");
  EXPECT_EQ(visual_line("see 12 \u202B, אב\u202C and"), "see 12 בא , and");
  EXPECT_EQ(visual_line(".\u202Bאב\u202C \u202Bגד\u202C"), ".בא דג");
  EXPECT_EQ(visual_line("plain"), "plain");
  EXPECT_EQ(visual_line("\u202Bאב"), "בא");
  EXPECT_EQ(visual_line("\u202B\u202A12"), "12");
}

}  // namespace
}  // namespace zubda
