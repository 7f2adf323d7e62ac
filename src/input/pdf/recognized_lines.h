/// The lines that text recognition found on pages that are pictures.
#pragma once

#include <vector>

#include "input/pdf/page_glyphs.h"
#include "input/pdf/text_lines.h"

namespace zubda {

/// The lines of a page in reading order, if all its text is that of text recognition (tesseract, and ocrmypdf with it);
/// none otherwise. `page` is the number of the page. Their boxes are such that letters are ten points high.
///
/// The file has the words as they are read, each with its blank; in right-to-left lines the letters are drawn mirrored,
/// digits among them. pdftotext takes the digits as they lie on the page, and prints 1950 as 0591.
std::vector<TextLine> recognized_lines(const PageGlyphs& glyphs, std::size_t page);

}  // namespace zubda
