/// Paragraphs from lines with places.
#pragma once

#include <vector>

#include "input/formats.h"
#include "input/lines/hyphens.h"
#include "input/pdf/text_lines.h"

namespace zubda {

/// Appends the lines to the document of `reading` as paragraphs, each a block, with a blank line between them. A
/// paragraph ends where the next line is farther away or otherwise high, begins with a list mark or an indent, or where
/// its first word would have had room. Lines that go on from another are read again with what is before them. Appends
/// to `page_starts` where the text of another page begins.
void append_paragraphs(std::vector<TextLine>& lines, LineReader& reader, const WholeWords& words, Reading& reading);

}  // namespace zubda
