/// The width of lines whose marks take no columns of their own.
#pragma once

#include <string_view>
#include <vector>

#include "sentences/line_features.h"

namespace zubda {

/// Measures `Line::columns` of all `lines` of `text` without marks, if most lines that are wider than 100 columns with
/// them are not without. Terminals and printed pages of Hindi and other Indic scripts have lines of 80 to
/// 100 letters, and 25 vowel signs and marks more, while most programs that wrap text count marks as letters. Takes
/// time linear in the lines.
void measure_columns_without_marks(std::string_view text, std::vector<Line>& lines);

}  // namespace zubda
