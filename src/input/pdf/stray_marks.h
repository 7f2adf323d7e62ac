/// Vowel signs that pdftotext takes for words of their own.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Moves words that are nothing but marks to the word of letters that they are drawn over or under, wherever on the
/// page pdftotext has put them. Lines that are empty then are removed.
void place_stray_marks(PlacedPage& page);

}  // namespace zubda
