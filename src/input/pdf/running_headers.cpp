#include "input/pdf/running_headers.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

/// How many lines at an edge of a page may be furniture.
constexpr std::size_t edge_lines = 3;

/// What a line looks like with every number replaced by one sign, so that `Page 3` and `Page 12` are the same; without
/// blanks and invisible characters at its ends. Empty for a blank line.
std::string shape_of(std::string_view line) {
  std::string shape;
  bool in_number = false;
  for (std::size_t at = 0; at < line.size();) {
    const auto [code, length] = decode_at(line, at);
    const auto properties = character(code);
    const bool digit = properties.is(is_digit);
    if (digit && !in_number) shape += '#';
    if (!digit && !properties.is(is_space) && properties.word_break() != WordBreak::extend)
      shape.append(line, at, length);
    in_number = digit;
    at += length;
  }
  return shape;
}

/// A page's number: digits with dashes or brackets around them, or a small Roman number alone.
bool is_page_number(std::string_view shape) {
  if (shape.empty() || shape.size() > 8) return false;
  if (shape.find_first_not_of("ivxlc") == std::string_view::npos) return true;
  return std::ranges::count(shape, '#') == 1 &&
         shape.find_first_not_of("#-\u2013\u2014[]()|./") == std::string_view::npos;
}

/// Calls `visit(line)` for up to `edge_lines` lines with text from one edge of the page inwards.
template <class Visit>
void for_each_edge_line(const Page& page, bool head, Visit&& visit) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < page.size() && seen < edge_lines; ++i) {
    const auto shape = shape_of(page[head ? i : page.size() - 1 - i]);
    if (shape.empty()) continue;
    ++seen;
    visit(shape);
  }
}

using Counts = std::map<std::string, std::size_t, std::less<>>;

Counts count_edges(const std::vector<Page>& pages, bool head) {
  Counts counts;
  for (const auto& page : pages) for_each_edge_line(page, head, [&](const std::string& shape) { ++counts[shape]; });
  return counts;
}

/// Whether a line may be a head or foot: it is short and does not end as a sentence does.
bool may_run(std::string_view shape) {
  constexpr std::size_t longest = 80;
  if (shape.empty() || count_characters(shape) > longest) return false;
  return !ends_in_stop(shape);
}

/// A line that repeats on three pages and a third of all (two-sided prints have two heads), or on two out of three.
bool runs(const Counts& counts, const std::string& shape, std::size_t pages) {
  if (!may_run(shape)) return false;
  const auto found = counts.find(shape);
  const auto count = found == counts.end() ? 0 : found->second;
  return (count >= 3 && count * 3 >= pages) || (count == 2 && pages <= 3);
}

/// Takes furniture away from the end of a page; stops at the first line of text.
void strip(Page& page, const Counts& counts, std::size_t pages) {
  for (std::size_t taken = 0; !page.empty();) {
    const auto shape = shape_of(page.back());
    const bool furniture =
        shape.empty() || (taken < edge_lines && (is_page_number(shape) || runs(counts, shape, pages)));
    if (!furniture) return;
    taken += shape.empty() ? 0 : 1;
    page.pop_back();
  }
}

}  // namespace

std::vector<Page> split_pages(std::string_view text) {
  std::vector<Page> pages(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of("\n\f", at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool page_ends = end < text.size() && text[end] == '\f';
    if (!page_ends || !line.empty()) pages.back().push_back(line);
    if (page_ends) pages.emplace_back();
    at = end + 1;
  }
  if (pages.back().empty() && pages.size() > 1) pages.pop_back();
  return pages;
}

void remove_furniture(std::vector<Page>& pages) {
  const auto heads = count_edges(pages, true);
  const auto feet = count_edges(pages, false);
  for (auto& page : pages) {
    std::ranges::reverse(page);
    strip(page, heads, pages.size());
    std::ranges::reverse(page);
    strip(page, feet, pages.size());
  }
}

}  // namespace zubda
