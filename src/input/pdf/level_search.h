/// The search for the bidi levels of one printed line.
#pragma once

#include <string_view>

#include "input/pdf/inverse_bidi.h"

namespace zubda {

/// The text of the line with the characters `visual`, from left to right, read in the direction and with the kind of
/// brackets that `context` names; no other is tried. `paragraph` and `line` are ICU objects that are used for layouts.
/// Takes from `laid_out_left` the characters that it lays out while it searches; it keeps its first guess where nothing
/// is left.
LogicalLine search_levels(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context,
                          std::size_t& laid_out_left);

}  // namespace zubda
