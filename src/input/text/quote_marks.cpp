#include "input/text/quote_marks.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace zubda {
namespace {

constexpr std::size_t min_lines = 2;

struct QuotedLine {
  std::string_view text;  ///< Behind the marks, with its line end.
  std::size_t depth = 0;  ///< The number of marks.
};

QuotedLine read_quoted_line(std::string_view line) {
  QuotedLine quoted{line};
  // `>text`, `> text`, `>> text` and `> > text`.
  while (quoted.text.starts_with('>')) {
    ++quoted.depth;
    quoted.text.remove_prefix(1);
    if (quoted.text.starts_with(' ')) quoted.text.remove_prefix(1);
  }
  return line.starts_with(">>> ") ? QuotedLine{line} : quoted;
}

std::vector<std::string_view> lines_with_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    lines.push_back(text.substr(at, end - at));
    at = end;
  }
  return lines;
}

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

std::string remove_quote_marks(std::string text) {
  // Most texts have no such mark; a search behind line ends would stop at each of them.
  const auto first = text.find('>');
  if (first == std::string::npos || (first > 0 && text.find("\n>", first - 1) == std::string::npos)) return text;
  const auto lines = lines_with_ends(text);
  std::string out;
  out.reserve(text.size() + 2);
  const auto part = [&out] {
    if (!out.empty() && !out.ends_with("\n\n")) out += '\n';
  };
  for (std::size_t i = 0; i < lines.size();) {
    const auto depth = read_quoted_line(lines[i]).depth;
    auto end = i + 1;
    while (depth > 0 && end < lines.size() && read_quoted_line(lines[end]).depth == depth) ++end;
    if (end - i < min_lines) {
      out += lines[i++];
      continue;
    }
    part();
    for (; i < end; ++i) out += read_quoted_line(lines[i]).text;
    if (end < lines.size() && !is_blank_line(lines[end])) part();
  }
  return out;
}

}  // namespace zubda
