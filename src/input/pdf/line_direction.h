/// The direction that a line of a page is probably read in, from its letters and its place.
#pragma once

#include <cstddef>

#include "input/pdf/page_layout.h"

namespace zubda {

/// Letters of the two directions.
struct Letters {
  std::size_t left = 0;
  std::size_t right = 0;
};

bool has_right_to_left_word(const PlacedLine& line);

/// Adds the letters of a line.
void count_letters(const PlacedLine& line, Letters& letters);

/// What the lines of a page have in common.
struct PageText {
  bool right_to_left = false;  ///< Whether most letters are.
  double left = 0;             ///< Where its leftmost line begins, in points.
  double right = 0;            ///< Where its rightmost line ends.
};

/// Looks at all lines of a page.
PageText describe(const PlacedPage& page);

/// Whether the text of a line that has words is probably read from the right to the left. A line of a right-to-left
/// page that is mostly Latin is read so or begins a paragraph in another language: words at both ends tell, a stop at
/// one end, or the edge of the page that only one end is at.
bool is_right_to_left_line(const PlacedLine& line, const PageText& page);

}  // namespace zubda
