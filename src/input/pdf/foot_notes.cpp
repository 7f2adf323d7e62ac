#include "input/pdf/foot_notes.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text/characters.h"

namespace zubda {
namespace {

/// Of the height of other lines, chosen by hand: LibreOffice has notes of 0.83, TeX of 0.8.
constexpr double small_print = 0.92;

/// The height that most letters of lines [begin, end) have.
double usual_height(const std::vector<TextLine>& lines, std::size_t begin, std::size_t end) {
  std::vector<std::pair<double, std::size_t>> heights;  // With the letters.
  std::size_t all = 0;
  for (auto i = begin; i < end; ++i) {
    heights.emplace_back(lines[i].box.height(), lines[i].text.size());
    all += lines[i].text.size();
  }
  std::ranges::sort(heights);
  std::size_t lower = 0;
  for (const auto& [height, letters] : heights)
    if ((lower += letters) * 2 >= all) return height;
  return 0;
}

bool is_superscript(char32_t c) { return c == U'¹' || c == U'²' || c == U'³' || (c >= U'⁰' && c <= U'⁹'); }

/// `1 See`, `¹ See`, `[2] See`, `* See`: a mark of a few signs before the text of the note.
bool begins_with_mark(std::string_view line) {
  constexpr std::u32string_view signs = U"*†‡§¶[]()";
  constexpr std::size_t max_signs = 5;
  std::size_t marks = 0;
  std::size_t at = 0;
  for (; at < line.size() && marks <= max_signs; at += decode_at(line, at).length, ++marks) {
    const auto code = decode_at(line, at).code;
    if (!character(code).is(is_digit) && !is_superscript(code) && signs.find(code) == std::u32string_view::npos) break;
  }
  if (marks == 0 || marks > max_signs || at == line.size()) return false;
  const auto next = decode_at(line, at).code;
  return character(next).is(is_space | is_letter);
}

/// Whether line i is the last of its page or column: the next one is higher, or on another page.
bool ends_column(const std::vector<TextLine>& lines, std::size_t i) {
  return i + 1 == lines.size() || lines[i + 1].page != lines[i].page || lines[i + 1].box.bottom < lines[i].box.top;
}

/// The first line of the notes that end with line `last`; `last` + 1 when there are none.
std::size_t first_of_notes(const std::vector<TextLine>& lines, std::size_t begin, std::size_t last, double height) {
  auto first = last + 1;
  for (auto i = last + 1; i-- > begin;) {
    const bool goes_up = i == last || lines[i].box.middle() < lines[i + 1].box.middle();
    if (lines[i].box.height() >= small_print * height || !goes_up) break;
    if (begins_with_mark(lines[i].text)) first = i;
  }
  return first;
}

}  // namespace

std::vector<TextLine> take_foot_notes(std::vector<TextLine>& lines) {
  std::vector<bool> is_note(lines.size());
  for (std::size_t begin = 0; begin < lines.size();) {
    auto end = begin;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    const auto height = usual_height(lines, begin, end);
    auto column = begin;
    for (auto i = begin; i < end; ++i) {
      if (!ends_column(lines, i)) continue;
      for (auto note = first_of_notes(lines, column, i, height); note <= i; ++note) is_note[note] = true;
      column = i + 1;
    }
    begin = end;
  }
  std::vector<TextLine> notes;
  std::vector<TextLine> text;
  for (std::size_t i = 0; i < lines.size(); ++i) (is_note[i] ? notes : text).push_back(std::move(lines[i]));
  lines = std::move(text);
  return notes;
}

}  // namespace zubda
