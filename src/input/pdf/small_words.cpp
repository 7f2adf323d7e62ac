#include "input/pdf/small_words.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "input/pdf/line_direction.h"
#include "text/ascii.h"
#include "text/raised_number.h"

namespace zubda {
namespace {

// Chosen by hand on pages by Chromium, LibreOffice and TeX: small letters have 0.58 to 0.83 of the height of others and
// end 0.37 to 0.45 of it higher. Digits of another font in Arabic lines end up to 0.2 higher.
constexpr double small_letters = 0.9;
constexpr double raised = 0.3;
constexpr double touching = 0.12;  ///< The widest gap, by the height of the smaller word.
constexpr double overlap = 0.3;    ///< How far words may lie over each other.

bool touch(const PlacedWord& left, const PlacedWord& right) {
  const auto height = std::min(left.box.height(), right.box.height());
  const auto gap = right.box.left - left.box.right;
  return gap < touching * height && gap > -overlap * height;
}

bool is_small_beside(const PlacedWord& word, const PlacedWord& other) {
  return word.box.height() < small_letters * other.box.height();
}

bool is_raised_beside(const PlacedWord& word, const PlacedWord& other) {
  return is_small_beside(word, other) && other.box.bottom - word.box.bottom > raised * other.box.height();
}

/// Writes a number of up to three digits with superscript digits; other words stay.
void raise_digits(std::string& word) {
  constexpr std::size_t max_digits = 3;
  if (word.size() > max_digits || !std::ranges::all_of(word, is_ascii_digit)) return;
  if (auto number = raised_number(word); !number.empty()) word = std::move(number);
}

/// Raises the digits of words that touch a larger one.
void raise_digits(PlacedLine& line) {
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    auto& word = line.words[i];
    const bool beside_left = i > 0 && touch(line.words[i - 1], word) && is_raised_beside(word, line.words[i - 1]);
    const bool beside_right =
        i + 1 < line.words.size() && touch(word, line.words[i + 1]) && is_raised_beside(word, line.words[i + 1]);
    if (beside_left || beside_right) raise_digits(word.text);
  }
}

void join(PlacedLine& line) {
  std::vector<PlacedWord> words;
  for (auto& word : line.words) {
    const auto last = words.empty() ? nullptr : &words.back();
    // A word that others were joined to is as high as the highest of them.
    const bool joins = last != nullptr && touch(*last, word) &&
                       (is_small_beside(word, *last) || is_small_beside(*last, word) || last->is_joined);
    if (!joins) {
      words.push_back(std::move(word));
      continue;
    }
    last->text += word.text;
    last->is_joined = true;
    last->box = {last->box.left, std::min(last->box.top, word.box.top), word.box.right,
                 std::max(last->box.bottom, word.box.bottom)};
    std::ranges::move(word.marks, std::back_inserter(last->marks));
  }
  line.words = std::move(words);
}

}  // namespace

void join_small_words(PlacedPage& page) {
  for (auto& line : page.lines) {
    raise_digits(line);
    if (!has_right_to_left_word(line)) join(line);
  }
}

}  // namespace zubda
