#include "input/pdf/word_gaps.h"

#include <algorithm>
#include <array>

#include "input/pdf/glyphs.h"
#include "text/characters.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

bool extends_letter(char32_t c) { return character(c).word_break() == WordBreak::extend; }

}  // namespace

double gap_before(const PlacedLine& line, std::size_t i) {
  return line.words[i].box.left - line.words[i - 1].box.right;
}
double height_at(const PlacedLine& line, std::size_t i) {
  return std::min(line.words[i].box.height(), line.words[i - 1].box.height());
}

bool is_wide_gap(const PlacedLine& line, std::size_t i) {
  // Chosen by hand: blanks measure 0.13 (Noto Naskh Arabic) to 0.27 (DejaVu Sans) of the height of a word.
  constexpr double narrowest_blank = 0.08;
  const auto height = height_at(line, i);
  return height > 0 && gap_before(line, i) > narrowest_blank * height;
}

bool is_stop(std::string_view word) {
  using namespace std::string_view_literals;
  constexpr std::array stops = {"."sv, "،"sv, "؛"sv, ":"sv, "؟"sv, "!"sv, ","sv, "۔"sv, ";"sv, "?"sv};
  return std::ranges::find(stops, word) != stops.end();
}

bool is_bullet(std::string_view word) {
  constexpr std::u32string_view bullets = U"•‣◦▪●○■";
  return !word.empty() && decode_at(word, 0).length == word.size() &&
         bullets.find(decode_at(word, 0).code) != bullets.npos;
}

std::string apart_from_bullet(std::string line) {
  if (line.empty()) return line;
  const auto length = decode_at(line, 0).length;
  if (length == line.size() || !is_bullet(std::string_view(line).substr(0, length))) return line;
  if (!character(decode_at(line, length).code).is(is_letter | is_digit)) return line;
  return line.substr(0, length).append(" ").append(line, length);
}

bool is_displaced_stop(const PlacedLine& line, std::size_t i) {
  if (i == 0 || i + 1 >= line.words.size() || !is_stop(line.words[i].text)) return false;
  constexpr double min_overlap = 0.5;  // Of the width of the stop; letters that are kerned overlap by less.
  const auto width = line.words[i].box.width();
  return has_right_to_left(line.words[i - 1].text) && gap_before(line, i) < -min_overlap * width &&
         gap_before(line, i + 1) > 0;
}

bool is_cut_at_mark(const PlacedLine& line, std::size_t i) {
  const auto& left = line.words[i - 1].text;
  const auto& right = line.words[i].text;
  if (left.empty() || right.empty() || is_wide_gap(line, i)) return false;
  return extends_letter(decode_before(left, left.size()).code) || extends_letter(decode_at(right, 0).code);
}

bool are_of_two_scripts(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty()) return false;
  const auto last = decode_before(left, left.size()).code;
  const auto first = decode_at(right, 0).code;
  const auto is_other = [](char32_t c) { return character(c).is(is_letter | is_digit) && !is_unspaced(c); };
  return (is_unspaced(last) && is_other(first)) || (is_other(last) && is_unspaced(first));
}

bool has_unspaced_word(const PlacedLine& line) {
  return std::ranges::any_of(line.words, [](const PlacedWord& word) {
    const auto& text = word.text;
    return !text.empty() &&
           (is_unspaced(decode_at(text, 0).code) || is_unspaced(decode_before(text, text.size()).code));
  });
}

void append_gaps(const PlacedLine& line, std::vector<double>& gaps) {
  for (std::size_t i = 1; i < line.words.size(); ++i)
    if (is_wide_gap(line, i)) gaps.push_back(gap_before(line, i) / height_at(line, i));
}

double median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace zubda
