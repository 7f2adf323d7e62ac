#include "input/text/gutenberg.h"

#include <algorithm>

namespace zubda {
namespace {

constexpr std::size_t max_header_bytes = std::size_t{1} << 15;  ///< Chosen by hand.
constexpr std::size_t max_mark_bytes = 120;                     ///< Of the line with the mark; chosen by hand.

/// The first line that begins with one of the two forms of the mark; npos without one.
std::size_t find_mark(std::string_view text, std::string_view word) {
  const std::string mark = "*** " + std::string(word) + " OF TH";
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const auto line = text.substr(at, max_mark_bytes);
    if ((at == 0 || text[at - 1] == '\n') && line.find("PROJECT GUTENBERG") != std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

std::string title_in(std::string_view header) {
  const auto at = header.find("\nTitle: ");
  if (at == std::string_view::npos) return {};
  const auto line = header.substr(at + 8, header.find('\n', at + 8) - at - 8);
  return std::string(line.substr(0, line.find_last_not_of(" \r") + 1));
}

}  // namespace

std::optional<GutenbergText> find_gutenberg_text(std::string_view text) {
  const auto start = find_mark(text.substr(0, max_header_bytes), "START");
  if (start == std::string_view::npos) return std::nullopt;
  const auto begin = std::min(text.find('\n', start), text.size());
  const auto end = find_mark(text.substr(begin), "END");
  return GutenbergText{{begin, end == std::string_view::npos ? text.size() : begin + end},
                       title_in(text.substr(0, start))};
}

}  // namespace zubda
