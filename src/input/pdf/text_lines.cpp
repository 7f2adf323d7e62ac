#include "input/pdf/text_lines.h"

#include <algorithm>
#include <cstring>
#include <iterator>

#include "input/pdf/cell_order.h"
#include "input/pdf/initials.h"
#include "input/pdf/line_direction.h"
#include "input/pdf/line_pieces.h"
#include "input/pdf/page_columns.h"
#include "input/pdf/recognized_lines.h"
#include "input/pdf/small_words.h"
#include "input/pdf/stray_marks.h"
#include "input/pdf/vowel_signs.h"
#include "input/pdf/word_gaps.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

bool is_digit_first(std::string_view word) { return !word.empty() && character(decode_at(word, 0).code).is(is_digit); }
bool is_latin_last(std::string_view word) {
  const auto c = word.empty() ? U' ' : decode_before(word, word.size()).code;
  return character(c).is(is_letter) && !character(c).is(is_rtl);
}

/// The end of a text, back to a right-to-left letter: what decides the levels of what follows. The brackets between
/// have a say in it.
std::u32string end_of_paragraph(std::string_view text) {
  constexpr std::size_t longest = 200;
  std::u32string reversed;
  for (auto end = text.size(); end > 0 && reversed.size() < longest; end -= decode_before(text, end).length) {
    reversed += decode_before(text, end).code;
    if (character(reversed.back()).is(is_rtl)) break;
  }
  if (!text.empty()) reversed.insert(0, 1, U' ');
  return {reversed.rbegin(), reversed.rend()};
}

/// The beginning of a text up to its first letter that has a direction.
std::u32string up_to_strong(std::string_view text) {
  constexpr std::size_t longest = 20;
  std::u32string start;
  for (std::size_t at = 0; at < text.size() && start.size() < longest; at += decode_at(text, at).length) {
    const auto code = decode_at(text, at).code;
    start += code;
    if (character(code).is(is_rtl) || character(code).is(is_letter)) break;
  }
  return start;
}

}  // namespace

LineReader::LineReader(PageLayout& layout, std::vector<PageGlyphs> glyphs) : layout_(layout) {
  bool right_to_left = false;
  bool is_unspaced_text = false;
  std::vector<double> gaps;
  for (auto& page : layout_.pages) {
    place_stray_alefs(page);
    place_stray_marks(page);
    join_initials(page);
    join_small_words(page);
    join_line_pieces(page);
    split_columns(page);
    order_cells(page);
    for (auto& line : page.lines) {
      is_unspaced_text = is_unspaced_text || has_unspaced_word(line);
      if (!has_right_to_left_word(line)) continue;
      right_to_left = true;
      std::ranges::stable_sort(line.words, {}, [](const PlacedWord& word) { return word.box.left; });
      append_gaps(line, gaps);
    }
  }
  usual_gap_ = median(gaps);
  habits_ = find_habits(layout_);
  join_marks(layout_, habits_);
  if (!right_to_left && !is_unspaced_text) return;
  for (std::size_t page = 0; right_to_left && page < std::min(glyphs.size(), layout_.pages.size()); ++page)
    recognized_.push_back(recognized_lines(glyphs[page], page));
  groups_ = GlyphGroups(std::move(glyphs));
}

std::vector<TextLine> LineReader::read() {
  std::vector<TextLine> lines;
  for (std::size_t page = 0; page < layout_.pages.size(); ++page) {
    if (page < recognized_.size() && !recognized_[page].empty()) {
      std::ranges::move(recognized_[page], std::back_inserter(lines));
      continue;
    }
    const auto of_page = describe(layout_.pages[page]);
    for (const auto& line : layout_.pages[page].lines) {
      auto text = read_line(line, page, of_page);
      text.page = page;
      if (!text.text.empty()) lines.push_back(std::move(text));
    }
  }
  find_bracket_habit(lines);
  if (bracket_shapes_)
    for (auto& line : lines)
      if (!line.glyphs.empty()) read_glyphs(line, {line.right_to_left});
  return lines;
}

/// Lines with a pair of brackets show how the document has them; lines with one bracket of a pair do not.
void LineReader::find_bracket_habit(const std::vector<TextLine>& lines) {
  std::size_t characters = 0;
  std::size_t shapes = 0;
  for (const auto& line : lines) {
    const auto has_bracket = std::ranges::any_of(line.glyphs, [](const Glyph& glyph) {
      return glyph.letters.size() == 1 && std::strchr("()[]", glyph.letters[0]);
    });
    if (!has_bracket || !line.right_to_left || line.badness > 0) continue;
    ++(line.bracket_shapes ? shapes : characters);
  }
  bracket_shapes_ = shapes > characters;
}

/// The narrowest gap of this line that is a blank.
double LineReader::blank_width(const PlacedLine& line) const {
  // Chosen by hand: letters with marks are torn from their word by up to 0.52 of a blank (Noto Naskh Arabic), and
  // justified lines have wider blanks than others.
  constexpr double share = 0.6;
  std::vector<double> gaps;
  append_gaps(line, gaps);
  const auto here = gaps.size() < 4 ? usual_gap_ : std::min(usual_gap_, median(gaps));
  return share * here;
}

/// Whether a blank is between word i of the line and the one left of it. `blank` is the narrowest gap that is one, by
/// the height of the words.
bool LineReader::has_blank_before(const PlacedLine& line, std::size_t i, std::size_t page, double blank) const {
  const auto& left = line.words[i - 1];
  const auto& right = line.words[i];
  const auto gap = gap_before(line, i) / std::max(height_at(line, i), 0.1);
  if (is_displaced_stop(line, i) || is_bullet(right.text)) return true;
  if (is_displaced_stop(line, i - 1)) return false;
  // A letter with marks may be drawn nearly a blank away from the rest of its word. The file has no blank there.
  constexpr double widest_doubt = 1.2;
  if (gap < widest_doubt * usual_gap_ && (has_marks(left.text) || has_marks(right.text)))
    if (const auto known = groups_.has_blank_between(page, left.text, right.text)) return *known;
  return gap > blank * (is_stop(left.text) ? 1.5 : 1);
}

/// The glyphs of a word; the file is asked about words with lam, which has ligatures, and about words with marks.
std::vector<Glyph> LineReader::glyphs(const PlacedWord& word, std::size_t page) {
  const bool doubtful = word.text.find("ل") != std::string::npos || has_marks(word.text);
  if (!doubtful) return glyphs_of(word, habits_, std::nullopt);
  const auto lengths = groups_.glyph_lengths(page, word.text);
  ++(lengths ? known_words_ : unknown_words_);
  return glyphs_of(word, habits_, lengths);
}

/// Whether word i is a number between a Latin word and a right-to-left one, and drawn as a part of the latter's text.
bool LineReader::belongs_right(const PlacedLine& line, std::size_t i, std::size_t page) const {
  const auto& left = line.words[i - 1].text;
  const auto& word = line.words[i].text;
  if (!is_digit_first(word) || !is_latin_last(left)) return false;
  const auto right = i + 1 < line.words.size() ? std::string_view(line.words[i + 1].text) : std::string_view{};
  return groups_.belongs_right(page, left, word, right).value_or(false);
}

/// Appends the glyphs of a line and the blanks between its words.
void LineReader::append_glyphs(const PlacedLine& line, std::size_t page, TextLine& text) {
  const auto blank = blank_width(line);
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0 && has_blank_before(line, i, page, blank)) {
      text.glyphs.push_back({" ", U' '});
      if (belongs_right(line, i, page)) text.number_runs.push_back(text.glyphs.size());
    }
    for (auto& glyph : glyphs(line.words[i], page)) text.glyphs.push_back(std::move(glyph));
  }
}

std::string LineReader::joined_words(const PlacedLine& line, std::size_t page) const {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const auto& word = line.words[i].text;
    const auto is_apart = [&] {
      const auto& left = line.words[i - 1].text;
      // Programs leave a quarter of the height there. Two words alone with so narrow a gap may be cells of a row.
      constexpr double max_gap = 0.5;
      const bool may_touch =
          line.words.size() > 2 && are_of_two_scripts(left, word) && gap_before(line, i) < max_gap * height_at(line, i);
      return !is_cut_at_mark(line, i) && !(may_touch && groups_.are_side_by_side(page, left, word));
    };
    if (!text.empty() && is_apart()) text += ' ';
    text += word;
  }
  return text;
}

TextLine LineReader::read_line(const PlacedLine& line, std::size_t page, const PageText& of_page) {
  TextLine text{line.box, 0, line.block, 0, false, {}, {}, false, false, 0};
  Letters letters;
  count_letters(line, letters);
  if (line.words.empty()) return text;
  if (letters.right == 0 && !of_page.right_to_left) {
    text.text = apart_from_bullet(order_vowel_signs(joined_words(line, page)));
    text.first_word = line.words.front().box.width();
    return text;
  }
  append_glyphs(line, page, text);
  const bool right_to_left = is_right_to_left_line(line, of_page);
  text.probably_right_to_left = right_to_left;
  read_glyphs(text, {right_to_left});
  text.first_word = (text.right_to_left ? line.words.back() : line.words.front()).box.width();
  return text;
}

void LineReader::read_again(TextLine& line, bool right_to_left, std::string_view before, std::string_view after) {
  if (line.glyphs.empty()) return;
  const auto start = end_of_paragraph(before);
  const auto next = up_to_strong(after);
  const bool direction = start.empty() ? line.probably_right_to_left : right_to_left;
  if (!start.empty() || !next.empty()) read_glyphs(line, {direction, !start.empty(), start, next});
}

void LineReader::read_glyphs(TextLine& line, LineContext context) {
  context.shapes = bracket_shapes_;
  context.number_runs = line.number_runs;
  std::u32string visual;
  for (const auto& glyph : line.glyphs) visual += glyph.code;
  const auto logical = bidi_.logical(visual, context);
  line.right_to_left = logical.right_to_left;
  line.bracket_shapes = logical.shapes;
  line.badness = logical.badness;
  line.text.clear();
  for (const auto place : logical.order) {
    const auto& glyph = line.glyphs[place];
    if (logical.codes[place] == glyph.code) line.text += glyph.letters;
    else append_utf8(logical.codes[place], line.text);
  }
}

}  // namespace zubda
