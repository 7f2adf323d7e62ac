#include "cli/diagnostics.h"

#include <algorithm>

#include "output/display.h"
#include "text/utf8.h"

namespace zubda {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  constexpr std::string_view special = " '\"\\$`*?[]{}()<>|&;!#~";
  return byte > 0x20 && byte != 0x7F && special.find(c) == std::string_view::npos;
}

bool has_controls(std::string_view name) {
  std::string clean;
  append_line(name, clean);
  return clean != name;
}

void append_escape(char c, std::string& quoted) {
  constexpr std::string_view digits = "01234567";
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\n') quoted += "\\n";
  else if (c == '\t') quoted += "\\t";
  else if (c == '\'' || c == '\\') (quoted += '\\') += c;
  else if (byte >= 0x20 && byte < 0x7F) quoted += c;
  else ((quoted += '\\') += digits[byte >> 6]) += {digits[byte >> 3 & 7], digits[byte & 7]};
}

}  // namespace

std::string shell_quoted(std::string_view name) {
  const bool valid = is_valid_utf8(name);
  if (!valid || has_controls(name)) {
    std::string quoted = "$'";
    for (const char c : name) append_escape(c, quoted);
    return quoted + "'";
  }
  if (!name.empty() && std::ranges::all_of(name, is_plain)) return std::string(name);
  std::string quoted = "'";
  for (const char c : name) c == '\'' ? quoted += "'\\''" : quoted += c;
  return quoted + "'";
}

std::string valid_text(std::string_view text) {
  if (is_valid_utf8(text)) return std::string(text);
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string valid;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && c != '%') valid += c;
    else ((valid += '%') += digits[byte >> 4]) += digits[byte & 15];
  }
  return valid;
}

std::string message(std::string_view name, std::string_view reason, std::string_view program) {
  std::string line(program);
  line += ": ";
  if (!name.empty()) line += shell_quoted(name) + ": ";
  append_line(valid_text(reason), line);
  return line + "\n";
}

}  // namespace zubda
