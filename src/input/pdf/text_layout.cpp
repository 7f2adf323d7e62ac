#include "input/pdf/text_layout.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "input/pdf/glyphs.h"
#include "input/pdf/pdftotext_marks.h"
#include "input/pdf/running_headers.h"
#include "input/pdf/tex_letters.h"
#include "text/characters.h"
#include "text/sentence_end.h"

namespace zubda {
namespace {

/// A line as it lies on the page.
struct VisualLine {
  std::vector<std::string> words;  ///< From left to right.
  bool right_to_left = false;      ///< Whether it has marks of a right-to-left run.
  std::size_t length = 0;          ///< In characters, with one blank between words.
};

VisualLine split_line(std::string_view text) {
  VisualLine line;
  line.right_to_left = text.find("\u202B") != std::string_view::npos;
  const auto visual = visual_line(text);
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    line.length += count_characters(word) + (line.words.empty() ? 0 : 1);
    line.words.push_back(tex_letters(word));
    word.clear();
  };
  for (std::size_t at = 0; at < visual.size(); at += decode_at(visual, at).length) {
    if (character(decode_at(visual, at).code).is(is_space)) end_word();
    else word.append(visual, at, decode_at(visual, at).length);
  }
  end_word();
  return line;
}

/// Whether the blank between two words of a right-to-left line is none of the text: fonts tear a word behind a letter
/// with a mark (`كُ`, `تبت` and `طالبًـ`, `ا`). `right` comes first in reading.
bool is_torn(std::string_view left, std::string_view right) {
  const auto letters = [](std::string_view word) {
    std::vector<char32_t> codes;
    for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
      if (character(decode_at(word, at).code).is(is_letter) && !is_mark(decode_at(word, at).code))
        codes.push_back(decode_at(word, at).code);
    return codes;
  };
  const auto first = decode_at(right, 0);
  const bool marked =
      is_mark(first.code) || (first.length < right.size() && is_mark(decode_at(right, first.length).code));
  if (!marked || !has_right_to_left(left) || !has_right_to_left(right)) return false;
  const auto after = letters(left);
  const auto before = letters(right);
  return (after.size() == 1 && after[0] == U'ا') || (before.size() == 1 && before[0] != U'و');
}

/// Whether the line ends a sentence, at its right end or, in a right-to-left line, at its left one.
bool ends_sentence(const VisualLine& line) {
  if (!line.right_to_left) return ends_in_stop(line.words.back());
  // Brackets may be those of the text or their shapes on the page.
  const auto skipped = [](char32_t c) { return character(c).is(is_closing) || c == U'(' || c == U'[' || c == U'«'; };
  const auto& word = line.words.front();
  std::size_t at = 0;
  while (at < word.size() && skipped(decode_at(word, at).code)) at += decode_at(word, at).length;
  return at < word.size() && character(decode_at(word, at).code).is(is_terminal);
}

/// Gives lines their places.
class Typesetter {
 public:
  /// `full` is the length of a full line in characters.
  explicit Typesetter(std::size_t full) : full_(full) {}

  void begin_page() {
    layout_.pages.push_back({width(full_), 0, {}});
    top_ = 0;
    blank_ = false;
  }
  void add_blank() { blank_ = true; }
  void add(const VisualLine& line) {
    top_ += std::exchange(blank_, false) && !goes_on_over_blank(line) ? 2 * pitch : pitch;
    // Proportional letters: what is a little longer than a full line is one.
    const auto left = line.right_to_left ? width(full_) - width(std::min(line.length, full_)) : 0;
    const double scale = line.length > full_ ? static_cast<double>(full_) / static_cast<double>(line.length) : 1;
    PlacedLine placed{{left, top_, left + scale * width(line.length), top_ + height}, {}, blocks_++};
    auto x = left;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      if (i > 0 && !is_torn(line.words[i - 1], line.words[i])) x += scale * letter;
      const auto right = x + scale * width(count_characters(line.words[i]));
      placed.words.push_back({{x, top_, right, top_ + height}, line.words[i]});
      x = right;
    }
    layout_.pages.back().lines.push_back(std::move(placed));
    last_ = line;
  }

  PageLayout take() { return std::move(layout_); }

 private:
  bool goes_on_over_blank(const VisualLine& line) const {
    // Chosen by hand: the lines of headings are shorter.
    constexpr std::size_t long_line_percent = 80;
    return !last_.words.empty() && !layout_.pages.back().lines.empty() && last_.right_to_left == line.right_to_left &&
           last_.length * 100 >= full_ * long_line_percent && !ends_sentence(last_);
  }

  // In points, as those of a common page.
  static constexpr double letter = 5;
  static constexpr double height = 10;
  static constexpr double pitch = 12;
  static double width(std::size_t characters) { return letter * static_cast<double>(characters); }

  std::size_t full_;
  PageLayout layout_;
  VisualLine last_;
  double top_ = 0;
  bool blank_ = false;
  std::size_t blocks_ = 0;
};

/// Six in ten lines with text are no longer: fonts are proportional, so that the lengths of full lines differ.
std::size_t full_length(const std::vector<std::vector<VisualLine>>& pages) {
  std::vector<std::size_t> lengths;
  for (const auto& page : pages)
    for (const auto& line : page)
      if (line.length > 0) lengths.push_back(line.length);
  if (lengths.empty()) return 1;
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 6 / 10);
  std::ranges::nth_element(lengths, at);
  return *at;
}

}  // namespace

PageLayout layout_of_text(std::string_view text) {
  std::vector<std::vector<VisualLine>> pages;
  for (const auto& page : split_pages(text)) {
    pages.emplace_back();
    for (const auto line : page) pages.back().push_back(split_line(line));
  }
  Typesetter typesetter(full_length(pages));
  for (const auto& page : pages) {
    typesetter.begin_page();
    for (const auto& line : page) {
      if (line.words.empty()) typesetter.add_blank();
      else typesetter.add(line);
    }
  }
  return typesetter.take();
}

}  // namespace zubda
