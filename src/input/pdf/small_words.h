/// Small letters and digits above and below the line: marks of notes, exponents, ordinals, indices.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Joins small words to the words that they touch (`19` and `th`, `H`, `2` and `O`), and writes small digits that lie
/// higher as superscript digits: `10` and a raised `12` are `10¹²`, and no two numbers. In lines with right-to-left
/// words only the digits change; what touches is known there by the gaps. pdftotext takes letters of another size for
/// words of their own, and between words is a blank.
void join_small_words(PlacedPage& page);

}  // namespace zubda
