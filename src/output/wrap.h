/// Breaks lines to fit a terminal.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace zubda {

/// `line` in pieces of at most `width` columns, cut where Unicode allows a line to be broken (UAX #14): at blanks, and
/// in East Asian and Thai text between characters and words that need none. What cannot be broken stays whole. Blanks
/// at a cut are dropped. At least one piece; pieces are parts of `line`. With a width of 0 nothing is cut.
std::vector<std::string_view> wrapped(std::string_view line, std::size_t width);

}  // namespace zubda
