#include "input/pdf/struck_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// By the height of the letters: how far from the begin of a line a text may begin. Chosen by hand.
constexpr double tolerance = 0.12;

constexpr std::size_t max_letters = 200;  ///< Of a word; more are none, and would take long.

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length)
    if (const auto code = decode_at(text, at).code; !character(code).is(is_space)) letters += code;
  return letters;
}

/// Whether `line` is where one through this text would be: LibreOffice, Chromium and WeasyPrint draw it 0.26 to 0.28 of
/// the height above the base line.
bool is_through(const DrawnLine& line, const DrawnText& text) {
  constexpr double lowest = 0.15;
  constexpr double highest = 0.45;
  constexpr double max_thickness = 0.15;
  const auto height = line.y - text.baseline;
  return height > lowest * text.size && height < highest * text.size && line.thickness < max_thickness * text.size;
}

/// Takes the letters `part` out of `text`, where they are side by side in any order, as near as can be to `place`, a
/// share of the text. False when they are nowhere.
bool take_letters(std::u32string part, double place, std::u32string& text) {
  if (part.empty() || part.size() > text.size() || text.size() > max_letters) return false;
  std::ranges::sort(part);
  std::optional<std::size_t> best;
  const auto wanted = place * static_cast<double>(text.size());
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    auto window = text.substr(at, part.size());
    std::ranges::sort(window);
    const auto distance = [&](std::size_t begin) { return std::abs(static_cast<double>(begin) - wanted); };
    if (window == part && (!best || distance(at) < distance(*best))) best = at;
  }
  if (best) text.erase(*best, part.size());
  return best.has_value();
}

/// Removes the letters of one word from `letters`.
void subtract(std::u32string_view word, std::u32string& letters) {
  for (const auto c : word)
    if (const auto at = letters.find(c); at != letters.npos) letters.erase(at, 1);
}

/// Removes what the line goes through from a line of words; `line` is in the coordinates of the words.
void strike(const DrawnLine& line, std::string_view letters, PlacedLine& words) {
  const auto slack = tolerance * words.box.height();
  auto rest = letters_of(letters);
  PlacedWord* part = nullptr;
  std::size_t parts = 0;
  std::erase_if(words.words, [&](const PlacedWord& word) {
    const bool is_whole = word.box.left > line.left - slack && word.box.right < line.right + slack;
    if (is_whole) subtract(letters_of(word.text), rest);
    return is_whole;
  });
  for (auto& word : words.words) {
    if (word.box.right < line.left + slack || word.box.left > line.right - slack) continue;
    part = &word;
    ++parts;
  }
  constexpr std::size_t most_bytes = 4;  // Of a letter.
  if (parts != 1 || part->text.size() > most_bytes * max_letters) return;
  auto text = letters_of(part->text);
  if (!take_letters(rest, (line.left - part->box.left) / std::max(part->box.width(), 1.0), text)) return;
  part->text.clear();
  for (const auto c : text) append_utf8(c, part->text);
  if (line.left < part->box.left + slack) part->box.left = line.right;
  else if (line.right > part->box.right - slack) part->box.right = line.left;
}

}  // namespace

std::vector<StruckText> find_struck_text(const std::vector<DrawnLine>& lines, const std::vector<DrawnText>& texts) {
  // A page of thousands of lines through each other's text is none that was printed.
  constexpr std::size_t max_bytes = 1000;
  std::size_t pairs_left = 5'000'000;
  std::vector<StruckText> struck;
  std::vector<DrawnText> by_height(texts);
  std::ranges::stable_sort(by_height, {}, &DrawnText::baseline);
  double max_size = 0;
  for (const auto& text : texts) max_size = std::max(max_size, text.size);
  std::set<std::array<double, 3>> seen;
  for (const auto& line : lines) {
    if (!seen.insert({line.y, line.left, line.right}).second) continue;
    std::string letters;
    bool begins = false;
    auto at = std::ranges::lower_bound(by_height, line.y - max_size, {}, &DrawnText::baseline);
    for (; at != by_height.end() && at->baseline < line.y && letters.size() < max_bytes; ++at) {
      if (pairs_left-- == 0) return struck;
      const auto slack = tolerance * at->size;
      if (!is_through(line, *at) || at->x < line.left - slack || at->x > line.right - slack) continue;
      begins |= at->x < line.left + slack;
      letters += at->letters.substr(0, max_bytes);
    }
    if (begins) struck.push_back({line, std::move(letters)});
  }
  return struck;
}

void remove_struck_words(const std::vector<StruckText>& struck, double left, double top, PlacedPage& page) {
  for (const auto& [line, letters] : struck) {
    const DrawnLine placed{line.left - left, line.right - left, top - line.y, line.thickness};
    for (auto& words : page.lines) {
      // The middle of small letters, whatever the height of the box is beside that of the letters.
      const auto height = (placed.y - words.box.top) / std::max(words.box.height(), 0.1);
      constexpr double highest = 0.3;
      constexpr double lowest = 0.72;
      if (height > highest && height < lowest && words.box.left < placed.right && placed.left < words.box.right)
        strike(placed, letters, words);
    }
  }
  std::erase_if(page.lines, [](const PlacedLine& line) { return line.words.empty(); });
}

}  // namespace zubda
