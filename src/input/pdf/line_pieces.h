/// Printed lines that pdftotext has cut in pieces.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Joins lines of a block that follow each other in it, are at the same height and no farther apart than words, with
/// right-to-left letters in both: pdftotext cuts a line where a mark is drawn apart from its letter, and puts the left
/// piece first. The words of the joined line are in no order.
void join_line_pieces(PlacedPage& page);

}  // namespace zubda
