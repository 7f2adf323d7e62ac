/// Numbers of sheets as they are shown.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// The code of a built-in number format of Office Open XML; empty for "General" and numbers without one.
std::string_view built_in_format(int id);

/// `number` as a cell with the format `code` shows it: decimals, percent, thousands, currencies, the part for negative
/// numbers. Dates and times are in the form of ISO 8601, since which day `1/2` is depends on who opens the file. What
/// the code has beyond that (fractions, powers of ten) gives the number as it is, with 15 digits as sheets have.
/// `is_1904` says from which year days are counted. Text that is no number stays as it is.
std::string format_number(std::string_view number, std::string_view code, bool is_1904);

}  // namespace zubda
