#include "sentences/lines.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "sentences/list_marks.h"
#include "text/characters.h"
#include "text/scan.h"

namespace zubda {
namespace {

/// Wider lines than this are paragraphs of their own, not wrapped ones.
constexpr std::size_t widest_wrap = 100;

struct Line {
  Span span;  ///< Without white space at its ends; empty for a blank line.
  std::uint32_t indent = 0;
  std::uint32_t columns = 0;  ///< Not all of a line that is too wide to be wrapped.
};

/// The first bytes of line ends: U+000A to U+000D, U+0085, U+2028 and U+2029, and of others that begin like the last two.
constexpr ByteRange line_end_bytes[] = {{'\n', '\r'}, {0xC2, 0xC2, 0x85, 0x85}, {0xE2, 0xE2, 0x80, 0x80}};

/// The length of the line end at `at`; 0 when there is none.
std::size_t line_end_length(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at, 3);
  if (rest.starts_with("\r\n")) return 2;
  if (rest[0] >= '\n' && rest[0] <= '\r') return 1;
  if (rest.starts_with("\xC2\x85")) return 2;
  return rest == "\u2028" || rest == "\u2029" ? 3 : 0;
}

std::uint32_t count_columns(std::string_view line) { return static_cast<std::uint32_t>(count_characters(line)); }

Line make_line(std::string_view text, std::size_t begin, std::size_t end) {
  Line line;
  while (begin < end && character(decode_at(text, begin).code).is(is_space)) {
    begin += decode_at(text, begin).length;
    ++line.indent;
  }
  while (begin < end && character(decode_before(text, end).code).is(is_space)) end -= decode_before(text, end).length;
  line.span = {begin, end};
  constexpr std::size_t most_bytes = 4 * (widest_wrap + 1);
  line.columns = count_columns(slice(text, line.span).substr(0, most_bytes));
  return line;
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t begin = 0;
  ByteFinder line_ends(text, line_end_bytes);
  for (auto at = line_ends.next(0); at < text.size();) {
    const auto length = line_end_length(text, at);
    if (length > 0) {
      lines.push_back(make_line(text, begin, at));
      begin = at + length;
    }
    at = line_ends.next(at + std::max<std::size_t>(length, 1));
  }
  if (begin < text.size()) lines.push_back(make_line(text, begin, text.size()));
  return lines;
}

std::uint32_t first_word_columns(std::string_view text, const Line& line) {
  return count_columns(slice(text, line.span).substr(0, std::min(slice(text, line.span).find(' '), widest_wrap)));
}

/// Whether the next line's first word would have passed `width`.
bool is_full(std::string_view text, const Line& line, const Line& next, std::size_t width) {
  return line.columns + line.indent + 1 + first_word_columns(text, next) > width;
}

/// The common width that the lines were wrapped at, 0 when they were not.
std::size_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  std::array<std::size_t, widest_wrap + 2> counts{};
  std::size_t filled = 0;
  for (const auto& line : lines) {
    if (line.columns == 0) continue;
    ++counts[std::min<std::size_t>(line.columns + line.indent, widest_wrap + 1)];
    ++filled;
  }
  // One line may be wider, since titles are often not wrapped.
  const auto too_wide = counts[widest_wrap + 1] > 1 ? counts[widest_wrap + 1] : 0;
  if (filled < 3 || too_wide * 50 > filled) return 0;
  std::size_t width = widest_wrap;
  for (std::size_t wider = too_wide; width > 0; --width)
    if ((wider += counts[width]) * 50 > filled) break;
  if (width < 30) return 0;
  std::size_t joints = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].columns == 0 || lines[i + 1].columns == 0) continue;
    ++joints;
    full += is_full(text, lines[i], lines[i + 1], width);
  }
  return joints >= 2 && full * 10 >= joints * 6 ? width : 0;
}

bool begins_lower(std::string_view text, const Line& line) {
  return character(decode_at(text, line.span.begin).code).is(is_lower);
}

/// A line of one or two words is an item of a list rather than the first part of what follows.
bool has_several_words(std::string_view text, const Line& line) {
  const auto characters = slice(text, line.span);
  const auto first = characters.find(' ');
  return first != std::string_view::npos && characters.find(' ', first + 1) != std::string_view::npos;
}

/// A Japanese line that ends with the particle の or を goes on.
bool ends_with_particle(std::string_view text, const Line& line) {
  const auto characters = slice(text, line.span);
  return characters.ends_with("の") || characters.ends_with("を");
}

/// A line a little short of the width, in the middle of a sentence: words are moved by hand, or counted otherwise
/// (marks, wide letters).
bool is_nearly_full(std::string_view text, const Line& line, std::size_t width) {
  const auto last = character(decode_before(text, line.span.end).code);
  return (line.columns + line.indent) * 5 >= width * 4 && !last.is(is_terminal | is_closing);
}

bool continues(std::string_view text, const Line& line, const Line& next, std::size_t width) {
  if (list_mark_length(slice(text, next.span)) > 0) return false;
  if (begins_lower(text, next)) return has_several_words(text, line);
  if (ends_with_particle(text, line)) return true;
  const bool item = list_mark_length(slice(text, line.span)) > 0;
  if (next.indent > line.indent + 1 && !item) return false;
  return width > 0 && (is_full(text, line, next, width) || is_nearly_full(text, line, width));
}

}  // namespace

std::vector<Block> find_paragraphs(std::string_view text) {
  const auto lines = split_lines(text);
  const auto width = wrap_width(text, lines);
  std::vector<Block> blocks;
  blocks.reserve(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].columns == 0) continue;
    const bool joined = i > 0 && lines[i - 1].columns > 0 && continues(text, lines[i - 1], lines[i], width);
    if (joined) blocks.back().span.end = lines[i].span.end;
    else blocks.push_back({lines[i].span, Role::prose});
  }
  return blocks;
}

}  // namespace zubda
