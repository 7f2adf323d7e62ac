#include "input/text/quote_marks.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

TEST(QuoteMarks, AreTakenOffQuotedLines) {
  EXPECT_EQ(remove_quote_marks("> The dam is safe and\n> will hold.\n"), "The dam is safe and\nwill hold.\n");
  EXPECT_EQ(remove_quote_marks(">> The dam is safe and\n>> will hold."), "The dam is safe and\nwill hold.");
  EXPECT_EQ(remove_quote_marks("> > السد آمن\n> > وسيصمد.\n"), "السد آمن\nوسيصمد.\n");
  EXPECT_EQ(remove_quote_marks(">One\n>two.\n>\n>Three\n>four.\n"), "One\ntwo.\n\nThree\nfour.\n");
}

TEST(QuoteMarks, LeaveABlankLineBetweenDepths) {
  EXPECT_EQ(remove_quote_marks("Bo wrote:\n> It is safe and\n> holds.\nI agree.\n"),
            "Bo wrote:\n\nIt is safe and\nholds.\n\nI agree.\n");
  EXPECT_EQ(remove_quote_marks("> Is it\n> so?\n>> It is\n>> so.\n\nWell.\n"), "Is it\nso?\n\nIt is\nso.\n\nWell.\n");
}

TEST(QuoteMarks, StayWhereNothingIsQuoted) {
  for (const auto* text :
       {"", "no marks\nat all", "> one line alone\n\nand text", ">>> f(1)\n>>> f(2)\n", "5 > 4\nand 4 > 3\n"})
    EXPECT_EQ(remove_quote_marks(text), text);
}

TEST(QuoteMarks, AreNotInSentencesOfPlainText) {
  EXPECT_EQ(read_text("> The dam is safe and\n> will hold.\n").document.text, "The dam is safe and\nwill hold.\n");
}

}  // namespace
}  // namespace zubda
