/// Printed pages with the places of their words, as `pdftotext -bbox-layout` writes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// A rectangle on a page in points, 1/72 inch; y grows downwards.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double middle() const { return (top + bottom) / 2; }
};

/// A vowel sign or another mark without width, drawn at `x` over or under a letter.
struct PlacedMark {
  double x = 0;
  std::string text;
};

/// Letters without a gap between them. `text` has them as they lie on the page, from left to right in every script;
/// the letters of one glyph (a ligature) and of one piece of replacement text are in reading order.
struct PlacedWord {
  Box box;
  std::string text;
  std::vector<PlacedMark> marks = {};  ///< Marks that pdftotext took for words of their own.
  bool is_joined = false;              ///< Of letters of several sizes.
};

/// Words on one base line, in the order of pdftotext: from left to right.
struct PlacedLine {
  Box box;
  std::vector<PlacedWord> words;
  std::size_t block = 0;  ///< Counted over the document; lines of one block are near each other.
};

struct PlacedPage {
  double width = 0;
  double height = 0;
  std::vector<PlacedLine> lines;  ///< In the reading order that pdftotext found.
};

struct PageLayout {
  std::string producer;  ///< The program that made the PDF; empty when unknown.
  Metadata metadata;     ///< Author and date of the file, where it states them.
  std::vector<PlacedPage> pages;
};

/// Whether `text` is what `pdftotext -bbox-layout` writes.
bool is_page_layout(std::string_view text);

/// Reads what `pdftotext -bbox-layout` writes. The output is no valid XML where a font maps letters to control
/// characters, which have to be kept (TeX has ligatures there), so that an XML parser is of no use; what is not
/// understood is passed over.
PageLayout parse_page_layout(std::string_view text);

}  // namespace zubda
