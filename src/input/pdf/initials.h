/// Letters and marks that stand apart from the line that they belong to: initials of several lines, marks of notes.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Joins initials to their words and marks of notes to their lines. pdftotext takes both for lines of their own: an
/// initial since it is larger, wherever it is on the page, and a mark since a wide gap follows it.
///
/// An initial is a lone letter much higher than others, with two lines or more beside it; it is the beginning of the
/// uppermost of them. Whether a blank follows it (`A dam`) is told by the next line, which begins where the letter
/// ends. A mark is a number, a star or a dagger in small letters, with a line of the same height beside it, whose
/// beginning it is, or raised at the end of a line.
void join_initials(PlacedPage& page);

}  // namespace zubda
