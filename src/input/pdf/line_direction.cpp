#include "input/pdf/line_direction.h"

#include <algorithm>

#include "input/pdf/glyphs.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool is_final_stop(char32_t c) { return character(c).is(is_terminal) || c == U':' || c == U','; }

}  // namespace

bool has_right_to_left_word(const PlacedLine& line) {
  return std::ranges::any_of(line.words, [](const PlacedWord& word) { return has_right_to_left(word.text); });
}

void count_letters(const PlacedLine& line, Letters& letters) {
  for (const auto& word : line.words)
    for (std::size_t at = 0; at < word.text.size(); at += decode_at(word.text, at).length) {
      const auto code = decode_at(word.text, at).code;
      if (character(code).is(is_rtl)) ++letters.right;
      else letters.left += character(code).is(is_letter);
    }
}

PageText describe(const PlacedPage& page) {
  PageText text;
  Letters letters;
  for (const auto& line : page.lines) {
    count_letters(line, letters);
    text.left = &line == &page.lines.front() ? line.box.left : std::min(text.left, line.box.left);
    text.right = std::max(text.right, line.box.right);
  }
  text.right_to_left = letters.right > letters.left;
  return text;
}

bool is_right_to_left_line(const PlacedLine& line, const PageText& page) {
  Letters letters;
  count_letters(line, letters);
  if (letters.right == 0) return letters.left == 0;
  if (letters.right >= letters.left) return true;
  if (!page.right_to_left) return false;
  // Damaged files have words without letters.
  if (line.words.front().text.empty() || line.words.back().text.empty()) return true;
  const auto& first = line.words.front().text;
  const auto& last = line.words.back().text;
  if (has_right_to_left(first) && has_right_to_left(last)) return true;
  const bool stop_left = is_final_stop(decode_at(first, 0).code);
  const bool stop_right = is_final_stop(decode_before(last, last.size()).code);
  if (stop_left != stop_right) return stop_left;
  constexpr double at_edge = 5;
  const bool at_left = line.box.left - page.left < at_edge;
  const bool at_right = page.right - line.box.right < at_edge;
  if (at_left != at_right) return at_right;
  return letters.left < 2 * letters.right || has_right_to_left(last);
}

}  // namespace zubda
