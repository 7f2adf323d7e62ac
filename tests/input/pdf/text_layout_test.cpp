#include "input/pdf/text_layout.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

std::string text_of(std::string text) { return read_pdf_text(std::move(text)).document.text; }

TEST(TextLayout, HasPagesLinesAndWords) {
  const auto layout = layout_of_text("\u202Bאבג \u202A 12\u202Cדה\u202C\nab c\n\f\n\u202Bו\u202C\n");
  ASSERT_EQ(layout.pages.size(), 2U);
  ASSERT_EQ(layout.pages[0].lines.size(), 2U);
  const auto& line = layout.pages[0].lines[0];
  ASSERT_EQ(line.words.size(), 3U);
  EXPECT_EQ(line.words[0].text, "הד");
  EXPECT_EQ(line.words[1].text, "12");
  EXPECT_EQ(line.words[2].text, "גבא");
  EXPECT_LT(line.words[0].box.right, line.words[1].box.left);
  EXPECT_DOUBLE_EQ(line.box.right, line.words[2].box.right);
  EXPECT_LT(line.box.top, layout.pages[0].lines[1].box.top);
  EXPECT_EQ(layout.pages[1].lines.size(), 1U);
}

TEST(TextLayout, HasNoGapWithinWordsThatFontsTear) {
  const auto layout = layout_of_text("\u202Bوقد ُك تبت زائًر ا وَ قال\u202C\n");
  const auto& words = layout.pages[0].lines[0].words;
  const auto gap = [&](std::size_t i) { return words[i].box.left - words[i - 1].box.right; };
  ASSERT_EQ(words.size(), 7U);  // قال, وَ, ا, زائًر, تبت, ُك, وقد
  EXPECT_GT(gap(1), 0);
  EXPECT_GT(gap(2), 0);
  EXPECT_EQ(gap(3), 0);
  EXPECT_GT(gap(4), 0);
  EXPECT_EQ(gap(5), 0);
  EXPECT_GT(gap(6), 0);
}

TEST(PdfText, HasNumbersInTheirOrder) {
  EXPECT_EQ(
      text_of("\u202Bبلغت النسبة \u202A %45\u202Cفي المدى \u202A 5-3\u202Cأيام من \u202A.03-05-2020\u202C\u202C\n"),
      "بلغت النسبة 45% في المدى 3-5 أيام من 2020-05-03.");
  EXPECT_EQ(text_of("\u202Bהמחיר \u202A $1,200.50\u202Cהיום\u202A.\u202C\u202C\n"), "המחיר $1,200.50 היום.");
}

TEST(PdfText, JoinsLinesOverBlanksAndPages) {
  EXPECT_EQ(text_of("\u202Bאחת שתיים שלוש ארבע\u202C\n\n\u202Bחמש שש שבע שמונה תשע\u202C\n\n\f\u202Bעשר ועוד אחת "
                    "ושתיים\u202A.\u202C\u202C\n\n"
                    "\u202Bפסקה אחרת שבאה אחריה\u202A.\u202C\u202C\n"),
            "אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר ועוד אחת ושתיים.\n\nפסקה אחרת שבאה אחריה.");
}

TEST(PdfText, HasNoRunningHeads) {
  std::string pages;
  for (int page = 1; page <= 4; ++page)
    pages += "\u202Bדוח שנתי\u202C\n\n\u202Bזה עמוד של דוח ארוך\u202A.\u202C\u202C\n\n" + std::to_string(page) + "\n\f";
  const auto text = text_of(pages);
  EXPECT_EQ(text.find("דוח שנתי"), std::string::npos);
  EXPECT_EQ(text.find('3'), std::string::npos);
  EXPECT_NE(text.find("זה עמוד של דוח ארוך."), std::string::npos);
}

TEST(PdfText, TurnsLigaturesOfATextThatHasThemTurned) {
  EXPECT_EQ(text_of("\u202Bاألوالد في اإلطار وال أحد يتكلم اآلن\u202A.\u202C\u202C\n"),
            "الأولاد في الإطار ولا أحد يتكلم الآن.");
}

TEST(PlainText, OfPdftotextIsReadAsPagesAre) {
  const std::string text = "\u202Bبلغت النسبة \u202A %45\u202Cفي المئة\u202C\n";
  EXPECT_EQ(read_text(text).document.text, "بلغت النسبة 45% في المئة");
  const std::string right = "\u202Bبلغت النسبة 45%\u202C\n";
  EXPECT_EQ(read_text(right).document.text, right);
}

TEST(PlainText, IsTurnedWhereEveryArticleIs) {
  EXPECT_EQ(read_text("في األول من اإلسالم").document.text, "في الأول من الإسلام");
  EXPECT_EQ(read_text("في الأول من الإعالم").document.text, "في الأول من الإعالم");
}

}  // namespace
}  // namespace zubda
