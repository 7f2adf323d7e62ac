#include "input/markdown/front_matter.h"

#include <algorithm>

#include "text/ascii.h"

namespace zubda {
namespace {

/// A value without its quotes. In double quotes a backslash escapes the next character, in single ones a quote is
/// doubled.
std::string unquoted(std::string_view value) {
  if (value.size() < 2 || value.front() != value.back() || (value.front() != '"' && value.front() != '\''))
    return std::string(value);
  const char quote = value.front();
  value = value.substr(1, value.size() - 2);
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escape = value[i] == (quote == '"' ? '\\' : '\'') && i + 1 < value.size();
    text += escape ? value[++i] : value[i];
  }
  return text;
}

/// Whether a line is `title: value` or `title = value`; the value goes to `value`.
bool is_title(std::string_view line, char separator, std::string_view& value) {
  if (!line.starts_with("title")) return false;
  const auto rest = trim_ascii(line.substr(5));
  if (!rest.starts_with(separator)) return false;
  value = trim_ascii(rest.substr(1));
  return true;
}

}  // namespace

FrontMatter read_front_matter(std::string_view text) {
  const bool toml = text.starts_with("+++\n") || text.starts_with("+++\r\n");
  if (!toml && !text.starts_with("---\n") && !text.starts_with("---\r\n")) return {};
  const std::string_view fence = toml ? "+++" : "---";
  FrontMatter front;
  std::string_view value;
  bool folds = false;  // The lines of a block scalar follow.
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    at = end + 1;
    const bool indented = line.starts_with(' ') || line.starts_with('\t');
    if (trim_ascii(line) == fence || (!toml && trim_ascii(line) == "...")) {
      front.length = std::min(at, text.size());
      return front;
    }
    if (folds && indented) front.title += (front.title.empty() ? "" : " ") + std::string(trim_ascii(line));
    else folds = false;
    if (front.title.empty() && is_title(line, toml ? '=' : ':', value)) {
      folds = value.empty() || value.front() == '|' || value.front() == '>';
      if (!folds) front.title = unquoted(value);
    }
  }
  return {};
}

}  // namespace zubda
