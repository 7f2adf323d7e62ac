#include "input/pdf/initials.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "input/pdf/line_direction.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

// All chosen by hand, on pages by LibreOffice; heights are those of the fonts, above and below the letters.
constexpr double high = 1.8;            ///< An initial, by the height of other letters.
constexpr double small = 0.92;          ///< The letters of notes.
constexpr double beside = 1.5;          ///< The widest gap beside an initial, by the height of the line.
constexpr double mark_gap = 3;          ///< The same for a mark.
constexpr double blank = 0.1;           ///< What a blank after an initial is wider than, by the height of the line.
constexpr std::size_t max_joins = 100;  ///< Of a page, so that many cannot take quadratic time.

bool is_letter_alone(const PlacedLine& line) {
  if (line.words.size() != 1) return false;
  const auto& text = line.words.front().text;
  const auto [code, length] = decode_at(text, 0);
  return length == text.size() && character(code).is(is_letter);
}

bool is_mark_alone(const PlacedLine& line) {
  constexpr std::size_t max_digits = 3;
  if (line.words.size() != 1) return false;
  const std::string_view text = line.words.front().text;
  if (text == "*" || text == "†" || text == "‡") return true;
  return !text.empty() && text.size() <= max_digits && std::ranges::all_of(text, is_ascii_digit);
}

/// The height that most lines of the page have.
double usual_height(const PlacedPage& page) {
  std::vector<double> heights;
  for (const auto& line : page.lines) heights.push_back(line.box.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return *middle;
}

/// How far `line` is from `box` in the direction in which one reads from the one to the other.
double gap_to(const Box& box, const PlacedLine& line, bool right_to_left) {
  return right_to_left ? box.left - line.box.right : line.box.left - box.right;
}

/// Makes `part` the beginning of the line.
void begin_with(PlacedLine& line, PlacedWord part, bool right_to_left, bool is_word) {
  auto& first = right_to_left ? line.words.back() : line.words.front();
  if (is_word) {
    line.words.insert(right_to_left ? line.words.end() : line.words.begin(), std::move(part));
  } else {
    // The letters of a word are from left to right in every script.
    first.text = right_to_left ? first.text + part.text : part.text + first.text;
  }
}

/// Joins the initial in line `at`; false where it is none.
bool join_initial(PlacedPage& page, std::size_t at, double height) {
  const auto& initial = page.lines[at];
  const auto& box = initial.box;
  if (box.height() < high * height || !is_letter_alone(initial)) return false;
  const bool right_to_left = has_right_to_left_word(initial);
  std::vector<PlacedLine*> lines;
  for (auto& line : page.lines) {
    if (&line == &initial || line.words.empty() || line.box.height() * high > box.height()) continue;
    const auto gap = gap_to(box, line, right_to_left);
    const bool is_beside = gap > -blank * line.box.height() && gap < beside * line.box.height();
    if (is_beside && line.box.middle() > box.top && line.box.middle() < box.bottom) lines.push_back(&line);
  }
  if (lines.size() < 2) return false;
  std::ranges::sort(lines, {}, [](const PlacedLine* line) { return line->box.middle(); });
  auto& first = *lines[0];
  const auto indent = gap_to(box, first, right_to_left) - gap_to(box, *lines[1], right_to_left);
  begin_with(first, initial.words.front(), right_to_left, indent > blank * first.box.height());
  return true;
}

/// Whether the raised mark is where the line ends. pdftotext takes it for a line of its own at the left of
/// right-to-left lines.
bool is_at_end(const Box& mark, const PlacedLine& line) {
  constexpr double touching = 0.3;  // By the height of the mark.
  constexpr double raised = 0.2;    // By that of the line.
  const auto gap = has_right_to_left_word(line) ? line.box.left - mark.right : mark.left - line.box.right;
  return std::abs(gap) < touching * mark.height() && mark.height() < small * line.box.height() &&
         mark.middle() > line.box.top && line.box.bottom - mark.bottom > raised * line.box.height();
}

/// Joins the mark in line `at`; false where it is none.
bool join_mark(PlacedPage& page, std::size_t at, double height) {
  const auto& mark = page.lines[at];
  if (mark.box.height() > small * height || !is_mark_alone(mark)) return false;
  for (auto& line : page.lines) {
    if (&line == &mark || line.words.empty()) continue;
    const bool right_to_left = has_right_to_left_word(line);
    if (is_at_end(mark.box, line)) {
      line.words.insert(right_to_left ? line.words.begin() : line.words.end(), mark.words.front());
      return true;
    }
    const auto gap = gap_to(mark.box, line, right_to_left);
    const bool is_level = std::abs(line.box.middle() - mark.box.middle()) < blank * line.box.height() &&
                          std::abs(line.box.height() - mark.box.height()) < blank * line.box.height();
    if (!is_level || gap < 0 || gap > mark_gap * line.box.height()) continue;
    begin_with(line, mark.words.front(), right_to_left, true);
    line.box.left = std::min(line.box.left, mark.box.left);
    line.box.right = std::max(line.box.right, mark.box.right);
    return true;
  }
  return false;
}

}  // namespace

void join_initials(PlacedPage& page) {
  if (page.lines.empty()) return;
  const auto height = usual_height(page);
  std::size_t tries = 0;
  for (std::size_t i = 0; i < page.lines.size() && tries < max_joins; ++i) {
    if (page.lines[i].words.size() != 1) continue;
    const bool may_join = is_letter_alone(page.lines[i]) || is_mark_alone(page.lines[i]);
    tries += may_join ? 1 : 0;
    if (may_join && (join_initial(page, i, height) || join_mark(page, i, height))) page.lines[i].words.clear();
  }
  std::erase_if(page.lines, [](const PlacedLine& line) { return line.words.empty(); });
}

}  // namespace zubda
