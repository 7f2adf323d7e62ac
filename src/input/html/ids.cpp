#include "input/html/ids.h"

#include <algorithm>
#include <string>
#include <vector>

#include "input/html/tags.h"
#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// The words of `text`, folded: runs of letters and digits, cut before capitals as ids like `RelatedWork` want it.
std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  bool inside = false;
  bool after_small = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const bool is_part = character(code).is(is_letter | is_digit);
    const bool is_capital = code < 0x80 && is_ascii_upper(static_cast<char>(code));
    if (is_part && (!inside || (is_capital && after_small))) words.emplace_back();
    if (is_part) words.back() += text.substr(at, length);
    inside = is_part;
    after_small = is_part && !is_capital;
    at += length;
  }
  for (auto& word : words) word = fold(word, false);
  return words;
}

bool is_heading(HtmlTag tag) {
  return (tag >= HtmlTag::h1 && tag <= HtmlTag::h6) || tag == HtmlTag::dt || tag == HtmlTag::summary;
}

/// For each element that has a heading in it or around it: the element of the first one; 0 for all others.
std::vector<std::uint32_t> find_headings(const HtmlPage& page) {
  std::vector<std::uint32_t> headings(page.elements.size());
  for (std::uint32_t i = 1; i < headings.size(); ++i)
    headings[i] = is_heading(page.elements[i].tag) ? i : headings[page.elements[i].parent];
  for (auto i = headings.size(); i-- > 1;) {
    auto& outer = headings[page.elements[i].parent];
    if (headings[i] != 0 && !is_heading(page.elements[page.elements[i].parent].tag)) outer = headings[i];
  }
  return headings;
}

/// The text of each heading that `page.ids` may be made of.
class HeadingWords {
 public:
  explicit HeadingWords(const HtmlPage& page) : headings_(find_headings(page)), words_(page.elements.size()) {
    std::vector<std::uint32_t> around(page.elements.size());  // The heading around an element; 0 for none.
    for (std::uint32_t i = 1; i < around.size(); ++i)
      around[i] = is_heading(page.elements[i].tag) ? i : around[page.elements[i].parent];
    std::vector<std::string> texts(page.elements.size());
    for (const auto& run : page.runs)
      if (around[run.element] != 0) texts[around[run.element]].append(slice(page.text, run.span)).append(" ");
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (!texts[i].empty()) words_[i] = split_words(texts[i]), std::ranges::sort(words_[i]);
  }

  /// Whether each word of an id that hints at something is a word of the heading of its element.
  bool make_up(const HtmlId& id) const {
    const auto& heading = words_[headings_[id.element]];
    if (heading.empty()) return false;
    return std::ranges::all_of(split_words(id.value), [&](const std::string& word) {
      return html_hints(word) == 0 || std::ranges::binary_search(heading, word);
    });
  }

 private:
  std::vector<std::uint32_t> headings_;
  std::vector<std::vector<std::string>> words_;  ///< Of headings, in order; none for all other elements.
};

}  // namespace

bool is_note_id(std::string_view id) {
  constexpr std::string_view words[] = {"fn",      "ftn",        "edn",       "footnote",
                                        "endnote", "sdfootnote", "sdendnote", "cite_note"};
  if (constexpr std::string_view prefix = "user-content-"; id.starts_with(prefix)) id.remove_prefix(prefix.size());
  while (id.starts_with('_')) id.remove_prefix(1);
  const auto number = id.find_last_not_of("0123456789") + 1;
  if (number == id.size()) return false;
  auto name = id.substr(0, number);
  while (!name.empty() && std::string_view("-_:.").find(name.back()) != std::string_view::npos) name.remove_suffix(1);
  return std::ranges::find(words, name) != std::end(words);
}

void apply_ids(HtmlPage& page) {
  if (page.ids.empty()) return;
  const HeadingWords headings(page);
  for (const auto& id : page.ids)
    if (!headings.make_up(id)) page.elements[id.element].hints |= id.hints;
}

}  // namespace zubda
