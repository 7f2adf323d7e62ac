#include "cli/numbers.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>

namespace zubda {
namespace {

bool is_digit_character(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::size_t parse_count(std::string_view digits, std::size_t least, std::size_t most) {
  std::size_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  const bool whole = !digits.empty() && std::ranges::all_of(digits, is_digit_character);
  if (!whole || error != std::errc{} || stop != end || value < least || value > most)
    throw std::invalid_argument("'" + std::string(digits) + "' is not a whole number from " + std::to_string(least) +
                                " to " + std::to_string(most));
  return value;
}

double parse_decimal(std::string_view digits) {
  double value = 0;
  const auto* end = digits.data() + digits.size();
  const bool plain = std::ranges::all_of(digits, [](char c) { return is_digit_character(c) || c == '.'; });
  const auto [stop, error] = std::from_chars(digits.data(), end, value, std::chars_format::fixed);
  if (!plain || digits.empty() || error != std::errc{} || stop != end)
    throw std::invalid_argument("'" + std::string(digits) + "' is not a decimal number");
  return value;
}

}  // namespace zubda
