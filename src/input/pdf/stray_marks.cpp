#include "input/pdf/stray_marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "input/pdf/glyphs.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

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

/// Whether a word is an alef without width, which fonts with lam and alef in two glyphs draw upon the lam.
bool is_alef_without_width(const PlacedWord& word) {
  constexpr double widest = 0.02;  // By the height. Chosen by hand.
  constexpr std::array alefs = {"ا"sv, "أ"sv, "إ"sv, "آ"sv, "ٱ"sv};
  return word.box.width() < widest * word.box.height() && std::ranges::find(alefs, word.text) != alefs.end();
}

struct StrayAlef {
  std::size_t line = 0;  ///< Where pdftotext has put it.
  PlacedWord word;
};
using AlefsByPlace = std::multimap<double, StrayAlef>;

/// Of marks and of alefs of a page: more are left where they are, since each is compared with all words.
constexpr std::size_t max_strays = 5000;

AlefsByPlace take_alefs(PlacedPage& page) {
  AlefsByPlace alefs;
  for (std::size_t i = 0; i < page.lines.size(); ++i)
    std::erase_if(page.lines[i].words, [&](const PlacedWord& word) {
      const bool stray = alefs.size() < max_strays && is_alef_without_width(word);
      if (stray) alefs.emplace(word.box.left, StrayAlef{i, word});
      return stray;
    });
  return alefs;
}

/// Puts an alef that is drawn upon the lam with which `words[i]` begins left of it, where it is read behind it.
void insert_left_of_lam(std::vector<PlacedWord>& words, std::size_t i, AlefsByPlace& alefs) {
  const auto box = words[i].box;
  const auto tolerance = 0.05 * box.height();  // Chosen by hand.
  for (auto found = alefs.lower_bound(box.left - tolerance);
       found != alefs.end() && found->first < box.left + tolerance; ++found) {
    const auto& alef = found->second.word;
    if (box.middle() < alef.box.top || alef.box.bottom < box.middle()) continue;
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i),
                 {{box.left, box.top, box.left, box.bottom}, alef.text});
    alefs.erase(found);
    return;
  }
}

void fit_box(PlacedLine& line) {
  auto& box = line.box;
  box = line.words.front().box;
  for (const auto& word : line.words)
    box = {std::min(box.left, word.box.left), std::min(box.top, word.box.top), std::max(box.right, word.box.right),
           std::max(box.bottom, word.box.bottom)};
}

}  // namespace

void place_stray_alefs(PlacedPage& page) {
  auto alefs = take_alefs(page);
  if (alefs.empty()) return;
  for (auto& line : page.lines)
    for (auto i = line.words.size(); i-- > 0;)
      if (line.words[i].text.starts_with("ل")) insert_left_of_lam(line.words, i, alefs);
  for (auto& [place, alef] : alefs) page.lines[alef.line].words.push_back(std::move(alef.word));
  std::erase_if(page.lines, [](const PlacedLine& line) { return line.words.empty(); });
  for (auto& line : page.lines) fit_box(line);
}

void place_stray_marks(PlacedPage& page) {
  std::vector<PlacedWord> marks;
  for (auto& line : page.lines)
    std::erase_if(line.words, [&](PlacedWord& word) {
      const bool stray = marks.size() < max_strays && is_marks_only(word.text);
      if (stray) marks.push_back(word);
      return stray;
    });
  if (marks.empty()) return;
  for (const auto& mark : marks) move_to_nearest(page, mark);
  std::erase_if(page.lines, [](const PlacedLine& line) { return line.words.empty(); });
}

}  // namespace zubda
