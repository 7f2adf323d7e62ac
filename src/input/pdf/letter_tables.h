/// Damaged tables of letters (/ToUnicode) in PDF files, and how they are made anew.
///
/// WeasyPrint up to version 57 writes the text between two places of its own text as the letters of a glyph. Where
/// glyphs are not in the order of the text (Arabic, Hebrew, vowel signs before their letter) the one glyph gets a whole
/// line so, and others get none: `<0573> <0633062f00200627>`, `<055d> <>`. No program reads the text of such a file.
/// The font that is embedded in it still has its own table, by which most glyphs are characters.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// Whether a table of letters in `pdf` is damaged so. Only tables that are not compressed are looked at, which those of
/// WeasyPrint are not.
bool has_damaged_letter_table(std::string_view pdf);

/// The file `pdf` with its damaged tables made anew, appended to it as an update; empty when none is damaged or the
/// file is of no use (encrypted, or without fonts of its own). A glyph that nothing tells the letters of is U+FFFD.
/// Vowel signs that are drawn before their letter and read behind it are characters of their own, see
/// `order_vowel_signs`.
std::string repair_letter_tables(std::string_view pdf);

}  // namespace zubda
