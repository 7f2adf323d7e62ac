/// Classes, case and white space of ASCII characters, whatever the locale. Bytes of other characters belong to no class
/// and are never changed, so that all functions may be used on UTF-8.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace zubda {

/// Whether `c` is a blank or one of the control characters from the tab to the carriage return.
constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }

constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

/// `c` in lower case if it is an ASCII letter, otherwise `c` itself.
constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

constexpr bool is_ascii_letter(char c) { return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z'; }

/// Whether all bytes of `text` are ASCII, eight at a time; the last eight may overlap those before them.
inline bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t all = 0;
  std::uint64_t eight = 0;
  if (text.size() < sizeof eight) {
    for (const char c : text) all |= static_cast<unsigned char>(c);
    return (all & high_bits) == 0;
  }
  const auto last = text.size() - sizeof eight;
  for (std::size_t at = 0; at < last; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    all |= eight;
  }
  std::memcpy(&eight, text.data() + last, sizeof eight);
  return ((all | eight) & high_bits) == 0;
}

/// `text` with its ASCII letters in lower case.
inline std::string to_ascii_lower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), ascii_lower);
  return lower;
}

/// `text` without the characters at its two ends for which `is_ascii_blank`.
constexpr std::string_view trim_ascii(std::string_view text) {
  while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Where `piece`, which is not empty, begins for the last time in `text`; npos if it is not there. The same as `rfind`
/// of the standard library, which compares whole pieces at each byte.
constexpr std::size_t find_last(std::string_view text, std::string_view piece) {
  for (auto rest = text; !rest.empty();) {
    const auto at = rest.rfind(piece.front());
    if (at == std::string_view::npos) break;
    if (text.substr(at).starts_with(piece)) return at;
    rest = rest.substr(0, at);
  }
  return std::string_view::npos;
}

/// Whether `a` and `b` differ at most in the case of ASCII letters.
constexpr bool iequals_ascii(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, ascii_lower, ascii_lower);
}

}  // namespace zubda
