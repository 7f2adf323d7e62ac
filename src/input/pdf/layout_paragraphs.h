/// Paragraphs from lines with places.
#pragma once

#include <vector>

#include "input/lines/hyphens.h"
#include "input/pdf/text_lines.h"
#include <zubda/document.h>

namespace zubda {

/// Appends the lines to `document` as paragraphs, each a block, with a blank line between them. A paragraph ends where
/// the next line is farther away or otherwise high, begins with a list mark or an indent, or where its first word would
/// have had room. Lines that go on from another are read again with what is before them. Returns the bytes of the text
/// where pages begin; a page without lines begins where the next one does.
std::vector<std::size_t> append_paragraphs(std::vector<TextLine>& lines, LineReader& reader, const WholeWords& words,
                                           Document& document);

}  // namespace zubda
