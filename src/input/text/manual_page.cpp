#include "input/text/manual_page.h"

#include <algorithm>
#include <string_view>

#include "text/ascii.h"

namespace zubda {
namespace {

/// The name with its section that `line` begins with: `LS(1)`, `git-add(1)`; empty when there is none.
std::string_view page_name(std::string_view line) {
  const auto end = line.find(')');
  const auto name = line.substr(0, end == std::string_view::npos ? 0 : end + 1);
  const auto section = name.find('(');
  const bool is_name = section != std::string_view::npos && section > 0 && section + 2 < name.size() &&
                       is_ascii_digit(name[section + 1]) && name.find(' ') == std::string_view::npos;
  return is_name ? name : std::string_view{};
}

/// Whether `line` is the head of the page `name`: the name at both ends, and something apart from them between.
bool is_head(std::string_view line, std::string_view name) {
  if (line.size() < 2 * name.size() + 2 || !line.starts_with(name) || !line.ends_with(name)) return false;
  const auto between = line.substr(name.size(), line.size() - 2 * name.size());
  return between.starts_with(' ') && between.ends_with(' ');
}

/// A foot: its parts are far from each other, and the last is the name.
bool is_foot(std::string_view line, std::string_view name) {
  const auto before = line.substr(0, line.size() - std::min(line.size(), name.size()));
  return line.ends_with(name) && before.ends_with("  ");
}

}  // namespace

std::string remove_manual_heads(std::string text) {
  const auto first = std::string_view(text).substr(std::min(text.find_first_not_of(" \r\n"), text.size()));
  const auto first_line = trim_ascii(first.substr(0, first.find('\n')));
  const std::string name(page_name(first_line));
  if (name.empty() || !is_head(first_line, name)) return text;
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const auto line = std::string_view(text).substr(at, end - at);
    const auto content = trim_ascii(line);
    if (!is_head(content, name) && !is_foot(content, name)) kept += line;
    at = end;
  }
  return kept;
}

}  // namespace zubda
