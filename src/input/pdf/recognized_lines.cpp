#include "input/pdf/recognized_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "input/pdf/word_gaps.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool is_same_line(const RecognizedWord& a, const RecognizedWord& b) {
  constexpr double tolerance = 0.5;  // Chosen by hand; words of a crooked picture are a little above each other.
  return a.block == b.block && std::abs(a.baseline - b.baseline) < tolerance * std::max(a.size, b.size);
}

double median_size(const std::vector<RecognizedWord>& words) {
  std::vector<double> sizes;
  for (const auto& word : words) sizes.push_back(word.size);
  return median(sizes);
}

/// Places of words in a page whose letters are ten points high: a picture that does not tell its resolution makes a
/// page of any size. All words have that height, since what text recognition takes for it changes within a paragraph.
class Scale {
 public:
  explicit Scale(const std::vector<RecognizedWord>& words) {
    if (const auto size = median_size(words); size > 0) share_ = letter_height / size;
  }

  Box box_of(const RecognizedWord& word) const {
    const auto baseline = -word.baseline * share_;
    return {word.left * share_, baseline - letter_height, word.right * share_, baseline};
  }

 private:
  static constexpr double letter_height = 10;
  double share_ = 1;
};

void append(TextLine& line, const RecognizedWord& word, const Box& box) {
  if (line.text.empty()) {
    line.box = box;
    line.first_word = box.width();
  }
  line.box = {std::min(line.box.left, box.left), std::min(line.box.top, box.top), std::max(line.box.right, box.right),
              std::max(line.box.bottom, box.bottom)};
  line.text += word.text;
}

/// `before` tells whether the line before is one from right to left; a line without letters is of the same direction.
void finish(TextLine& line, bool before) {
  while (line.text.ends_with(' ')) line.text.pop_back();
  std::size_t right = 0;
  std::size_t left = 0;
  for (std::size_t at = 0; at < line.text.size(); at += decode_at(line.text, at).length) {
    const auto code = decode_at(line.text, at).code;
    if (character(code).is(is_rtl)) ++right;
    else left += character(code).is(is_letter);
  }
  line.right_to_left = line.probably_right_to_left = right == left ? before : right > left;
}

}  // namespace

std::vector<TextLine> recognized_lines(const PageGlyphs& glyphs, std::size_t page) {
  std::vector<TextLine> lines;
  if (glyphs.has_drawn_letters || glyphs.recognized.empty()) return lines;
  const Scale scale(glyphs.recognized);
  const RecognizedWord* before = nullptr;
  for (const auto& word : glyphs.recognized) {
    if (before == nullptr || !is_same_line(*before, word)) {
      lines.emplace_back();
      lines.back().page = page;
      lines.back().block = word.block;
    }
    append(lines.back(), word, scale.box_of(word));
    before = &word;
  }
  bool right_to_left = false;
  for (auto& line : lines) {
    finish(line, right_to_left);
    right_to_left = line.right_to_left;
  }
  std::erase_if(lines, [](const TextLine& line) { return line.text.empty(); });
  return lines;
}

}  // namespace zubda
