/// Indents of right-to-left lines that a program has filled up with blanks on the left, so that all end at one column.
#pragma once

#include <string_view>
#include <vector>

#include "sentences/line_features.h"

namespace zubda {

/// Measures `Line::indent` of the right-to-left `lines` of `text` from the column at which they end, if they are
/// right-aligned with blanks: then the blanks on the left say how short a line is, and what is missing on the right is
/// the indent of a paragraph. Other lines and texts stay as they are. Takes time linear in the lines.
void measure_indents_from_right(std::string_view text, std::vector<Line>& lines);

}  // namespace zubda
