/// Numbers of a line as it lies on a page, with the signs and units beside them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace zubda {

/// Whether the character at a place of `visual` is a sign between two digits, or one like `%` and `$` beside a digit.
bool is_sign_of_number(std::u32string_view visual, std::size_t place);

/// A unit on the left of its number, as in right-to-left lines.
struct UnitPlace {
  std::size_t unit = 0;    ///< Where it begins.
  std::size_t gap = 0;     ///< Where it ends, and the blanks before the number begin.
  std::size_t number = 0;  ///< Where the number begins.
};

/// The units in [begin, end) of a line without right-to-left letters there, each the first Latin word of it: `B 12` in
/// `Vitamin B 12` is none.
std::vector<UnitPlace> find_units(std::u32string_view visual, std::size_t begin, std::size_t end);

}  // namespace zubda
