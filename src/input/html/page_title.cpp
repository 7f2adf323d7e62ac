#include "input/html/page_title.h"

#include <algorithm>
#include <vector>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// The letters and digits of `text`, folded: what two versions of one title have in common.
std::string skeleton(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit)) letters += text.substr(at, length);
    at += length;
  }
  return fold(letters, false);
}

struct Line {
  std::uint32_t block = 0;
  std::uint16_t context = 0;
  std::string text;
};

/// The short paragraphs of the page.
std::vector<Line> find_lines(const HtmlPage& page) {
  constexpr std::size_t max_bytes = 1000;  // No title is that long.
  std::vector<Line> lines;
  for (const auto& run : page.runs) {
    const auto& element = page.elements[run.element];
    if ((element.hints & hint_mark) != 0) continue;
    if (lines.empty() || run.before == HtmlBreak::paragraph || element.block != lines.back().block)
      lines.push_back({element.block, element.context, {}});
    if (lines.back().text.size() < max_bytes) lines.back().text += slice(page.text, run.span);
  }
  std::erase_if(lines, [](const Line& line) { return line.text.size() >= max_bytes; });
  return lines;
}

/// Cuts " | Name" and " - Name" from the end of a title, where Name is the site's, or for a site without a known name
/// where what is left is much longer.
std::string without_site(std::string_view title, std::string_view site) {
  constexpr std::size_t min_ratio = 2;  // Of the title to a name that the page does not state.
  constexpr std::string_view separators[] = {" | ", " - ", " – ", " — ", " · ", " » ", " :: ", " / "};
  for (const auto separator : separators) {
    const auto at = title.rfind(separator);
    if (at == std::string_view::npos) continue;
    const auto end = title.substr(at + separator.size());
    if ((!site.empty() && skeleton(end) == skeleton(site)) || (site.empty() && at > min_ratio * end.size()))
      return std::string(title.substr(0, at));
  }
  return std::string(title);
}

/// Whether a heading is the title of the head or most of it, or the other way round.
bool agrees(const std::string& heading, const std::string& title) {
  constexpr std::size_t min_bytes = 8;
  constexpr std::size_t max_ratio = 2;
  const auto [shorter, longer] = std::minmax({heading.size(), title.size()});
  if (shorter < min_bytes || longer > max_ratio * shorter) return false;
  return title.find(heading) != std::string::npos || heading.find(title) != std::string::npos;
}

constexpr int plain_line = 3;

/// 1 for a first-level heading, 2 for any other, `plain_line` for text that may show a title too, 0 for what cannot.
int heading_level(const Line& line) {
  if ((line.context & in_heading1) != 0) return 1;
  if ((line.context & in_heading) != 0) return 2;
  return (line.context & (in_link | in_list)) != 0 ? 0 : plain_line;
}

/// The one first-level heading of a page, if there is one and it is no link to the front page.
const Line* only_heading(const std::vector<Line>& lines) {
  const auto is_title = [](const Line& line) { return heading_level(line) == 1 && (line.context & in_link) == 0; };
  const auto first = std::ranges::find_if(lines, is_title);
  if (first == lines.end() || std::find_if(first + 1, lines.end(), is_title) != lines.end()) return nullptr;
  return &*first;
}

}  // namespace

std::string collapse_blanks(std::string_view text) {
  std::string collapsed;
  for (const char c : text) {
    if (!is_ascii_blank(c)) collapsed += c;
    else if (!collapsed.empty() && collapsed.back() != ' ') collapsed += ' ';
  }
  if (collapsed.ends_with(' ')) collapsed.pop_back();
  return collapsed;
}

HtmlTitle find_title(const HtmlPage& page) {
  constexpr std::size_t min_plain_bytes = 13;  // Of a line that is no heading.
  const auto shared = collapse_blanks(page.shared_title);
  const auto of_head = collapse_blanks(page.title);
  const auto site = collapse_blanks(page.stated.metadata().site);
  const auto shared_letters = skeleton(without_site(shared, site));
  const auto head_letters = skeleton(without_site(of_head, site));
  const Line* best = nullptr;
  const auto lines = find_lines(page);
  for (const auto& line : lines) {
    const auto level = heading_level(line);
    if (level == 0 || (best != nullptr && level >= heading_level(*best))) continue;
    const auto letters = skeleton(line.text);
    const bool fits = level == plain_line
                          ? letters.size() >= min_plain_bytes && (letters == shared_letters || letters == head_letters)
                          : agrees(letters, shared_letters) || agrees(letters, head_letters);
    if (fits) best = &line;
  }
  if (best == nullptr) best = only_heading(lines);
  if (best != nullptr) return {collapse_blanks(best->text), best->block};
  if (!shared.empty()) return {without_site(shared, site), 0};
  if (of_head.empty()) return {collapse_blanks(page.headline), 0};
  return {without_site(of_head, site), 0};
}

}  // namespace zubda
