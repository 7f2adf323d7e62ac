#include <algorithm>
#include <cstddef>
#include <string_view>

#include "input/markdown/front_matter.h"
#include "input/markdown/markdown.h"

namespace zubda {
namespace {

bool is_heading_line(std::string_view line) {
  const auto text = line.find_first_not_of('#');
  return text >= 1 && text <= 6 && text != std::string_view::npos && line[text] == ' ';
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
  text = text.substr(0, std::size_t{1} << 16);
  if (const auto front = read_front_matter(text); front.length > 0 && !front.title.empty()) return true;
  std::size_t headings = 0;
  bool blank_before = true;
  bool begins_with_heading = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    const bool heading = blank_before && is_heading_line(line) &&
                         (end + 1 >= text.size() || text[end + 1] == '\n' || text[end + 1] == '\r');
    if (heading && headings++ == 0 && text.find_first_not_of("\r\n") == at) begins_with_heading = true;
    blank_before = line.empty() || line == "\r";
    at = end + 1;
  }
  const bool links = text.find("](") != std::string_view::npos;
  const bool fences = text.find("\n```") != std::string_view::npos;
  return headings >= 2 && (links || fences) && begins_with_heading;
}

}  // namespace zubda
