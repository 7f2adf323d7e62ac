#include "input/text/field_codes.h"

#include <algorithm>
#include <string_view>

namespace zubda {
namespace {

constexpr std::string_view link = "HYPERLINK";
constexpr std::size_t max_bytes = 2048;  ///< Of an address; chosen by hand.

/// Behind the blanks at `at`; `catdoc` may break the line in a code.
std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
  return at;
}

/// The end of the code at `at`, where `link` is: switches (`\l`) and an address in quotes; npos when it is none.
std::size_t end_of_code(std::string_view text, std::size_t at) {
  auto next = skip_blanks(text, at + link.size());
  while (next + 1 < text.size() && text[next] == '\\') next = skip_blanks(text, next + 2);
  if (next == at + link.size() || next >= text.size() || text[next] != '"') return std::string_view::npos;
  const auto close = text.substr(next + 1, max_bytes).find_first_of("\"\n ");
  if (close == std::string_view::npos || text[next + 1 + close] != '"') return std::string_view::npos;
  return next + close + 2;
}

}  // namespace

std::string remove_field_codes(std::string text) {
  auto code = text.find(link);
  if (code == std::string::npos) return text;
  std::string kept;
  std::size_t at = 0;
  for (; code != std::string::npos; code = text.find(link, std::max(at, code + 1))) {
    auto end = end_of_code(text, code);
    if (end == std::string_view::npos) continue;
    kept.append(text, at, code - at);
    while (kept.ends_with(' ')) kept.pop_back();
    while (end < text.size() && text[end] == ' ') ++end;
    if (end < text.size() && text[end] == '\n') ++end;
    if (!kept.empty() && !kept.ends_with('\n')) kept += ' ';
    at = end;
  }
  return kept.append(text, at);
}

}  // namespace zubda
