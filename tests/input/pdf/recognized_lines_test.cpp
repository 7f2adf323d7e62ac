#include "input/pdf/recognized_lines.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

/// A PDF file as tesseract writes it: `content` is drawn with a font without shapes whose codes are UTF-16, and with
/// /F2 that has shapes.
std::string pdf(const std::string& content, const std::string& resources = {}) {
  const std::string table =
      "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange";
  const auto stream = [](const std::string& keys, const std::string& text) {
    return "<< " + keys + " /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream\nendobj\n";
  };
  const std::string fonts = "/Font << /F1 5 0 R /F2 7 0 R >>";
  return "%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
         "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /Resources << " +
         fonts + resources + " >> >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n4 0 obj " +
         stream("", content) +
         "5 0 obj << /Type /Font /Subtype /Type0 /BaseFont /GlyphLessFont /ToUnicode 6 0 R >> endobj\n6 0 obj " +
         stream("", table) +
         "7 0 obj << /Type /Font /Subtype /Type0 /BaseFont /Serif /ToUnicode 6 0 R >> endobj\n8 0 obj " +
         stream("/Type /XObject /Subtype /Form /Matrix [0.5 0 0 0.5 10 0]",
                "BT /F1 20 Tf 1 0 0 1 100 400 Tm [ <0061> ] TJ ET") +
         "trailer << /Root 1 0 R >>\n";
}

std::vector<TextLine> lines_of(const std::string& content, const std::string& resources = {}) {
  const auto pages = read_page_glyphs(pdf(content, resources)).pages;
  return pages.size() == 1 ? recognized_lines(pages[0], 3) : std::vector<TextLine>{};
}

std::vector<std::string> texts(const std::vector<TextLine>& lines) {
  std::vector<std::string> result;
  for (const auto& line : lines) result.push_back(line.text);
  return result;
}

// Two Arabic lines: منذ 1950. and 3-5, each word mirrored.
constexpr auto arabic =
    "BT 3 Tr -1 0 0 1 500 300 Tm /F1 10 Tf 100 Tz [ <0645064606300020> ] TJ 20 0 Td [ <0031003900350030002E0020> ] TJ\n"
    "-20 -12 Td [ <0033002D00350020> ] TJ ET";

TEST(RecognizedLines, HaveTheirNumbersAsTheyAreRead) {
  const auto lines = lines_of(arabic);
  ASSERT_EQ(texts(lines), (std::vector<std::string>{"منذ 1950.", "3-5"}));
  EXPECT_TRUE(lines[0].right_to_left);
  EXPECT_TRUE(lines[1].right_to_left) << "a line without letters is of the direction of the one before";
  EXPECT_EQ(lines[0].page, 3U);
  // Three letters of half an em, from 500 to the left; five characters from 480.
  EXPECT_DOUBLE_EQ(lines[0].first_word, 15);
  EXPECT_DOUBLE_EQ(lines[0].box.right, 500);
  EXPECT_DOUBLE_EQ(lines[0].box.left, 455);
  EXPECT_DOUBLE_EQ(lines[1].box.middle() - lines[0].box.middle(), 12);
}

TEST(RecognizedLines, HaveLettersOfTenPoints) {
  const auto lines = lines_of("BT 1 0 0 1 100 300 Tm /F1 20 Tf 50 Tz [ <00610020> ] TJ 30 0 Td [ <0062> ] TJ ET");
  ASSERT_EQ(texts(lines), std::vector<std::string>{"a b"});
  EXPECT_DOUBLE_EQ(lines[0].box.left, 50);
  EXPECT_DOUBLE_EQ(lines[0].box.right, 67.5);
  EXPECT_DOUBLE_EQ(lines[0].box.height(), 10);
}

TEST(RecognizedLines, EndWithTheirTextObject) {
  EXPECT_EQ(lines_of("BT 1 0 0 1 10 300 Tm /F1 10 Tf [ <0061> ] TJ ET BT 1 0 0 1 90 300 Tm [ <0062> ] TJ ET").size(),
            2U);
}

TEST(RecognizedLines, AreFoundInForms) {
  const auto lines = lines_of("q 0.5 0 0 0.5 0 0 cm /X1 Do Q", " /XObject << /X1 8 0 R >>");
  ASSERT_EQ(texts(lines), std::vector<std::string>{"a"});
  // (100 * 0.5 + 10) * 0.5 = 30, and letters of 20 * 0.5 * 0.5 = 5 points are shown as ten.
  EXPECT_DOUBLE_EQ(lines[0].box.left, 60);
}

TEST(RecognizedLines, AreNoneOnPagesWithOtherText) {
  EXPECT_TRUE(lines_of(std::string(arabic) + " BT /F2 10 Tf <0061> Tj ET").empty());
  EXPECT_FALSE(lines_of(std::string(arabic) + " BT /F2 10 Tf <0020> Tj ET").empty());
  EXPECT_TRUE(lines_of("").empty());
}

TEST(RecognizedLines, ReplaceWhatPdftotextReads) {
  // pdftotext has the digits as they lie on the page.
  const auto layout =
      "<!DOCTYPE html><html xmlns=\"x\"><body><doc><page width=\"600\" height=\"800\"><flow><block><line xMin=\"455\" "
      "yMin=\"490\" xMax=\"500\" yMax=\"500\"><word xMin=\"455\" yMin=\"490\" xMax=\"480\" "
      "yMax=\"500\">.0591</word><word "
      "xMin=\"485\" yMin=\"490\" xMax=\"500\" yMax=\"500\">ذنم</word></line></block></flow></page></doc></body></html>";
  EXPECT_NE(read_pdf_pages(layout, {}).document.text.find("0591"), std::string::npos);
  EXPECT_EQ(read_pdf_pages(layout, pdf(arabic)).document.text, "منذ 1950. 3-5");
}

}  // namespace
}  // namespace zubda
