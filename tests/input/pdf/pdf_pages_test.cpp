#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "input/formats.h"

namespace zubda {
namespace {

/// What zubda reads from a stored output of pdftotext, without the file that it was made from.
std::string text_of(const std::string& name) {
  std::ifstream file(std::string(ZUBDA_SOURCE_DIR) + "/tests/input/pdf/layouts/" + name);
  std::ostringstream layout;
  layout << file.rdbuf();
  return read_pdf_pages(layout.str(), {}).document.text;
}

// What the pages say, printed by two programs.
constexpr auto arabic =
    "بلغت النسبة ١٢٫٥ في المئة بين 2010-2014، وبقي القرار (رقم 7) نافذا 3-5 أيام من تاريخ 2020-05-03.\n\n"
    "قال عبد الله إن 45% من السكان كتبوا إلى info@example.org، وإن الرصيف طوله 1,200 km والهاتف +962-6-555-0100.\n\n"
    "وقد كُتبت التقارير لثلاثة أولاد خلال ثلاث سنوات في كتاب ABC 123 عام 1920؟";
constexpr auto hebrew =
    "המחיר בשוק היה $1,200.50 ביום 3/5/2020, והשיעור עלה אל 45% (מתוך 2010-2014) בשעה 10:30.\n\n"
    "שָׁלוֹם לְכֻלָּם, אמר ד״ר כהן, והמנהל קרא את COVID-19 ואת Clean Code [12].";

TEST(PdfPages, OfArabicByChromium) { EXPECT_EQ(text_of("arabic-chromium.html"), arabic); }
TEST(PdfPages, OfArabicByLibreOffice) { EXPECT_EQ(text_of("arabic-libreoffice.html"), arabic); }
TEST(PdfPages, OfHebrewByChromium) { EXPECT_EQ(text_of("hebrew-chromium.html"), hebrew); }
TEST(PdfPages, OfHebrewByLibreOffice) { EXPECT_EQ(text_of("hebrew-libreoffice.html"), hebrew); }

// Fonts with lam-alef in two glyphs: pango-view with Noto Naskh Arabic.
TEST(PdfPages, OfArabicByCairo) {
  EXPECT_EQ(text_of("arabic-cairo-naskh.html"),
            "وصل المسافرون إلى المطار قبل الساعة 10:30 صباحا، ولا شيء يمنع لأن الأمطار توقفت منذ 1950، وقال الوزير إن "
            "الاحتياطي بلغ ١٢٫٥ في المئة (من المعدل) بعد 3-5 أيام.");
}

/// A page with a line of one word from 50 to 550 for each row: its text, top and bottom.
struct Row {
  std::string text;
  double top;
  double bottom;
};
std::string text_of_rows(const std::vector<Row>& rows) {
  std::string layout = "<!DOCTYPE html><html xmlns=\"x\"><body><doc><page width=\"600\" height=\"800\"><flow><block>";
  for (const auto& [text, top, bottom] : rows) {
    const auto box =
        " xMin=\"50\" yMin=\"" + std::to_string(top) + "\" xMax=\"550\" yMax=\"" + std::to_string(bottom) + "\">";
    layout += "<line" + box + "<word" + box + text + "</word></line>";
  }
  return read_pdf_pages(layout + "</block></flow></page></doc></body></html>", {}).document.text;
}

TEST(PdfPages, JoinLinesThatALetterOfAnotherFontMakesHigher) {
  // Lines at a distance of 14.4 points; the third is higher below, the fifth above.
  EXPECT_EQ(text_of_rows({{"one", 100, 114},
                          {"Two", 114.4, 128.4},
                          {"Three", 128.8, 145.2},
                          {"Four", 143.2, 157.2},
                          {"Five", 155.2, 171.6}}),
            "one Two Three Four Five");
  EXPECT_EQ(text_of_rows({{"one", 100, 114}, {"Two", 114.4, 128.4}, {"Three", 136.8, 153.2}, {"Four", 151.2, 165.2}}),
            "one Two\n\nThree Four");
}

TEST(PdfPages, HaveEachParagraphOnce) {
  std::ifstream file(std::string(ZUBDA_SOURCE_DIR) + "/tests/input/pdf/layouts/arabic-chromium.html");
  std::ostringstream layout;
  layout << file.rdbuf();
  const auto document = read_pdf_pages(layout.str(), {}).document;
  ASSERT_EQ(document.blocks.size(), 3U);
  for (std::size_t i = 1; i < document.blocks.size(); ++i)
    EXPECT_GE(document.blocks[i].span.begin, document.blocks[i - 1].span.end);
}

TEST(PdfPages, WithoutTextSaySo) {
  const auto reading =
      read_pdf_pages("<!DOCTYPE html><html xmlns=\"x\"><body><doc><page width=\"1\" height=\"1\"></page></doc>", {});
  EXPECT_TRUE(reading.document.text.empty());
  ASSERT_EQ(reading.warnings.size(), 1U);
  EXPECT_NE(reading.warnings[0].find("--ocr"), std::string::npos);
}

}  // namespace
}  // namespace zubda
