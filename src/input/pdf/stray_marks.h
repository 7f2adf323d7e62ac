/// Vowel signs, and alefs of lam-alef, that pdftotext takes for words of their own.
#pragma once

#include "input/pdf/page_layout.h"

namespace zubda {

/// Moves words that are nothing but marks to the word of letters that they are drawn over or under, wherever on the
/// page pdftotext has put them. Lines that are empty then are removed.
void place_stray_marks(PlacedPage& page);

/// Puts each alef without width beside the lam that it is drawn upon. Some fonts (Noto Naskh Arabic) have lam-alef as
/// two glyphs, and programs that draw with Cairo place them one by one; pdftotext ends a line before each such alef.
void place_stray_alefs(PlacedPage& page);

}  // namespace zubda
