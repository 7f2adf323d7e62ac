#include "input/pdf/stray_marks.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "input/pdf/glyphs.h"

namespace zubda {
namespace {

/// How far a mark is from a word: beside it, in points, and in part for the height at which both lie.
double distance(const Box& mark, const Box& word) {
  const auto beside = std::max({0.0, word.left - mark.left, mark.left - word.right});
  return beside + std::abs(mark.middle() - word.middle()) / 4;
}

bool may_carry(const Box& mark, const PlacedWord& word) {
  const bool overlaps = mark.top < word.box.bottom && word.box.top < mark.bottom;
  return overlaps && has_right_to_left(word.text) && distance(mark, word.box) < word.box.height() / 2;
}

void move_to_nearest(PlacedPage& page, const PlacedWord& mark) {
  PlacedWord* nearest = nullptr;
  auto shortest = std::numeric_limits<double>::max();
  for (auto& line : page.lines)
    for (auto& word : line.words) {
      if (!may_carry(mark.box, word) || distance(mark.box, word.box) >= shortest) continue;
      nearest = &word;
      shortest = distance(mark.box, word.box);
    }
  if (nearest != nullptr) nearest->marks.push_back({mark.box.left, mark.text});
}

}  // namespace

void place_stray_marks(PlacedPage& page) {
  std::vector<PlacedWord> marks;
  for (auto& line : page.lines)
    std::erase_if(line.words, [&](PlacedWord& word) {
      const bool stray = is_marks_only(word.text);
      if (stray) marks.push_back(word);
      return stray;
    });
  if (marks.empty()) return;
  for (const auto& mark : marks) move_to_nearest(page, mark);
  std::erase_if(page.lines, [](const PlacedLine& line) { return line.words.empty(); });
}

}  // namespace zubda
