/// The letters of words as they lie on a page, cut into glyphs: what stays together when a line is turned round.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/page_layout.h"

namespace zubda {

/// A letter with its marks, or a ligature.
struct Glyph {
  std::string letters;  ///< In reading order.
  char32_t code = 0;    ///< The first letter, which decides the direction.
};

/// How the program that made a PDF wrote its right-to-left letters. One program does it the same way all through.
struct GlyphHabits {
  bool marks_first = false;  ///< A mark lies before (left of) its letter in `PlacedWord::text`, not behind it.
  bool ligatures = false;    ///< Lam-alef is one glyph: its letters are in reading order in `PlacedWord::text`.
};

/// What the words of a document tell about its maker's habits.
GlyphHabits find_habits(const PageLayout& layout);

/// Puts marks that pdftotext has torn from their letters to the word that those are in. The words of the lines have to
/// be in order from left to right.
void join_marks(PageLayout& layout, const GlyphHabits& habits);

/// The glyphs of a word from left to right. `lengths` are their lengths in bytes where they are known, see
/// `GlyphGroups`; without them each letter is taken for a glyph of its own.
std::vector<Glyph> glyphs_of(const PlacedWord& word, const GlyphHabits& habits,
                             const std::optional<std::vector<std::size_t>>& lengths);

/// Whether `c` is a mark that is drawn over or under a letter.
bool is_mark(char32_t c);

/// Whether all of `text` are marks that are drawn over or under letters; false for an empty text.
bool is_marks_only(std::string_view text);

/// Whether a mark is in `text`.
bool has_marks(std::string_view text);

/// Whether a right-to-left letter is in `text`.
bool has_right_to_left(std::string_view text);

}  // namespace zubda
