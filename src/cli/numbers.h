/// Reads the numbers of the command line strictly.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// A whole number from `min` to `max` in decimal digits; leading zeros mean nothing. Throws std::invalid_argument
/// with the rule in words.
std::size_t parse_count(std::string_view digits, std::size_t min, std::size_t max);

/// A number of bytes from 1 to `max`: a whole number, or one of K, M or G (2^10, 2^20, 2^30). Throws
/// std::invalid_argument with the rule in words.
std::size_t parse_size(std::string_view size, std::size_t max);

/// A decimal number such as `0.25` or `1`: digits with at most one point, no sign, exponent, infinity or NaN.
double parse_decimal(std::string_view digits);

}  // namespace zubda
