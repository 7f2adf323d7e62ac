/// Places for the lines of a plain text of printed pages, so that the reader of PDF files can read it.
#pragma once

#include <string_view>

#include "input/pdf/page_layout.h"

namespace zubda {

/// The lines of a text by pdftotext (see `is_pdftotext_output`) with places, as if they were set in a font whose
/// letters are all equally wide and wrapped at the width of most full lines. Form feeds end pages, which have no
/// height. A blank line that is likely to be within a paragraph leaves no gap: the one before it is long and ends no
/// sentence.
PageLayout layout_of_text(std::string_view text);

}  // namespace zubda
