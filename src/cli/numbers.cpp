#include "cli/numbers.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>

#include "text/ascii.h"

namespace zubda {

std::size_t parse_count(std::string_view digits, std::size_t min, std::size_t max) {
  std::size_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  const bool whole = !digits.empty() && std::ranges::all_of(digits, is_ascii_digit);
  if (!whole || error != std::errc{} || stop != end || value < min || value > max)
    throw std::invalid_argument("'" + std::string(digits) + "' is not a whole number from " + std::to_string(min) +
                                " to " + std::to_string(max));
  return value;
}

std::size_t parse_size(std::string_view size, std::size_t max) {
  constexpr std::string_view units = "KMG";
  const auto unit = size.empty() ? units.npos : units.find(size.back());
  const auto shift = unit == units.npos ? 0 : 10 * (unit + 1);
  const auto digits = size.substr(0, size.size() - (shift > 0 ? 1 : 0));
  try {
    return parse_count(digits, 1, max >> shift) << shift;
  } catch (const std::invalid_argument&) {
    throw std::invalid_argument("'" + std::string(size) + "' is not a size such as 300000, 300K, 300M or 3G, at most " +
                                std::to_string(max >> 30) + "G");
  }
}

double parse_decimal(std::string_view digits) {
  double value = 0;
  const auto* end = digits.data() + digits.size();
  const bool plain = std::ranges::all_of(digits, [](char c) { return is_ascii_digit(c) || c == '.'; });
  const auto [stop, error] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
  if (!plain || digits.empty() || error != std::errc{} || stop != end)
    throw std::invalid_argument("'" + std::string(digits) + "' is not a decimal number");
  return value;
}

}  // namespace zubda
