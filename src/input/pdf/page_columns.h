/// Columns of a page that pdftotext did not see.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Where a narrow gutter goes through most lines of a page, pdftotext takes the lines of both columns side by side for
/// one. Cuts those lines at the gutter and puts the lines in reading order: between lines that cross the gutter the one
/// column and then the other, the right one first on a right-to-left page. A page without such lines stays as it is,
/// and so do tables, whose cells seldom are as wide as their column.
void split_columns(PlacedPage& page);

}  // namespace zubda
