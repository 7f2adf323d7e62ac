/// Which line ends of a plain text are those of a wrapped paragraph, and which end a paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/line_features.h"

namespace zubda {

/// For each of the n `lines` of `text`, whether it goes on with the line before it; false for blank lines and for all
/// after one. Takes time linear in the lines.
std::vector<bool> find_continued_lines(std::string_view text, const std::vector<Line>& lines, const Language& language);

}  // namespace zubda
