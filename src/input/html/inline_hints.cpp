#include "input/html/inline_hints.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/tags.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool is_inline(const HtmlPage& page, std::uint32_t element) { return page.elements[element].block != element; }

/// For each element the outermost inline element with hints that it is in, or is itself; 0 for none. What is around the
/// block around it does not count.
std::vector<std::uint32_t> find_named_roots(const HtmlPage& page) {
  std::vector<std::uint32_t> roots(page.elements.size());
  for (std::uint32_t i = 1; i < roots.size(); ++i) {
    if (!is_inline(page, i)) continue;
    roots[i] = roots[page.elements[i].parent];
    if (roots[i] == 0 && page.elements[i].hints != 0) roots[i] = i;
  }
  return roots;
}

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit)) return true;
    at += length;
  }
  return false;
}

/// Marks the inline elements with hints that stand in a paragraph with other text or in a heading, and all inline
/// elements in them.
std::vector<bool> find_parts_of_lines(const HtmlPage& page) {
  const auto roots = find_named_roots(page);
  std::vector<bool> parts(page.elements.size());
  const auto is_named = [&](const HtmlRun& run) { return roots[run.element] != 0; };
  const auto is_other_text = [&](const HtmlRun& run) {
    return !is_named(run) && has_letters(slice(page.text, run.span));
  };
  const std::span runs(page.runs);
  for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
    for (end = begin + 1; end < runs.size() && runs[end].before != HtmlBreak::paragraph;) ++end;
    const auto paragraph = runs.subspan(begin, end - begin);
    if (std::ranges::none_of(paragraph, is_named)) continue;
    const bool is_heading = (page.elements[paragraph.front().element].context & in_heading) != 0;
    if (!is_heading && std::ranges::none_of(paragraph, is_other_text)) continue;
    for (const auto& run : paragraph) parts[roots[run.element]] = true;
  }
  parts[0] = false;
  for (std::uint32_t i = 1; i < parts.size(); ++i)
    if (is_inline(page, i) && parts[page.elements[i].parent]) parts[i] = true;
  return parts;
}

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

/// Whether `text` is all of a note mark: digits, one letter, or one of the signs that are used like numbers. `bare`
/// allows it without brackets.
bool is_note_mark(std::string_view text, bool bare) {
  text = trim_ascii(text);
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  else if (!bare) return false;
  constexpr std::string_view signs[] = {"*", "**", "***", "†", "‡", "§", "¶"};
  if (std::ranges::find(signs, text) != std::end(signs)) return true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter)) ++letters;
    else if (!character(code).is(is_digit) && code != ' ' && code != ',') return false;
    at += length;
  }
  return letters < 2 && !text.empty();
}

/// Whether `text` is a label for the screen: `[source]` beside a signature, the number of a line of code.
bool is_label(std::string_view text) {
  text = trim_ascii(text);
  return !text.empty() && ((text.starts_with('[') && text.ends_with(']')) || !has_letters(text) || is_number(text));
}

/// The text of short inline elements that `wanted` marks.
class ShortTexts {
 public:
  ShortTexts(const HtmlPage& page, const std::vector<bool>& wanted) : texts_(page.elements.size()) {
    std::vector<std::size_t> bytes(page.elements.size());
    for (const auto& run : page.runs) bytes[run.element] += run.span.end - run.span.begin;
    for (auto i = bytes.size(); i-- > 1;) bytes[page.elements[i].parent] += bytes[i];
    for (const auto& run : page.runs)
      for (auto at = run.element; wanted[at] && bytes[at] <= max_bytes; at = page.elements[at].parent)
        texts_[at] += slice(page.text, run.span);
  }

  /// Empty for an element with a longer text.
  const std::string& of(std::uint32_t element) const { return texts_[element]; }

 private:
  static constexpr std::size_t max_bytes = 24;  ///< Longer than any note mark; chosen by hand.
  std::vector<std::string> texts_;
};

/// Which elements hold nothing but a list of links: a box of related pages that a script shows over the line.
std::vector<bool> find_boxes_of_links(const HtmlPage& page, const std::vector<bool>& parts) {
  // Chosen by hand, by one page of the article-extraction benchmark that has such a box.
  constexpr std::size_t min_links = 3;
  constexpr std::size_t min_bytes = 100;
  struct Content {
    std::size_t links = 0;
    std::size_t bytes = 0;
    bool has_other_text = false;
  };
  std::vector<Content> contents(page.elements.size());
  for (const auto& run : page.runs) {
    if (!parts[run.element]) continue;
    const auto text = slice(page.text, run.span);
    auto& content = contents[run.element];
    content.bytes += text.size();
    if ((page.elements[run.element].context & in_link) == 0 && has_letters(text)) content.has_other_text = true;
  }
  std::vector<bool> boxes(contents.size());
  for (auto i = contents.size(); i-- > 1;) {
    const auto& content = contents[i];
    const auto& element = page.elements[i];
    const bool is_link = element.tag == HtmlTag::a;
    boxes[i] = parts[i] && element.hints != 0 && !is_link && content.links >= min_links && content.bytes >= min_bytes &&
               !content.has_other_text;
    if (boxes[i]) continue;  // What is around it is judged without it.
    auto& outer = contents[element.parent];
    outer.links += content.links + (is_link && content.bytes > 0 ? 1U : 0U);
    outer.bytes += content.bytes;
    outer.has_other_text = outer.has_other_text || content.has_other_text;
  }
  return boxes;
}

}  // namespace

void settle_inline_hints(HtmlPage& page) {
  const auto parts = find_parts_of_lines(page);
  if (std::ranges::find(parts, true) == parts.end()) return;
  const ShortTexts texts(page, parts);
  const auto boxes = find_boxes_of_links(page, parts);
  for (std::uint32_t i = 1; i < parts.size(); ++i) {
    auto& hints = page.elements[i].hints;
    if (!parts[i] || boxes[i]) continue;
    const bool is_note =
        (hints & (hint_clutter | hint_note)) != 0 && is_note_mark(texts.of(i), (hints & hint_note) != 0);
    const bool is_edit_link =
        (hints & hint_mark) != 0 && ((page.elements[i].context & in_heading) != 0 || is_label(texts.of(i)));
    const bool is_mark = is_edit_link || is_note;
    hints = static_cast<std::uint16_t>((hints & hint_hidden) | (is_mark ? hint_mark : 0));
  }
}

}  // namespace zubda
