/// The letters of each glyph, from the content streams of a PDF file.
///
/// pdftotext gives the letters of a word, not where one glyph ends: whether `ل` and `ا` side by side are a ligature or
/// two letters, which right-to-left text depends on, cannot be seen in what it writes. The content streams and the
/// fonts' tables say it. They are read for that only, in the order they are in: places, sizes and colours are passed
/// over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// The glyphs of one page, in the order in which they are drawn.
struct PageGlyphs {
  std::string text;                ///< The letters of all glyphs.
  std::vector<bool> glyph_begins;  ///< By byte of `text`, with one more at its end.
  std::vector<bool> run_begins;    ///< The same: where a text object (`BT`) begins.
};

/// The glyphs of all pages of a PDF file; none when it is encrypted or damaged.
std::vector<PageGlyphs> read_page_glyphs(std::string_view pdf);

}  // namespace zubda
