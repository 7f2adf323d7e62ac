/// The order of cells and blocks that are side by side on a right-to-left page.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// pdftotext puts lines of one height and blocks beside each other from left to right, also where the page is read from
/// right to left. Puts the right one first there: cells of a row, and the cells of a table that have several lines. A
/// page whose letters are mostly left-to-right stays as it is.
void order_cells(PlacedPage& page);

}  // namespace zubda
