#include "input/markdown/footnotes.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

std::string text_of(const std::string& markdown) { return read_markdown(markdown).document.text; }

TEST(Footnotes, LeaveWithTheirReferences) {
  EXPECT_EQ(text_of("The dam held.[^1] Nobody fled.[^b]\n\n[^1]: A letter.\n[^b]: Ibid.\n\nAll slept.\n"),
            "The dam held. Nobody fled.\n\nAll slept.");
  EXPECT_EQ(text_of("صمد السد.[^١] ولم يهرب أحد[^2].\n\n[^١]: رسالة.\n\n[^2]: المرجع نفسه، ص 4.\n"),
            "صمد السد. ولم يهرب أحد.");
  EXPECT_EQ(text_of("# The dam[^1]\n\n- It held.[^1]\n\n[^1]: A letter.\n"), "The dam\n\nIt held.");
  EXPECT_EQ(text_of("Der Damm hielt [^1].\n\n[^1]: Ein Brief.\n"), "Der Damm hielt.");
}

TEST(Footnotes, MayBeOneWordOrAnAddress) {
  EXPECT_EQ(text_of("The report[^1] says so[^2].\n\n[^1]: Ibid.\n[^2]: https://example.org/x\n"),
            "The report says so.");
  EXPECT_EQ(text_of("> The report[^1] says so.\n>\n> [^1]: Ibid.\n\nAll slept."), "The report says so.\n\nAll slept.");
  EXPECT_EQ(text_of("- The report[^1].\n\n    [^1]: Ibid.\n\n    All slept.\n\nSo it was."),
            "The report.\n\nAll slept.\n\nSo it was.");
}

TEST(Footnotes, MayHaveSeveralLinesAndParagraphs) {
  EXPECT_EQ(
      text_of("It held.[^1]\n\n[^1]: A letter\nof May.\n\n    Its second paragraph.\n\n\tIts third.\n\nAll slept."),
      "It held.\n\nAll slept.");
  EXPECT_EQ(text_of("It held.[^1]\n\n[^1]: A letter.\n# Night\n\nAll slept."), "It held.\n\nNight\n\nAll slept.");
  EXPECT_EQ(text_of("It held.[^1]\r\n\r\n[^1]: A letter.\r\n\r\nAll slept.\r\n"), "It held.\n\nAll slept.");
}

TEST(Footnotes, AreNotInCodeNorWithoutATextNorALabel) {
  EXPECT_EQ(text_of("It held.[^1] So it is."), "It held.[^1] So it is.");
  EXPECT_EQ(text_of("Use `[^1]` for it.[^1]\n\n[^1]: A letter.\n"), "Use [^1] for it.");
  EXPECT_EQ(text_of("Use [^a-z] and [^ x] for it.[^1]\n\n[^1]: A letter.\n"), "Use [^a-z] and [^ x] for it.");
  EXPECT_EQ(take_out_footnotes("A.[^1]\n\n```\n[^1]: code\n```\n").labels.size(), 0U);
  EXPECT_EQ(take_out_footnotes("A.[^1]\n\n    [^1]: code\n").labels.size(), 0U);
}

}  // namespace
}  // namespace zubda
