/// Notes at the foot of printed pages.
#pragma once

#include <vector>

#include "input/pdf/text_lines.h"

namespace zubda {

/// Takes the notes from `lines`, which are in reading order, and returns their lines in the same order. Notes are lines
/// at the end of a page or of its column, smaller than most of the page, the first of which begins with a mark: a
/// number, in superscript or not, a star or a dagger.
std::vector<TextLine> take_foot_notes(std::vector<TextLine>& lines);

}  // namespace zubda
