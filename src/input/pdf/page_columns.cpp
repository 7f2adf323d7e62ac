#include "input/pdf/page_columns.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "input/pdf/line_direction.h"
#include "text/characters.h"

// A gutter is a place between two columns that the gaps of many lines have in common and that hardly a word crosses. It
// is searched for among the middles of the gaps of all lines. In one column no place is in the gaps of nine lines out
// of ten.

namespace zubda {
namespace {

// Chosen by hand on pages printed by Chromium with gutters of 4 to 12 points.
constexpr std::size_t min_lines = 8;    ///< Lines that have to have the gutter.
constexpr double min_share = 0.9;       ///< Of the lines that are on both sides of it.
constexpr double widest_gap = 1.5;      ///< By the height of the line; wider gutters pdftotext sees itself.
constexpr double full_width = 0.8;      ///< Of the column: a line of text, and no cell of a table.
constexpr double min_full_lines = 0.6;  ///< Of the lines that have the gutter.

/// A page with more words is none of text, and the search takes longer than in proportion to them.
constexpr std::size_t max_page_words = 20000;

struct Gap {
  double left = 0;
  double right = 0;
  double middle() const { return (left + right) / 2; }
};

void sort_words(PlacedLine& line) {
  std::ranges::stable_sort(line.words, {}, [](const PlacedWord& word) { return word.box.left; });
}

bool has_text(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
    if (character(decode_at(word, at).code).is(is_letter | is_digit)) return true;
  return false;
}

/// The gap of a line that `x` is in. The dots of a table of contents have gaps everywhere and do not count.
std::optional<Gap> gap_at(const PlacedLine& line, double x) {
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const Gap gap{line.words[i - 1].box.right, line.words[i].box.left};
    if (x < gap.left || gap.right < x) continue;
    const bool narrow = gap.right - gap.left < widest_gap * line.box.height();
    if (narrow && has_text(line.words[i - 1].text) && has_text(line.words[i].text)) return gap;
  }
  return std::nullopt;
}

bool is_on_both_sides(const PlacedLine& line, double x) { return line.box.left < x && x < line.box.right; }

struct Gutter {
  double x = 0;
  std::size_t lines = 0;
};

/// The place that the gaps of most lines have in common; without lines when it is no gutter.
Gutter find_gutter(const std::vector<PlacedLine>& lines, const PageText& text) {
  Gutter best;
  // A page has hundreds of gaps; a few lines show the gutter if there is one.
  constexpr std::size_t lines_to_try = 20;
  constexpr std::size_t max_words = 200;
  std::size_t tried = 0;
  for (const auto& line : lines) {
    if (line.words.size() < 4 || line.words.size() > max_words || tried++ >= lines_to_try) continue;
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const auto x = Gap{line.words[i - 1].box.right, line.words[i].box.left}.middle();
      const auto width = text.right - text.left;
      if (x < text.left + width / 4 || x > text.right - width / 4) continue;
      const auto has = static_cast<std::size_t>(
          std::ranges::count_if(lines, [&](const PlacedLine& other) { return gap_at(other, x).has_value(); }));
      if (has > best.lines) best = {x, has};
    }
  }
  const auto both = std::ranges::count_if(lines, [&](const auto& line) { return is_on_both_sides(line, best.x); });
  const bool enough =
      best.lines >= min_lines && static_cast<double>(best.lines) >= min_share * static_cast<double>(both);
  return enough ? best : Gutter{};
}

/// Whether most lines with the gutter fill both columns.
bool has_full_lines(const std::vector<PlacedLine>& lines, const PageText& text, double x) {
  std::size_t full = 0;
  std::size_t all = 0;
  for (const auto& line : lines) {
    const auto gap = gap_at(line, x);
    if (!gap) continue;
    ++all;
    full += gap->left - line.box.left > full_width * (x - text.left) &&
            line.box.right - gap->right > full_width * (text.right - x);
  }
  return static_cast<double>(full) >= min_full_lines * static_cast<double>(all);
}

/// Takes the words right of the gutter from a line; they become a line of their own.
PlacedLine cut_right(PlacedLine& line, double x, std::size_t block) {
  const auto first = std::ranges::find_if(line.words, [&](const PlacedWord& word) { return word.box.left >= x; });
  PlacedLine right{line.box, {}, block};
  std::move(first, line.words.end(), std::back_inserter(right.words));
  line.words.erase(first, line.words.end());
  line.box.right = line.words.back().box.right;
  right.box.left = right.words.front().box.left;
  return right;
}

/// Puts lines in reading order.
class Order {
 public:
  explicit Order(bool right_to_left) : right_to_left_(right_to_left) {}

  void add_crossing(PlacedLine line) {
    end_columns();
    lines_.push_back(std::move(line));
  }
  void add(PlacedLine line, bool right) { (right ? right_ : left_).push_back(std::move(line)); }
  std::vector<PlacedLine> take() {
    end_columns();
    return std::move(lines_);
  }

 private:
  void end_columns() {
    auto& first = right_to_left_ ? right_ : left_;
    auto& second = right_to_left_ ? left_ : right_;
    for (auto* column : {&first, &second}) {
      std::ranges::move(*column, std::back_inserter(lines_));
      column->clear();
    }
  }

  bool right_to_left_;
  std::vector<PlacedLine> left_;
  std::vector<PlacedLine> right_;
  std::vector<PlacedLine> lines_;
};

}  // namespace

void split_columns(PlacedPage& page) {
  if (page.height <= 0) return;
  auto lines = page.lines;
  std::erase_if(lines, [](const PlacedLine& line) { return line.words.empty(); });
  std::size_t words = 0;
  for (auto& line : lines) {
    sort_words(line);
    words += line.words.size();
  }
  if (words > max_page_words) return;
  const auto text = describe(page);
  const auto gutter = find_gutter(lines, text);
  if (gutter.lines == 0 || !has_full_lines(lines, text, gutter.x)) return;
  std::ranges::stable_sort(lines, {}, [](const PlacedLine& line) { return line.box.middle(); });
  Order order(text.right_to_left);
  for (auto& line : lines) {
    if (gap_at(line, gutter.x)) {
      order.add(cut_right(line, gutter.x, line.block), true);
      order.add(std::move(line), false);
    } else if (is_on_both_sides(line, gutter.x)) {
      order.add_crossing(std::move(line));
    } else {
      const bool right = line.box.left >= gutter.x;
      order.add(std::move(line), right);
    }
  }
  page.lines = order.take();
}

}  // namespace zubda
