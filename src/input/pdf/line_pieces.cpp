#include "input/pdf/line_pieces.h"

#include <algorithm>
#include <iterator>

#include "input/pdf/line_direction.h"

namespace zubda {
namespace {

/// `is_turned` says that `a` has a right-to-left word, which is searched for otherwise.
bool are_pieces(const PlacedLine& a, bool is_turned, const PlacedLine& b) {
  if (a.block != b.block) return false;
  // Chosen by hand: a justified blank is narrower than the second, the gap between columns wider.
  constexpr double least_overlap = 0.7;
  constexpr double widest_gap = 0.6;
  const auto height = std::min(a.box.height(), b.box.height());
  const auto overlap = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
  const auto gap = std::max(a.box.left, b.box.left) - std::min(a.box.right, b.box.right);
  return overlap > least_overlap * height && gap >= 0 && gap < widest_gap * height &&
         (is_turned || has_right_to_left_word(a)) && has_right_to_left_word(b);
}

void append(PlacedLine& line, PlacedLine& piece) {
  line.box = {std::min(line.box.left, piece.box.left), std::min(line.box.top, piece.box.top),
              std::max(line.box.right, piece.box.right), std::max(line.box.bottom, piece.box.bottom)};
  std::ranges::move(piece.words, std::back_inserter(line.words));
}

}  // namespace

void join_line_pieces(PlacedPage& page) {
  std::vector<PlacedLine> lines;
  bool is_joined = false;  // The last line: each of its pieces has a right-to-left word.
  for (auto& line : page.lines) {
    is_joined = !lines.empty() && are_pieces(lines.back(), is_joined, line);
    if (is_joined) append(lines.back(), line);
    else lines.push_back(std::move(line));
  }
  page.lines = std::move(lines);
}

}  // namespace zubda
