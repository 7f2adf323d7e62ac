#include "input/pdf/glyph_groups.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

using Lengths = std::vector<std::size_t>;

/// A PDF file with one page: `content` drawn with a font whose codes A to F are lam-alef as one glyph, lam, alef, theh,
/// the blank, and a lam-alef that is written as a range; I and J are `a` and `1`.
std::string pdf(const std::string& content) {
  const std::string table =
      "1 begincodespacerange <00> <FF> endcodespacerange\n"
      "5 beginbfchar <41> <06440627> <42> <0644> <43> <0627> <44> <062B> <45> <0020> endbfchar\n"
      "1 beginbfrange <46> <47> <06440622> endbfrange\n"
      "2 beginbfchar <49> <0061> <4A> <0031> endbfchar\n";
  const auto stream = [](const std::string& text) {
    return "<< /Length " + std::to_string(text.size()) + " >>\nstream\n" + text + "\nendstream\nendobj\n";
  };
  return "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
         "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >> endobj\n"
         "3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n4 0 obj " +
         stream(content) + "5 0 obj << /Type /Font /Subtype /TrueType /ToUnicode 6 0 R >> endobj\n6 0 obj " +
         stream(table) + "trailer << /Root 1 0 R >>\n";
}

GlyphGroups groups(const std::string& content) { return GlyphGroups(read_page_glyphs(pdf(content)).pages); }

TEST(GlyphGroups, TellLigaturesFromLetters) {
  // From left to right: theh, lam-alef, theh; a blank; theh, lam, alef, theh.
  auto found = groups("BT /F1 12 Tf [(DA) 3 (D)] TJ (E) Tj <44424344> Tj ET");
  EXPECT_EQ(found.glyph_lengths(0, "ثلاث"), (Lengths{2, 4, 2}));
  EXPECT_EQ(found.glyph_lengths(0, "ثلاث"), (Lengths{2, 2, 2, 2}));
  EXPECT_EQ(found.glyph_lengths(0, "ثلث"), std::nullopt);
  EXPECT_EQ(found.glyph_lengths(1, "ثلاث"), std::nullopt);
}

TEST(GlyphGroups, KnowWhatIsDrawnSideBySide) {
  // Theh, lam; lam, a blank, alef.
  const auto found = groups("BT /F1 12 Tf (D) Tj (B) Tj (BEC) Tj ET");
  EXPECT_TRUE(found.are_side_by_side(0, "ث", "ل"));
  EXPECT_FALSE(found.are_side_by_side(0, "ل", "ا")) << "a blank is between";
  EXPECT_FALSE(found.are_side_by_side(0, "ا", "ث"));
  EXPECT_FALSE(found.are_side_by_side(1, "ث", "ل"));
}

TEST(GlyphGroups, PreferWholeWords) {
  auto found = groups("BT /F1 12 Tf (DBCD) Tj [(A) -300 (D)] TJ ET");
  EXPECT_EQ(found.glyph_lengths(0, "ث"), (Lengths{2}));
  auto again = groups("BT /F1 12 Tf (BCD) Tj [-300 (A)] TJ ET");
  EXPECT_EQ(again.glyph_lengths(0, "لا"), (Lengths{4}));
}

TEST(GlyphGroups, KnowReplacementTextAndRanges) {
  auto found = groups("BT /F1 12 Tf /Span << /ActualText <FEFF0643064F> >> BDC (D) Tj EMC (E) Tj (G) Tj ET");
  EXPECT_EQ(found.glyph_lengths(0, "كُ"), (Lengths{4}));
  EXPECT_EQ(found.glyph_lengths(0, "لأ"), (Lengths{4}));
  EXPECT_EQ(groups("BT /F1 12 Tf (F) Tj ET").glyph_lengths(0, "لآ"), (Lengths{4}));
}

TEST(GlyphGroups, TellTornWordsFromTwo) {
  const auto found = groups("BT /F1 12 Tf (D) Tj (C) Tj (DEB) Tj (EDB) Tj ET");  // ثاث ل ثل
  EXPECT_EQ(found.has_blank_between(0, "ث", "اث"), false);
  EXPECT_EQ(found.has_blank_between(0, "ثاث", "لثل"), std::nullopt);
  EXPECT_EQ(found.has_blank_between(0, "ثاث", "ل ثل"), true);
  EXPECT_EQ(found.has_blank_between(1, "ث", "اث"), std::nullopt);
  // Where words are only moved apart nothing is known.
  EXPECT_EQ(groups("BT /F1 12 Tf (DC) Tj 9 0 Td (D) Tj ET").has_blank_between(0, "ثا", "ث"), std::nullopt);
}

TEST(GlyphGroups, KnowWhichNumbersBelongToTheRight) {
  const auto line = [](const std::string& content) { return groups("BT /F1 12 Tf (IEI) Tj ET " + content); };
  // In the order of the page: the number in a text object of its own, or in that of the word before it.
  EXPECT_EQ(line("BT (IE) Tj ET BT (JEDB) Tj ET").belongs_right(0, "a", "1", "ثل"), true);
  EXPECT_EQ(line("BT (IEJEDB) Tj ET").belongs_right(0, "a", "1", "ثل"), false);
  // In reading order: behind the word.
  EXPECT_EQ(line("BT (IE) Tj ET BT (DB) Tj ET BT (J) Tj ET").belongs_right(0, "a", "1", "ثل"), true);
  EXPECT_EQ(line("BT (IE) Tj ET BT (DB) Tj ET").belongs_right(0, "a", "1", "ثل"), std::nullopt);
  // Words that are drawn one by one tell nothing.
  EXPECT_EQ(line("BT (IE) Tj ET BT (IE) Tj ET BT (IE) Tj ET BT (JEDB) Tj ET").belongs_right(0, "a", "1", "ثل"),
            std::nullopt);
}

TEST(GlyphGroups, SearchAPageForSoManyWords) {
  auto found = groups("BT /F1 12 Tf (DBCD) Tj ET");
  for (int i = 0; i < 500; ++i) found.glyph_lengths(0, "ثث" + std::to_string(i));
  EXPECT_EQ(found.glyph_lengths(0, "ثلاث"), (Lengths{2, 2, 2, 2}));
  for (int i = 0; i < 5000; ++i) found.glyph_lengths(0, "ثث" + std::to_string(i));
  EXPECT_EQ(found.glyph_lengths(0, "ثلاث"), std::nullopt);
  EXPECT_FALSE(found.are_side_by_side(0, "ث", "ل"));
}

}  // namespace
}  // namespace zubda
