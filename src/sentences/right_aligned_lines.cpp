#include "sentences/right_aligned_lines.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/direction.h"

namespace zubda {
namespace {

/// A deeper indent than that is no slip of the hand.
constexpr std::uint32_t min_padding = 2;

std::uint32_t end_column(const Line& line) { return line.indent + line.columns; }

/// How many lines begin, or end, at each column.
using ColumnCounts = std::array<std::size_t, max_wrap_width + 2>;

/// How many lines are at a column or beside it: a mark more or less is one column.
std::size_t count_near(const ColumnCounts& counts, std::size_t column) {
  return counts[column - 1] + counts[column] + counts[column + 1];
}

/// The column that most lines are at.
std::size_t find_edge(const ColumnCounts& counts) {
  std::size_t edge = 1;
  for (std::size_t i = 1; i <= max_wrap_width; ++i)
    if (counts[i] + counts[i - 1] > counts[edge] + counts[edge - 1]) edge = i;
  return edge;
}

/// The column at which most right-to-left lines end, many of them because of the blanks on their left; 0 if there
/// is none. Lines that are filled up between their words, as those of manual pages, end at one column, too, but more of
/// them begin at one: the last line of a paragraph is short.
std::uint32_t find_right_edge(std::string_view text, const std::vector<Line>& lines) {
  ColumnCounts ends{};
  ColumnCounts begins{};
  std::size_t all = 0;
  std::size_t padded = 0;
  for (const auto& line : lines) {
    if (line.is_blank() || end_column(line) > max_wrap_width || !begins_right_to_left(slice(text, line.span))) continue;
    ++ends[end_column(line)];
    ++begins[line.indent + 1];
    ++all;
    padded += line.indent >= min_padding;
  }
  constexpr std::size_t min_padded = 3;
  if (padded < min_padded || padded * 5 < all) return 0;
  const auto edge = find_edge(ends);
  const auto at_edge = count_near(ends, edge);
  const bool is_edge = at_edge * 2 >= all && at_edge > *std::ranges::max_element(begins);
  return is_edge ? static_cast<std::uint32_t>(edge) : 0;
}

}  // namespace

void measure_indents_from_right(std::string_view text, std::vector<Line>& lines) {
  if (std::ranges::none_of(lines, [](const Line& line) { return line.indent >= min_padding; })) return;
  const auto edge = find_right_edge(text, lines);
  if (edge == 0) return;
  for (auto& line : lines) {
    if (line.is_blank() || !begins_right_to_left(slice(text, line.span))) continue;
    line.indent = edge > end_column(line) + 1 ? edge - end_column(line) : 0;
  }
}

}  // namespace zubda
