#include "input/pdf/page_glyphs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

std::string stream(const std::string& text, const std::string& entries = {}) {
  return "<< " + entries + " /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream\n";
}

/// A file of these objects, of which the first is number 1.
std::string file_of(const std::vector<std::string>& objects) {
  std::string file = "%PDF-1.4\n";
  for (std::size_t i = 0; i < objects.size(); ++i)
    file += std::to_string(i + 1) + " 0 obj " + objects[i] + "\nendobj\n";
  return file + "trailer << /Root 1 0 R >>\n";
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// One page of that content, with the font F1 of that table, and more entries of its resources.
std::string page_of(const std::string& content, const std::string& table = "1 beginbfchar <41> <0061> endbfchar",
                    const std::string& resources = {}, const std::string& seventh = "null") {
  return file_of({"<< /Type /Catalog /Pages 2 0 R >>",
                  "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> " + resources + " >> >>",
                  "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", stream(content),
                  "<< /Type /Font /Subtype /TrueType /ToUnicode 6 0 R >>", stream(table), seventh});
}

TEST(PageGlyphs, AreTheLettersThatAreDrawn) {
  const auto drawn = read_page_glyphs(page_of("BT /F1 12 Tf (AA) Tj ET"));
  ASSERT_EQ(drawn.pages.size(), 1U);
  EXPECT_EQ(drawn.pages[0].text, "aa");
  EXPECT_TRUE(drawn.is_whole);
}

TEST(PageGlyphs, OfFormsAreThoseOfTheirOwnFontsOrOfThePage) {
  const auto with_form = [](const std::string& entries) {
    return page_of("/X1 Do", "1 beginbfchar <41> <0061> endbfchar", "/XObject << /X1 7 0 R >>",
                   stream("BT /F1 12 Tf (A) Tj ET", "/Subtype /Form " + entries));
  };
  EXPECT_EQ(read_page_glyphs(with_form("")).pages.at(0).text, "a");
  EXPECT_EQ(read_page_glyphs(with_form("/Resources << /Font << /F1 5 0 R >> >>")).pages.at(0).text, "a");
  EXPECT_EQ(read_page_glyphs(with_form("/Resources << >>")).pages.at(0).text, "");
}

TEST(PageGlyphs, OfDamagedFilesAreNone) {
  EXPECT_TRUE(read_page_glyphs("").pages.empty());
  EXPECT_TRUE(read_page_glyphs("%PDF-1.4 1 0 obj << /Encrypt 2 0 R").pages.empty());
  const auto whole = page_of("BT /F1 12 Tf (DAD) Tj ET");
  for (std::size_t length = 0; length < whole.size(); length += 7) read_page_glyphs(whole.substr(0, length));
  // A page tree that contains itself.
  EXPECT_LT(read_page_glyphs(file_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [2 0 R] >>"})).pages.size(), 2U);
}

/// Small files that ask for the same bytes so often that it would take hours, or more memory than there is.
TEST(PageGlyphs, OfObjectsThatReferToEachOtherAreCut) {
  const std::string kids = "<< /Type /Pages /Kids [" + repeated("2 0 R ", 100) + "] >>";
  const std::string font = "/F1 12 Tf ";
  const struct {
    const char* what;
    std::string file;
  } cases[] = {
      {"forms that draw themselves",
       page_of("/X1 Do", "", "/XObject << /X1 7 0 R >>", stream(repeated("/X1 Do ", 10), "/Subtype /Form"))},
      {"nodes of the tree that are their own kids", file_of({"<< /Type /Catalog /Pages 2 0 R >>", kids})},
      {"pages with the same content",
       file_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [" + repeated("3 0 R ", 5000) + "] >>",
                "<< /Type /Page /Contents [" + repeated("4 0 R ", 200) + "] >>", stream(repeated("q Q ", 500))})},
      {"letters that each code has many of", page_of(font + "(" + repeated("A", 20'000) + ") Tj",
                                                     "1 beginbfchar <41> <" + repeated("0061", 250) + "> endbfchar")},
      {"marks that are begun without end",
       page_of(repeated("/Span /P1 BDC ", 1000), "",
               "/Properties << /P1 << /ActualText (" + repeated("a", 10'000) + ") >> >>")},
  };
  constexpr std::size_t most_read = 500'000;
  for (const auto& [what, file] : cases) EXPECT_FALSE(read_page_glyphs(file, most_read).is_whole) << what;
}

/// The same for what has a bound of its own: the rest of the file is read.
TEST(PageGlyphs, OfBoundedPartsAreWhole) {
  const std::string draw = "BT /F1 12 Tf (AA) Tj ET";
  const std::string first = "1 beginbfchar <41> <0061> endbfchar\n";
  std::string unclosed;
  for (std::size_t i = 10; i < 1000; ++i) unclosed += std::to_string(i) + " 0 obj [ ";
  const struct {
    const char* what;
    std::string file;
  } cases[] = {
      {"codes up to the highest number",
       page_of(draw, first + "1 beginbfrange <FFFFFFF0> <FFFFFFFF> <0041> endbfrange")},
      {"lines of a table that name all codes",
       page_of(draw, first + "900 beginbfrange " + repeated("<0100> <FFFF> <0041> ", 5000) + " endbfrange")},
      {"letters longer than the format allows",
       page_of(draw, first + "1 beginbfrange <0100> <FFFF> <" + repeated("0061", 5000) + "> endbfrange")},
      {"resources that thousands of pages inherit",
       file_of({"<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Kids [" + repeated("3 0 R ", 5000) + "] /Resources << /Font << /F1 5 0 R >> /Q [" +
                    repeated("1 ", 20'000) + "] >> >>",
                "<< /Type /Page /Contents 4 0 R >>", stream(draw), "<< /Type /Font /ToUnicode 6 0 R >>",
                stream(first)})},
      {"names that are looked up again and again",
       page_of(repeated("/F1 12 Tf ", 5000) + draw, first, "/Q [" + repeated("1 ", 20'000) + "]")},
  };
  for (const auto& [what, file] : cases) {
    const auto drawn = read_page_glyphs(file);
    EXPECT_TRUE(drawn.is_whole) << what;
    ASSERT_FALSE(drawn.pages.empty()) << what;
    EXPECT_EQ(drawn.pages[0].text, "aa") << what;
  }
  // Each array goes to the end of the file.
  EXPECT_TRUE(read_page_glyphs(unclosed).pages.empty());
}

}  // namespace
}  // namespace zubda
