/// Lines of plain text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// No text is wrapped wider than this, in columns: a wider line is a paragraph of its own. Pages that a browser prints
/// have up to 120 letters a line.
constexpr std::size_t max_wrap_width = 130;

/// One line of a text.
struct Line {
  Span span;                  ///< Without white space at its ends; empty for a blank line.
  std::uint32_t indent = 0;   ///< White space before the first character, in characters.
  std::uint32_t columns = 0;  ///< Wide letters count as two. At least so many, and over 140, in lines over 564 bytes.
  bool has_signs = true;      ///< Whether there may be a sign for which `is_standalone` looks inside a line.

  bool is_blank() const { return columns == 0; }
};

/// All lines of `text` in order. Line ends are those of Unicode (LF, CR LF, CR, VT, FF, NEL, LS, PS).
std::vector<Line> split_lines(std::string_view text);

}  // namespace zubda
