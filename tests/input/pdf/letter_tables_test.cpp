#include "input/pdf/letter_tables.h"

#include <gtest/gtest.h>

#include "input/pdf/font_samples.h"
#include "input/pdf/pdf_objects.h"

namespace zubda {
namespace {

std::string object(int number, const std::string& dictionary, const std::string& stream = {}) {
  auto text = std::to_string(number) + " 0 obj\n<<" + dictionary;
  if (!stream.empty()) text += "/Length " + std::to_string(stream.size()) + ">> stream\n" + stream + "\nendstream";
  else text += ">>";
  return text + "\nendobj\n";
}

/// A file with a font and its two tables: that of the file in object 4, and that of the font.
std::string pdf_with(const std::string& rows, const std::string& font, const std::string& more = {}) {
  return "%PDF-1.7\n" + object(1, "/Type/Catalog/Pages 9 0 R") +
         object(2, "/Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[3 0 R]") +
         object(3, "/Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/FontDescriptor 5 0 R") +
         object(4, more,
                "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n3 beginbfchar\n" + rows + "endbfchar\n") +
         object(5, "/Type/FontDescriptor/FontFile2 6 0 R") + object(6, "", font) + "startxref\n9\n%%EOF\n";
}

/// The new table of such a file.
std::string table(const std::string& rows, const std::string& font) {
  const auto repaired = repair_letter_tables(pdf_with(rows, font));
  if (repaired.empty()) return "none";
  const auto text = PdfObjects(repaired).stream({PdfValue::Kind::reference, 4});
  const auto begin = text.find("beginbfchar\n") + 12;
  return text.substr(begin, text.find("endbfchar") - begin);
}

const std::string letters = font_with_segments(
    {{0x20, 0x20, 3}, {0x62F, 0x62F, 7}, {0xFEDF, 0xFEDF, 8}, {0x93F, 0x93F, 9}, {0x915, 0x915, 10}});

TEST(LetterTables, AreMadeAnewFromTheFont) {
  EXPECT_EQ(table("<0007> <0633062f0020>\n<0008> <>\n<0003> <>\n", letters),
            "<0007> <062f>\n<0008> <fedf>\n<0003> <0020>\n");
}

TEST(LetterTables, WhatNothingTellsIsLost) {
  EXPECT_EQ(table("<0007> <>\n<0063> <0633062f0020>\n<0064> <>\n", letters),
            "<0007> <062f>\n<0063> <fffd>\n<0064> <fffd>\n");
  EXPECT_EQ(table("<0061> <0915094d0937>\n<000a> <>\n<0009> <>\n", letters),
            "<0061> <0915094d0937>\n<000a> <0915>\n<0009> <db82dd3f>\n")
      << "a conjunct of left-to-right text is what the file says, and a sign that is drawn first is marked";
}

TEST(LetterTables, OneGlyphMayBeSeveralCharacters) {
  const auto shared = font_with_groups({{0x41, 0x41, 5}, {0x410, 0x410, 5}, {0x42, 0x42, 6}});
  EXPECT_EQ(table("<0005> <0410>\n<0006> <>\n", shared), "<0005> <0410>\n<0006> <0042>\n");
  EXPECT_EQ(table("<0005> <00410042>\n<0006> <>\n", shared), "<0005> <0041>\n<0006> <0042>\n");
}

TEST(LetterTables, LettersAreInTheFormOfTexts) {
  EXPECT_EQ(table("<0005> <>\n", font_with_segments({{0x95C, 0x95C, 5}})), "<0005> <0921093c>\n");
}

// A search for the end from each beginning would take minutes.
TEST(LetterTables, ThatHaveNoEndAreReadOnce) {
  std::string file = "%PDF-1.4\n";
  for (int i = 0; i < 100'000; ++i) file += " beginbfchar";
  EXPECT_FALSE(has_damaged_letter_table(file));
  EXPECT_FALSE(has_damaged_letter_table(file + "endbfchar <41> <>"));
  EXPECT_TRUE(has_damaged_letter_table(file + "endbfchar beginbfchar <41> <> endbfchar"));
}

TEST(LetterTables, WholeOnesStay) {
  EXPECT_EQ(table("<0007> <062f>\n", letters), "none");
  EXPECT_FALSE(has_damaged_letter_table(pdf_with("<0007> <062f>\n", letters)));
  EXPECT_TRUE(has_damaged_letter_table(pdf_with("<0007> <>\n", letters)));
  EXPECT_EQ(repair_letter_tables(pdf_with("<0007> <>\n", letters, "/Encrypt 8 0 R")), "");
  EXPECT_EQ(repair_letter_tables(""), "");
  EXPECT_EQ(table("<0007> <>\n", "no font"), "<0007> <fffd>\n");
}

}  // namespace
}  // namespace zubda
