/// Ligatures of Arabic fonts in words that lie on a page from left to right.
///
/// A glyph of two letters, lam-alef, gives its letters in reading order, while the glyphs around it are in the order of
/// the page. Read from the right letter by letter it would be turned: `لا` becomes `ال`.
#pragma once

#include <cstddef>
#include <string_view>

#include "input/pdf/page_layout.h"

namespace zubda {

/// Whether lam and alef are one glyph in the fonts of a document.
bool has_ligatures(const PageLayout& layout);

/// The length in bytes of the glyph of the name of God (لله, or with its alef) at `at` of a word from left to right; 0
/// when there is none. No font has that glyph for other words, and no other word that is in use has these letters in
/// the opposite order.
std::size_t name_of_god_length(std::string_view word, std::size_t at);

}  // namespace zubda
