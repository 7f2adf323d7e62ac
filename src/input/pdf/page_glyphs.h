/// The letters of each glyph, from the content streams of a PDF file.
///
/// pdftotext gives the letters of a word, not where one glyph ends: whether `ل` and `ا` side by side are a ligature or
/// two letters, which right-to-left text depends on, cannot be seen in what it writes. The content streams and the
/// fonts' tables say it. They are read for that, in the order they are in; and for the words of text recognition, whose
/// places are read, too, since pdftotext turns their numbers round in right-to-left lines. The lines that go through
/// words are there as well, of which pdftotext says nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/pdf_objects.h"
#include "input/pdf/struck_words.h"

namespace zubda {

/// A word that text recognition laid over a picture, in reading order: its letters as they are read, with the blank
/// behind it.
struct RecognizedWord {
  std::string text;
  double left = 0;  ///< In points of the page.
  double right = 0;
  double baseline = 0;    ///< It grows upwards.
  double size = 0;        ///< The height of the letters.
  std::size_t block = 0;  ///< Words of one text object (`BT`), by page.
};

/// The glyphs of one page, in the order in which they are drawn.
struct PageGlyphs {
  std::string text;                ///< The letters of all glyphs.
  std::vector<bool> glyph_begins;  ///< By byte of `text`, with one more at its end.
  std::vector<bool> run_begins;    ///< The same: where a text object (`BT`) begins.
  std::vector<RecognizedWord> recognized = {};
  bool has_drawn_letters = false;  ///< Letters that are none of text recognition.
  std::vector<StruckText> struck = {};
  double left = 0;  ///< Of the page, in its own coordinates.
  double top = 0;
  bool is_turned = false;  ///< It is shown turned by a right angle or two.
};

/// What is drawn on all pages of a file.
struct DrawnPages {
  std::vector<PageGlyphs> pages;
  bool is_whole =
      true;  ///< Forms that draw each other may ask for more than any file has: then pages are cut or empty.
};

/// The glyphs of all pages of a PDF file; no page when it is encrypted or damaged. `most_read` is that of PdfObjects.
DrawnPages read_page_glyphs(std::string_view pdf, std::size_t most_read = PdfObjects::usual_most_read);

}  // namespace zubda
