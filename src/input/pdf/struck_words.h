/// Words that a line goes through: struck out by the author, or deleted where a program prints tracked changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/drawn_lines.h"
#include "input/pdf/page_layout.h"

namespace zubda {

/// What is drawn from a place on: a piece of a line of text.
struct DrawnText {
  double x = 0;
  double baseline = 0;
  double size = 0;  ///< The height of its letters.
  std::string_view letters;
};

/// A line through text, in points of the page; y grows upwards.
struct StruckText {
  DrawnLine line;
  std::string letters;  ///< Of the text, without blanks; empty where the file does not tell.
};

/// The lines that go through text: thin, at half the height of small letters, and from the begin of a piece of text on,
/// as programs draw a piece anew where its look changes. Lines under words and of tables are none.
std::vector<StruckText> find_struck_text(const std::vector<DrawnLine>& lines, const std::vector<DrawnText>& texts);

/// Removes from `page` the words that are struck out, and of words that are so in part those letters. `left` and `top`
/// are where the page begins in the coordinates of `struck`.
void remove_struck_words(const std::vector<StruckText>& struck, double left, double top, PlacedPage& page);

}  // namespace zubda
