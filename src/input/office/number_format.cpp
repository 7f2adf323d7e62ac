#include "input/office/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "text/ascii.h"

namespace zubda {
namespace {

/// A part of a format: for positive numbers, negative ones, or zero.
struct Section {
  std::string before;  ///< Literal text, such as the sign of a currency.
  std::string after;
  int decimals = 0;
  bool has_digits = false;
  bool has_thousands = false;
  bool is_percent = false;
  bool has_days = false;   ///< A date.
  bool has_hours = false;  ///< A time.
  bool has_seconds = false;
  bool is_elapsed = false;  ///< Hours beyond 24.
  bool is_other = false;    ///< Not understood.
};

/// Reads a letter or sign outside of quotation marks.
void read_sign(char c, bool& in_decimals, Section& section) {
  const char lower = ascii_lower(c);
  auto& literal = section.has_digits ? section.after : section.before;
  if (c == '0' || c == '#' || c == '?') {
    section.has_digits = true;
    section.decimals += in_decimals ? 1 : 0;
  } else if (c == '.' && section.has_digits) {
    in_decimals = true;
  } else if (c == ',') {
    section.has_thousands = true;
  } else if (c == '%') {
    section.is_percent = true;
    literal += '%';
  } else if (lower == 'y' || lower == 'd') {
    section.has_days = true;
  } else if (lower == 'h') {
    section.has_hours = true;
  } else if (lower == 's') {
    section.has_seconds = true;
  } else if (lower == 'e' || c == '/' || c == '@') {
    section.is_other = true;
  } else if (lower != 'm') {
    literal += c;
  }
}

/// Reads one section from `code`, up to its end or a semicolon.
Section read_section(std::string_view code, std::size_t& at) {
  Section section;
  bool in_decimals = false;
  bool has_months = false;
  for (; at < code.size() && code[at] != ';'; ++at) {
    const char c = code[at];
    auto& literal = section.has_digits ? section.after : section.before;
    if (c == '"') {
      const auto end = std::min(code.find('"', at + 1), code.size());
      literal += code.substr(at + 1, end - at - 1);
      at = end;
    } else if (c == '\\' && at + 1 < code.size()) {
      literal += code[++at];
    } else if ((c == '_' || c == '*') && at + 1 < code.size()) {
      ++at;
    } else if (c == '[') {
      const auto end = std::min(code.find(']', at), code.size());
      const auto inside = code.substr(at + 1, end - at - 1);
      if (inside.starts_with('$')) literal += inside.substr(1, inside.find('-') - 1);
      const char first = inside.empty() ? '\0' : ascii_lower(inside.front());
      if (inside.find_first_not_of(std::string_view("hHmMsS")) == std::string_view::npos && first != '\0')
        section.has_hours = section.is_elapsed = true;
      at = end;
    } else {
      has_months |= ascii_lower(c) == 'm';
      read_sign(c, in_decimals, section);
    }
    if (at >= code.size()) break;
  }
  if (has_months && !section.has_hours && !section.has_seconds) section.has_days = true;
  return section;
}

std::string print(const char* format, auto... values) {
  std::vector<char> text(400);  // A double has up to 309 digits before the point.
  const int size = std::snprintf(text.data(), text.size(), format, values...);
  return {text.data(), static_cast<std::size_t>(size)};
}

/// The date of a day counted from 1970 in the Gregorian calendar.
std::string date_text(std::int64_t day) {
  day += 719468;
  const std::int64_t era = (day >= 0 ? day : day - 146096) / 146097;
  const auto of_era = day - era * 146097;
  const auto year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const auto of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const auto month_from_march = (5 * of_year + 2) / 153;
  const auto month = month_from_march + (month_from_march < 10 ? 3 : -9);
  const auto year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return print("%04ld-%02ld-%02ld", static_cast<long>(year), static_cast<long>(month),
               static_cast<long>(of_year - (153 * month_from_march + 2) / 5 + 1));
}

std::string date_and_time(double serial, const Section& section, bool is_1904) {
  const auto seconds = std::llround(serial * 86400);
  const auto day = seconds / 86400;
  std::string text;
  // Sheets count from 1900 as if that year had a 29th of February, which is day 60.
  const std::int64_t first = is_1904 ? -24107 : (day < 60 ? -25568 : -25569);
  if (section.has_days) text = date_text(day + first);
  if (!section.has_hours && !section.has_seconds) return text;
  const auto of_day = section.is_elapsed ? seconds : seconds % 86400;
  if (!text.empty()) text += ' ';
  text += print("%02lld:%02lld", of_day / 3600, of_day / 60 % 60);
  return section.has_seconds ? text + print(":%02lld", of_day % 60) : text;
}

std::string group_thousands(const std::string& number) {
  const auto point = std::min(number.find('.'), number.size());
  std::string grouped;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (i > 0 && i < point && (point - i) % 3 == 0) grouped += ',';
    grouped += number[i];
  }
  return grouped;
}

}  // namespace

std::string_view built_in_format(int id) {
  switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3:
    case 37:
    case 38: return "#,##0";
    case 4:
    case 39:
    case 40: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 14:
    case 15:
    case 16:
    case 17: return "yyyy-mm-dd";
    case 18:
    case 20: return "h:mm";
    case 19:
    case 21: return "h:mm:ss";
    case 22: return "yyyy-mm-dd h:mm";
    case 45: return "mm:ss";
    case 46: return "[h]:mm:ss";
    default: return {};
  }
}

std::string format_number(std::string_view number, std::string_view code, bool is_1904) {
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value)) return std::string(number);
  std::vector<Section> sections;
  for (std::size_t at = 0; at < code.size() && sections.size() < 3; ++at) sections.push_back(read_section(code, at));
  const auto general = print("%.15g", value);
  if (sections.empty() || to_ascii_lower(code) == "general") return general;
  const bool uses_negative = value < 0 && sections.size() > 1;
  const auto& section = uses_negative ? sections[1] : value == 0 && sections.size() > 2 ? sections[2] : sections[0];
  if (section.has_days || section.has_hours || section.has_seconds) {
    constexpr double max_serial = 2958466;  // The year 10000.
    return value >= 0 && value < max_serial ? date_and_time(value, section, is_1904) : general;
  }
  if (section.is_other || !section.has_digits) return general;
  constexpr int max_decimals = 30;
  auto digits =
      print("%.*f", std::min(section.decimals, max_decimals), std::fabs(value) * (section.is_percent ? 100 : 1));
  if (section.has_thousands) digits = group_thousands(digits);
  return (value < 0 && !uses_negative ? "-" : "") + section.before + digits + section.after;
}

}  // namespace zubda
