#include "input/html/html5_entities.h"

#include <algorithm>
#include <charconv>

#include "text/ascii.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Lines of a name and its code points in hexadecimal, sorted by name.
constexpr std::string_view names =
#include "input/html/html5_entities.inc"
    ;

constexpr std::size_t max_name_bytes = 32;  ///< CounterClockwiseContourIntegral has 31.

/// The line of `name`, without the name; empty when there is none.
std::string_view find_code_points(std::string_view name) {
  std::size_t begin = 1;  // The text begins with a line end.
  std::size_t end = names.size();
  while (begin < end) {
    const auto middle = begin + (end - begin) / 2;
    const auto line_begin = middle == begin ? begin : names.rfind('\n', middle - 1) + 1;
    const auto line_end = names.find('\n', line_begin);
    const auto line = names.substr(line_begin, line_end - line_begin);
    const auto found = line.substr(0, line.find(' '));
    if (found == name) return line.substr(found.size());
    if (found < name) begin = line_end + 1;
    else end = line_begin;
  }
  return {};
}

/// Appends what `name` means, as markup.
void append_as_markup(const std::string& characters, std::string& out) {
  for (const char c : characters) {
    if (c == '<') out += "&lt;";
    else if (c == '>') out += "&gt;";
    else if (c == '&') out += "&amp;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
}

}  // namespace

std::string html5_entity(std::string_view name) {
  std::string characters;
  if (name.empty() || name.size() > max_name_bytes) return characters;
  for (auto codes = find_code_points(name); !codes.empty();) {
    codes.remove_prefix(1);  // The blank.
    unsigned code = 0;
    const auto* end = std::from_chars(codes.data(), codes.data() + codes.size(), code, 16).ptr;
    codes.remove_prefix(static_cast<std::size_t>(end - codes.data()));
    append_utf8(static_cast<char32_t>(code), characters);
  }
  return characters;
}

std::string_view with_html5_entities(std::string_view markup, std::string& storage) {
  std::size_t copied = 0;
  for (auto at = markup.find('&'); at != std::string_view::npos; at = markup.find('&', at + 1)) {
    auto end = at + 1;
    const auto max_end = std::min(markup.size(), at + max_name_bytes + 1);
    while (end < max_end && (is_ascii_letter(markup[end]) || is_ascii_digit(markup[end]))) ++end;
    if (end == at + 1 || end == markup.size() || markup[end] != ';') continue;
    const auto characters = html5_entity(markup.substr(at + 1, end - at - 1));
    if (characters.empty()) continue;
    if (copied == 0) storage.clear();
    storage.append(markup, copied, at - copied);
    append_as_markup(characters, storage);
    copied = end + 1;
  }
  if (copied == 0) return markup;
  storage.append(markup, copied);
  return storage;
}

}  // namespace zubda
