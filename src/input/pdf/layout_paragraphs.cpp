#include "input/pdf/layout_paragraphs.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "sentences/list_marks.h"
#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

bool overlap_sideways(const Box& a, const Box& b) { return a.left < b.right && b.left < a.right; }

/// Whether the two are beside each other: cells of a row, a number and its heading.
bool are_in_one_row(const TextLine& a, const TextLine& b) {
  return a.page == b.page && b.box.top < a.box.middle() && a.box.middle() < b.box.bottom &&
         !overlap_sideways(a.box, b.box);
}

/// The height of two lines: that of the lower one, since a letter of another font makes a line higher.
double common_height(const TextLine& a, const TextLine& b) { return std::min(a.box.height(), b.box.height()); }

/// How far line b is below line a, at the edges where they are nearer: a letter of another font makes a line higher
/// above or below.
double distance(const TextLine& a, const TextLine& b) {
  return std::min(b.box.top - a.box.top, b.box.bottom - a.box.bottom);
}

/// Headings are larger than text. Lines of Arabic differ more: marks and other fonts make them higher.
bool differ_in_height(const TextLine& a, const TextLine& b) {
  const auto ratio = b.box.height() / std::max(a.box.height(), 0.1);
  const auto most = a.right_to_left ? 1.7 : 1.25;
  return ratio > most || ratio * most < 1;
}

/// How far lines of paragraphs are apart, by their height. Only lines that end no sentence tell, those of one height
/// before others, and a fifth of them: in a document of short paragraphs most pairs are of two paragraphs.
double usual_pitch(const std::vector<TextLine>& lines) {
  constexpr double default_pitch = 1;
  constexpr double same_height = 1.05;
  std::vector<double> even;
  std::vector<double> uneven;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto& a = lines[i - 1];
    const auto& b = lines[i];
    const auto height = common_height(a, b);
    if (a.page != b.page || distance(a, b) <= 0 || height <= 0 || ends_in_stop(a.text) ||
        !overlap_sideways(a.box, b.box) || differ_in_height(a, b))
      continue;
    const bool is_even = std::max(a.box.height(), b.box.height()) < same_height * height;
    (is_even ? even : uneven).push_back(distance(a, b) / height);
  }
  auto& pitches = even.empty() ? uneven : even;
  if (pitches.empty()) return default_pitch;
  const auto at = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 5);
  std::ranges::nth_element(pitches, at);
  return *at;
}

/// The column that a line is in: how far the lines on its page reach that begin about where it does.
struct Column {
  double begin = 0;  ///< The edge at which lines begin.
  double end = 0;    ///< The edge at which full lines end.
  /// Whether its lines begin at one edge; right-to-left text that is set flush left does not.
  bool aligned = true;
};

/// Places along the line: they grow in the direction of reading.
double begin_of(const TextLine& line) { return line.right_to_left ? -line.box.right : line.box.left; }
double end_of(const TextLine& line) { return line.right_to_left ? -line.box.left : line.box.right; }

/// Chosen by hand: how many lines before and behind a line tell its column.
constexpr std::size_t max_lines_apart = 80;

/// Calls `visit` with the lines on the page of line i that are near it in reading order and of its direction.
template <class Visit>
void for_each_near(const std::vector<TextLine>& lines, std::size_t i, Visit&& visit) {
  for (auto k = i - std::min(i, max_lines_apart); k < std::min(lines.size(), i + max_lines_apart); ++k)
    if (lines[k].page == lines[i].page && lines[k].right_to_left == lines[i].right_to_left) visit(lines[k]);
}

/// The column of line i, from the lines that begin about where it does.
Column column_of(const std::vector<TextLine>& lines, std::size_t i) {
  constexpr double widest_indent = 40;  // Chosen by hand: an indent is less than this, the next column is farther.
  constexpr double tolerance = 3;
  Column column{begin_of(lines[i]), end_of(lines[i])};
  std::vector<double> begins;
  for_each_near(lines, i, [&](const TextLine& other) {
    if (std::abs(begin_of(other) - begin_of(lines[i])) > widest_indent || !overlap_sideways(other.box, lines[i].box))
      return;
    column.begin = std::min(column.begin, begin_of(other));
    column.end = std::max(column.end, end_of(other));
    begins.push_back(begin_of(other));
  });
  const auto flush = std::ranges::count_if(begins, [&](double begin) { return begin - column.begin < tolerance; });
  column.aligned = static_cast<std::size_t>(flush) * 3 >= begins.size();
  return column;
}

/// The cell that line i is in, if there is a line at its side: its column up to that and, where lines end at one edge
/// and begin anywhere, from where the first of those begins.
std::optional<Column> cell_of(const std::vector<TextLine>& lines, std::size_t i, Column column) {
  const auto& line = lines[i];
  constexpr double tolerance = 5;  // The blank at the end of a line.
  std::optional<double> side;
  Column of_ends{begin_of(line), end_of(line), false};
  std::ptrdiff_t same_ends = 0;
  for_each_near(lines, i, [&](const TextLine& other) {
    const bool beside = other.box.top < line.box.middle() && line.box.middle() < other.box.bottom;
    if (beside && begin_of(other) >= end_of(line)) side = std::min(side.value_or(begin_of(other)), begin_of(other));
    if (std::abs(begin_of(other) - begin_of(line)) < tolerance) --same_ends;
    if (std::abs(end_of(other) - end_of(line)) > tolerance) return;
    ++same_ends;
    of_ends.begin = std::min(of_ends.begin, begin_of(other));
    of_ends.end = std::max(of_ends.end, end_of(other));
  });
  if (!side) return std::nullopt;
  column.end = std::min(column.end, *side);
  return same_ends > 0 ? of_ends : column;
}

class Paragraphs {
 public:
  Paragraphs(std::vector<TextLine>& lines, LineReader& reader, const WholeWords& words, Reading& reading)
      : lines_(lines),
        reader_(reader),
        words_(words),
        document_(reading.document),
        page_starts_(reading.page_starts),
        pitch_(usual_pitch(lines)),
        begin_(document_.text.size()) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      columns_.push_back(column_of(lines, i));
      cells_.push_back(cell_of(lines, i, columns_.back()));
    }
  }

  void append() {
    std::size_t page = 0;  // Counted from 1.
    bool joined = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool joins_next = i + 1 < lines_.size() && goes_on(i + 1);
      const auto before = joined ? std::string_view(document_.text).substr(begin_) : std::string_view{};
      reader_.read_again(lines_[i], right_to_left_, before,
                         joins_next ? std::string_view(lines_[i + 1].text) : std::string_view{});
      if (!joined) end();
      if (!joined && !document_.text.empty()) document_.text += "\n\n";
      if (page != lines_[i].page + 1) {
        page = lines_[i].page + 1;
        page_starts_.push_back({document_.text.size(), page});
      }
      if (joined && are_in_one_row(lines_[i - 1], lines_[i])) {
        document_.text.append(" ").append(lines_[i].text);
      } else if (joined) {
        join_line(document_.text, lines_[i].text, words_);
      } else {
        begin_ = document_.text.size();
        right_to_left_ = lines_[i].right_to_left;
        document_.text += lines_[i].text;
      }
      joined = joins_next;
    }
    end();
  }

 private:
  void end() {
    if (begin_ < document_.text.size()) document_.blocks.push_back({{begin_, document_.text.size()}, Role::prose});
  }

  /// Whether line i goes on from the line before it.
  bool goes_on(std::size_t i) const {
    const auto& a = lines_[i - 1];
    const auto& b = lines_[i];
    const bool below = a.page == b.page && b.box.middle() > a.box.middle() && overlap_sideways(a.box, b.box);
    const auto height = a.box.height();
    // The rows of a table have cells beside all of their lines; behind the last line of the one the other goes on
    // alone.
    const auto& column = cells_[i - 1] && !cells_[i] ? *cells_[i - 1] : columns_[i - 1];
    const auto room = column.aligned ? column.end - end_of(a) : column.end - column.begin - a.box.width();
    const bool full = room < b.first_word + blank_by_height * height;
    // A line may break before `(b)` or `2.` in the midst of a sentence.
    if (list_mark_length(b.text) > 0 && (!full || ends_in_stop(a.text))) return false;
    // Of another cell: the text of a column goes on in the next one from its top.
    if (a.page == b.page && b.box.top > a.box.middle() && !overlap_sideways(a.box, b.box)) return false;
    if (ends_with_hyphen(a.text) && character(decode_at(b.text, 0).code).is(is_letter | is_digit)) return true;
    if (character(decode_at(b.text, 0).code).is(is_lower)) return true;
    if (differ_in_height(a, b)) return false;
    if (below && distance(a, b) > pitch_ * common_height(a, b) * pitch_tolerance) return false;
    if (is_indented(i) && !is_indented(i - 1)) return false;
    return full || (!ends_in_stop(a.text) && room < open_sentence_room * (column.end - column.begin));
  }

  bool is_indented(std::size_t i) const {
    return columns_[i].aligned && begin_of(lines_[i]) - columns_[i].begin > smallest_indent * lines_[i].box.height();
  }

  // Chosen by hand on pages printed by Chromium, LibreOffice, groff and TeX.
  static constexpr double pitch_tolerance = 1.2;
  static constexpr double blank_by_height = 0.2;
  static constexpr double smallest_indent = 0.6;
  static constexpr double open_sentence_room = 0.3;

  std::vector<TextLine>& lines_;
  LineReader& reader_;
  const WholeWords& words_;
  Document& document_;
  std::vector<PageStart>& page_starts_;
  double pitch_;
  std::vector<Column> columns_;               ///< By line.
  std::vector<std::optional<Column>> cells_;  ///< The same.
  std::size_t begin_;                         ///< Of the present paragraph.
  bool right_to_left_ = false;                ///< The direction of the present paragraph.
};

}  // namespace

void append_paragraphs(std::vector<TextLine>& lines, LineReader& reader, const WholeWords& words, Reading& reading) {
  Paragraphs(lines, reader, words, reading).append();
}

}  // namespace zubda
