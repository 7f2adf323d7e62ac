/// What pdftotext writes, as a document: pages without their furniture, lines joined to paragraphs, letters instead of
/// glyphs.
#include <algorithm>

#include "input/formats.h"
#include "input/pdf/arabic_glyphs.h"
#include "input/pdf/hyphens.h"
#include "input/pdf/running_headers.h"
#include "sentences/list_marks.h"
#include "text/characters.h"

namespace zubda {
namespace {

std::string_view trimmed(std::string_view line) {
  std::size_t begin = 0;
  auto end = line.size();
  while (begin < end && character(decode_at(line, begin).code).is(is_space)) begin += decode_at(line, begin).length;
  while (begin < end && character(decode_before(line, end).code).is(is_space)) end -= decode_before(line, end).length;
  return line.substr(begin, end - begin);
}

/// How wide a full line of these pages is: six in ten lines with text are no wider. Fonts are proportional, so that
/// full lines differ by a tenth or so; shorter ones end paragraphs, and longer ones pdftotext has joined at a hyphen.
std::size_t full_width(const std::vector<Page>& pages) {
  std::vector<std::size_t> widths;
  for (const auto& page : pages)
    for (const auto line : page)
      if (!trimmed(line).empty()) widths.push_back(count_characters(trimmed(line)));
  if (widths.empty()) return 0;
  const auto at = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 6 / 10);
  std::ranges::nth_element(widths, at);
  return *at;
}

bool ends_sentence(std::string_view line) {
  auto end = line.size();
  while (end > 0 && character(decode_before(line, end).code).is(is_closing)) end -= decode_before(line, end).length;
  return end > 0 && character(decode_before(line, end).code).is(is_terminal);
}

/// Whether the paragraph of `line` goes on in `next`.
bool goes_on(std::string_view line, std::string_view next, std::size_t width) {
  if (list_mark_length(next) > 0) return false;
  if (character(decode_at(next, 0).code).is(is_lower)) return true;
  auto columns = count_characters(line);
  if (columns * 10 > width * 12) columns %= width;  // Several lines joined at hyphens: only the last one tells.
  return columns * 100 >= width * (ends_sentence(line) ? 88 : 70);
}

/// Appends lines to the text of a document as paragraphs.
class Paragraphs {
 public:
  Paragraphs(Document& document, std::size_t width, const WholeWords& words)
      : document_(document), width_(width), words_(words) {}

  void add(std::string_view line) {
    auto& text = document_.text;
    if (last_.empty() || !goes_on(last_, line, width_)) {
      end();
      if (!text.empty()) text += "\n\n";
      begin_ = text.size();
      text += line;
    } else {
      join_line(text, line, words_);
    }
    last_ = line;
  }

  /// A blank line, or the end.
  void end() {
    if (!last_.empty()) document_.blocks.push_back({{begin_, document_.text.size()}, Role::prose});
    last_ = {};
  }

 private:
  Document& document_;
  std::size_t width_;
  const WholeWords& words_;
  std::size_t begin_ = 0;
  std::string_view last_;
};

WholeWords whole_words(const std::vector<Page>& pages) {
  WholeWords words;
  bool divided = false;
  for (const auto& page : pages)
    for (const auto line : page) {
      words.add_line(trimmed(line), divided);
      divided = ends_with_hyphen(trimmed(line));
    }
  return words;
}

}  // namespace

Reading read_pdf_text(std::string text) {
  Reading reading;
  text = arabic_letters(text);
  auto pages = split_pages(text);
  remove_furniture(pages);
  const auto words = whole_words(pages);
  Paragraphs paragraphs(reading.document, full_width(pages), words);
  for (const auto& page : pages) {
    for (const auto line : page) {
      if (trimmed(line).empty()) paragraphs.end();
      else paragraphs.add(trimmed(line));
    }
  }
  paragraphs.end();
  if (reading.document.text.empty()) reading.warnings.emplace_back("no text (scanned?)");
  return reading;
}

}  // namespace zubda
