// A line end gets evidence from how its line ends, how the next one begins, how much room was left for the next word,
// and from the shapes of the lines. Some line ends need no evidence: a list mark or an indent begins a paragraph
// whatever else is there, and a bullet alone in its line goes with the next line.
#include "sentences/line_end_evidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "sentences/block_indents.h"
#include "sentences/list_marks.h"
#include "sentences/opening.h"
#include "sentences/plain_line_ends.h"
#include "sentences/roles.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

// Log-odds, rounded. They come from how often wrapped lines and lines of their own (items, verse, addresses, chats) end
// and begin so in texts of 25 languages.
constexpr double ends_with_stop = -2.5;
constexpr double ends_with_colon = -1.5;
constexpr double ends_with_comma = 0.5;
constexpr double ends_with_function_word = 2.5;
constexpr double begins_lower = 2.8;
constexpr double begins_upper = -1.3;
constexpr double begins_upper_stop_word = -1.8;
constexpr double begins_upper_noun = -0.9;  ///< In languages that write all nouns so.
constexpr double begins_inside = 3;
constexpr double bracket_open = 1.5;
constexpr double no_room = 1.5;
constexpr double no_room_in_column = 0.7;  ///< Lines of verse and of lists may be of one length when they are short.
constexpr double some_room = -1.5;
constexpr double much_room = -3;
constexpr double stands_alone = -6;
constexpr double may_be_title = -2;  ///< The first line, short of the width, before one that begins in upper case.
constexpr double have_labels = -4;   ///< Both lines begin with a label: turns of a chat, fields of a form.
constexpr double has_list_mark = -5;
constexpr double has_dash = -3;  ///< A list mark that is common inside of sentences, too.
constexpr double short_phrase = -3;
constexpr double is_rest = 1.5;  ///< The line after is the last of its block and much shorter.

class EvidenceReader {
 public:
  EvidenceReader(std::string_view text, const std::vector<Line>& lines, const Language& language)
      : text_(text), lines_(lines), language_(language), evidence_(lines.size()), indents_(text, lines) {}

  std::vector<LineEndEvidence> read() {
    read_text();
    while (first_line_ < lines_.size() && lines_[first_line_].is_blank()) ++first_line_;
    for (std::size_t i = 1; i < lines_.size(); ++i)
      if (!lines_[i].is_blank() && !lines_[i - 1].is_blank()) evidence_[i] = read_line_end_before(i);
    return std::move(evidence_);
  }

 private:
  std::string_view line(std::size_t i) const { return slice(text_, lines_[i].span); }

  /// The width of the text, and how often blocks end without a stop.
  void read_text() {
    std::array<std::size_t, max_wrap_width + 1> counts{};
    std::size_t fitting = 0;
    std::size_t wide = 0;
    std::size_t blocks = 0;
    std::size_t unstopped = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto columns = lines_[i].columns + lines_[i].indent;
      if (lines_[i].is_blank() || columns > max_wrap_width) continue;
      ++counts[columns];
      ++fitting;
      wide += columns > usual_max_width;
      const bool ends_block =
          i > 0 && !lines_[i - 1].is_blank() && (i + 1 == lines_.size() || lines_[i + 1].is_blank());
      if (!ends_block) continue;
      ++blocks;
      unstopped += read_line_end(line(i), language_) != LineEnd::stop;
    }
    // A few lines so wide are paragraphs beside wrapped ones.
    if (wide * 4 < fitting) max_width_ = usual_max_width;
    fitting -= max_width_ < max_wrap_width ? wide : 0;
    width_ = max_width_;
    for (std::size_t wider = 0; width_ > min_width; --width_)
      if ((wider += counts[width_]) * 50 > fitting) break;
    has_width_ = fitting > 2;
    const double share = (static_cast<double>(unstopped) + 1) / (static_cast<double>(blocks) + 2);
    ends_with_word_ = std::min(std::log(0.5 / share), 1.0);
  }

  LineEndEvidence read_line_end_before(std::size_t i) {
    LineEndEvidence evidence{.inside = true};
    const auto before = line(i - 1);
    const auto after = line(i);
    if (!evidence_[i - 1].inside) indents_.begin_block(i - 1);
    if (is_plain_line_end(before, after) && is_long(i - 1) && !stands_alone_at(i)) {
      if (indents_.begins_paragraph(i, LineBegin::lower)) return {0, LineBegin::other, Fixed::breaks, true};
      return {max_line_end_evidence, LineBegin::lower, Fixed::joins, true};
    }
    if (is_bullet_alone(before)) return {0, LineBegin::other, Fixed::joins, true};
    const auto begin = read_line_begin(after);
    if (!has_content(before) || (!has_content(after) && !are_final_marks(after, begin)))
      return {0, LineBegin::other, Fixed::breaks, true};
    const bool is_item = list_mark_length(after) > 0 && !continues_range(before, after);
    const bool follows_item = indents_.in_list();
    if (is_item) indents_.begin_item(i);
    if (is_item && follows_item) return {0, LineBegin::other, Fixed::breaks, true};
    if (indents_.begins_paragraph(i, begin)) return {0, LineBegin::other, Fixed::breaks, true};
    // Many collections of texts have a line end wherever a splitter saw a sentence end: `In the matter of Smt.`
    if (!is_item && ends_before_more(before, after, language_) && !stands_alone_at(i - 1) && !stands_alone_at(i))
      return {0, begin, Fixed::joins, true};
    if (!is_item && goes_on(i, begin)) return {max_line_end_evidence, begin, Fixed::joins, true};
    evidence.begin = begin;
    if (i == first_line_ + 1) evidence.score += score_title(i, begin);
    if (i <= first_line_ + max_head_lines && is_byline(after)) evidence.score += stands_alone;
    evidence.score += score_end(before) + score_begin(i, begin) + score_room(i, begin) + score_shape(i);
    if (is_item) evidence.score += begins_with_dash(after) ? has_dash : has_list_mark;
    return evidence;
  }

  /// Whether the line has nothing but the stop of the sentence before it, with a quote or bracket. A line of more marks
  /// is a rule.
  static bool are_final_marks(std::string_view line, LineBegin begin) {
    constexpr std::size_t max_marks = 3;
    return begin == LineBegin::closing && count_characters(line) <= max_marks;
  }

  /// Whether a long line without a stop is followed by one in lower case. Such a sentence goes on, whatever the lines
  /// around are: laws and letters have paragraphs in one line beside wrapped ones.
  bool goes_on(std::size_t i, LineBegin begin) {
    return begin == LineBegin::lower && is_long(i - 1) && !stands_alone_at(i) &&
           !ends_with_stop_or_colon(line(i - 1), language_);
  }

  bool is_long(std::size_t i) const {
    constexpr std::uint32_t min_columns = 50;
    return lines_[i].columns >= min_columns;
  }

  /// `1871` before `– 72`.
  static bool continues_range(std::string_view before, std::string_view after) {
    if (!begins_with_dash(after) || !is_ascii_digit(before.back())) return false;
    return is_ascii_digit(after[std::min(list_mark_length(after), after.size() - 1)]);
  }

  static bool begins_with_dash(std::string_view line) {
    return line.starts_with('-') || line.starts_with("–") || line.starts_with("—");
  }

  double score_end(std::string_view before) const {
    switch (read_line_end(before, language_)) {
      case LineEnd::stop: return ends_with_stop;
      case LineEnd::colon: return ends_with_colon;
      case LineEnd::comma: return ends_with_comma;
      case LineEnd::function_word: return ends_with_function_word;
      case LineEnd::word: return ends_with_word_ + (leaves_bracket_open(before) ? bracket_open : 0);
    }
    return 0;
  }

  double score_begin(std::size_t i, LineBegin begin) const {
    switch (begin) {
      case LineBegin::lower: return begins_lower;
      case LineBegin::upper:
        if (begins_with_stop_word(line(i), language_)) return begins_upper_stop_word;
        return language_.traits.has(Trait::capital_nouns) ? begins_upper_noun : begins_upper;
      case LineBegin::closing: return begins_inside;
      default: return 0;
    }
  }

  double score_room(std::size_t i, LineBegin begin) const {
    const auto& before = lines_[i - 1];
    const std::size_t columns = before.columns + before.indent;
    if (columns > max_width_ || lines_[i].columns > max_width_ + 10) return much_room;
    const bool ends_block = i + 1 == lines_.size() || lines_[i + 1].is_blank();
    if (ends_block && columns >= 50 && lines_[i].columns * 5 < columns * 3) return is_rest;
    const auto filled = static_cast<double>(columns + 1 + first_word_columns(line(i))) / static_cast<double>(width_);
    constexpr std::size_t column = 50;
    if (filled > 0.95) {
      if (!has_width_) return 0;
      return begin == LineBegin::upper && width_ < column ? no_room_in_column : no_room;
    }
    const double phrase = filled < 0.9 && is_short_phrase(line(i - 1)) ? short_phrase : 0;
    if (filled < 0.4) return phrase + (begin == LineBegin::lower ? some_room : much_room);
    return phrase + (filled < 0.5 ? some_room : 0);
  }

  /// The end of the text's first line: a title has no blank line after it in many texts.
  double score_title(std::size_t i, LineBegin begin) const {
    const auto title = line(i - 1);
    const bool ends_block = i + 1 == lines_.size() || lines_[i + 1].is_blank();
    if (ends_block || begin == LineBegin::lower || begin == LineBegin::closing) return 0;
    const auto end = read_line_end(title, language_);
    if (end != LineEnd::word && end != LineEnd::stop) return 0;
    if (lines_[i].columns > max_width_) return stands_alone;
    const bool fills_width = is_full(i - 1);
    if (is_title_cased(title) && (!fills_width || begins_with_stop_word(line(i), language_))) return stands_alone;
    if (fills_width) return 0;
    if (are_all_full_from(i)) return stands_alone;
    return begin == LineBegin::upper && end == LineEnd::word ? may_be_title : 0;
  }

  /// Whether the first word of the line after line `i` would not have fitted into it.
  bool is_full(std::size_t i) const {
    return lines_[i].columns + lines_[i].indent + 1 + first_word_columns(line(i + 1)) > width_;
  }

  /// Whether the text from line `i` on was wrapped at one width: lines that have a line after them are full. Tells a
  /// short title without a blank line after it, in scripts without capitals too.
  bool are_all_full_from(std::size_t i) const {
    constexpr std::size_t min_lines = 4;
    constexpr std::size_t max_lines = 32;
    std::size_t wrapped = 0;
    for (; has_width_ && i + 1 < lines_.size() && wrapped < max_lines; ++i) {
      if (lines_[i].is_blank() || lines_[i + 1].is_blank()) continue;
      if (!is_full(i)) return false;
      ++wrapped;
    }
    return wrapped >= min_lines;
  }

  bool is_byline(std::string_view line) const {
    const auto phrase = match_opening(line, language_.roles, language_);
    return phrase && role_of(*phrase) == Role::byline && line.size() <= max_wrap_width / 2;
  }

  double score_shape(std::size_t i) {
    if (stands_alone_at(i - 1) || stands_alone_at(i)) return stands_alone;
    return has_label(line(i)) && has_label(line(i - 1)) ? have_labels : 0;
  }

  /// Each line is asked for twice, as the one after a line end and as the one before the next.
  bool stands_alone_at(std::size_t i) {
    if (asked_line_ != i) {
      asked_line_ = i;
      stands_alone_ = lines_[i].has_signs ? is_standalone(line(i)) : ends_as_code(line(i));
    }
    return stands_alone_;
  }

  static constexpr std::size_t max_head_lines = 3;
  static constexpr std::size_t usual_max_width = 100;  ///< Few programs wrap wider.
  static constexpr std::size_t min_width = 30;         ///< Narrower columns are hardly readable.

  std::string_view text_;
  const std::vector<Line>& lines_;
  const Language& language_;
  std::vector<LineEndEvidence> evidence_;   ///< One for each line: the line end before it.
  std::size_t max_width_ = max_wrap_width;  ///< Wider lines of this text are paragraphs of their own.
  std::size_t width_ = 0;
  bool has_width_ = false;
  double ends_with_word_ = 0;
  std::size_t first_line_ = 0;  ///< That is not blank.
  BlockIndents indents_;
  std::size_t asked_line_ = std::string_view::npos;  ///< The line that `stands_alone_` is of.
  bool stands_alone_ = false;
};

}  // namespace

std::vector<LineEndEvidence> read_line_end_evidence(std::string_view text, const std::vector<Line>& lines,
                                                    const Language& language) {
  return EvidenceReader(text, lines, language).read();
}

}  // namespace zubda
