#include "input/html/marks.h"

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/html/tags.h"
#include "text/ascii.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool has_letter_or_digit(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_letter | is_digit)) return true;
    at += length;
  }
  return false;
}

bool ends_in_dots(std::string_view text) { return text.ends_with("...") || text.ends_with("…"); }

/// Whether `text` is what notebooks print before a cell: `In [1]:`, `Out[12]:`, `In [ ]:`, `[1]:`, where the blank may
/// be a no-break space.
bool is_prompt(std::string_view text) {
  text = trim_ascii(text);
  for (const std::string_view name : {"In", "Out"})
    if (text.starts_with(name)) text.remove_prefix(name.size());
  while (text.starts_with(' ') || text.starts_with("\u00A0")) text.remove_prefix(text.starts_with(' ') ? 1 : 2);
  if (!text.starts_with('[') || !text.ends_with("]:")) return false;
  text = text.substr(1, text.size() - 3);
  while (text.starts_with("\u00A0")) text.remove_prefix(2);
  return text.find_first_not_of("0123456789 *") == std::string_view::npos;
}

/// The text of the links to places in a page, as far as it is short.
class AnchorTexts {
 public:
  explicit AnchorTexts(const HtmlPage& page) : anchors_(page.elements.size()), found_(page.anchors.size()) {
    std::vector<std::uint32_t> numbers(page.elements.size());
    for (std::uint32_t n = 0; n < page.anchors.size(); ++n) numbers[page.anchors[n]] = n + 1;
    for (std::uint32_t i = 1; i < anchors_.size(); ++i)
      anchors_[i] = numbers[i] != 0 ? numbers[i] : anchors_[page.elements[i].parent];
    for (std::size_t run = 0; run < page.runs.size(); ++run) {
      const auto number = anchors_[page.runs[run].element];
      if (number == 0) continue;
      auto& found = found_[number - 1];
      if (found.text.size() <= max_bytes) found.text += slice(page.text, page.runs[run].span);
      found.last_run = run;
    }
  }

  /// Gives `hint_mark` to the elements of the anchors that are marks.
  void mark(HtmlPage& page) const {
    for (std::size_t i = 1; i < anchors_.size(); ++i)
      if (anchors_[i] != 0 && is_mark(page, found_[anchors_[i] - 1])) page.elements[i].hints |= hint_mark;
  }

 private:
  struct Anchor {
    std::string text;
    std::size_t last_run = 0;
  };

  static bool is_mark(const HtmlPage& page, const Anchor& anchor) {
    if (anchor.text.empty() || anchor.text.size() > max_bytes) return false;
    if (!has_letter_or_digit(anchor.text)) return true;
    const auto next = anchor.last_run + 1;
    const bool ends = next >= page.runs.size() || page.runs[next].before != HtmlBreak::none;
    return ends && ends_in_dots(trim_ascii(anchor.text));
  }

  static constexpr std::size_t max_bytes = 24;  ///< "More..." in any language; chosen by hand.
  std::vector<std::uint32_t> anchors_;          ///< Of each element the number of the anchor around it; 0 for none.
  std::vector<Anchor> found_;                   ///< By their numbers, less 1.
};

/// What is known of a block while its text is read.
struct BlockText {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  std::size_t first_run = 0;
  unsigned last_number = 0;
  bool counts = true;  ///< Each line is the number after that of the line before; the first is 0 or 1.

  void add(std::string_view text, std::size_t run) {
    if (bytes == 0) first_run = run;
    bytes += text.size();
    text = trim_ascii(text);
    if (!counts || text.empty()) return;
    unsigned number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool follows = lines == 0 ? number <= 1 : number == last_number + 1;
    counts = error == std::errc{} && end == text.data() + text.size() && follows;
    last_number = number;
    ++lines;
  }
};

/// Marks prompts and columns of line numbers.
void mark_blocks(HtmlPage& page) {
  constexpr std::size_t min_lines = 2;
  constexpr std::size_t max_prompt_bytes = 20;  // Chosen by hand: `Out [12345]:` with no-break spaces.
  std::vector<BlockText> blocks(page.elements.size());
  for (std::size_t run = 0; run < page.runs.size(); ++run)
    blocks[page.elements[page.runs[run].element].block].add(slice(page.text, page.runs[run].span), run);
  for (std::uint32_t i = 1; i < blocks.size(); ++i) {
    const auto& block = blocks[i];
    if (block.bytes == 0) continue;
    const bool is_column = block.counts && block.lines >= min_lines;
    const bool may_be_prompt = block.bytes <= max_prompt_bytes;
    if (is_column || (may_be_prompt && is_prompt(slice(page.text, page.runs[block.first_run].span))))
      page.elements[i].hints |= hint_mark;
  }
}

}  // namespace

void find_marks(HtmlPage& page) {
  if (!page.anchors.empty()) AnchorTexts(page).mark(page);
  mark_blocks(page);
}

}  // namespace zubda
