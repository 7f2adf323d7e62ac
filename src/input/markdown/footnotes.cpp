#include "input/markdown/footnotes.h"

#include <algorithm>

#include "text/ascii.h"

namespace zubda {
namespace {

constexpr std::size_t max_label_bytes = 100;  ///< Chosen by hand.
constexpr std::size_t code_indent = 4;        ///< Columns, as Markdown has it.

/// The label of the reference that `text` begins with; empty when there is none.
std::string_view label_at(std::string_view text) {
  if (!text.starts_with("[^")) return {};
  const auto label = text.substr(2, max_label_bytes);
  const auto end = label.find_first_of("[] \t\r\n");
  return end == std::string_view::npos || label[end] != ']' ? std::string_view{} : label.substr(0, end);
}

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == '\t') columns += code_indent;
    else if (c == ' ') ++columns;
    else break;
  }
  return columns;
}

/// Whether a line begins an item of a list: `- `, `* `, `+ `, `1. `, `1) `.
bool begins_item(std::string_view content) {
  auto mark = std::min(content.find_first_not_of("0123456789"), content.size());
  const std::string_view marks = mark == 0 ? "-*+" : ".)";
  return mark + 1 < content.size() && marks.find(content[mark]) != std::string_view::npos && content[mark + 1] == ' ';
}

std::string_view without_quote_marks(std::string_view content) {
  while (content.starts_with('>')) content = trim_ascii(content.substr(1));
  return content;
}

/// Reads Markdown line by line and keeps what is no note.
class NoteFilter {
 public:
  FootnoteText read(std::string_view markdown) {
    for (std::size_t at = 0; at < markdown.size();) {
      const auto end = std::min(markdown.find('\n', at), markdown.size() - 1) + 1;
      read_line(markdown.substr(at, end - at));
      at = end;
    }
    if (text_.labels.empty()) text_.body.clear();
    return std::move(text_);
  }

 private:
  void read_line(std::string_view line) {
    const auto indent = indent_of(line);
    const auto content = without_quote_marks(trim_ascii(line));
    const bool is_indented = indent >= code_indent;
    if (const auto fence = content.substr(0, 3); !is_indented && (fence == "```" || fence == "~~~")) {
      if (fence_.empty()) fence_ = fence;
      else if (fence == fence_) fence_ = {};
      in_note_ = false;
    } else if (fence_.empty()) {
      // In an item of a list a note is indented as its text is; what is indented elsewhere is code, and no text.
      const auto label = is_indented && !in_list_ ? std::string_view{} : label_at(content);
      if (!label.empty() && content.substr(label.size() + 3).starts_with(':')) {
        text_.labels.emplace(label);
        in_note_ = true;
        note_indent_ = indent;
      } else if (in_note_ && !content.empty() && indent < note_indent_ + code_indent &&
                 (after_blank_ || content.starts_with('#'))) {
        in_note_ = false;
      }
    }
    if (begins_item(content) && !is_indented) in_list_ = true;
    else if (after_blank_ && !content.empty() && indent < 2) in_list_ = false;
    after_blank_ = content.empty();
    text_.body += in_note_ ? std::string_view("\n") : line;
  }

  FootnoteText text_;
  std::string_view fence_;  ///< Of the code that is open; empty outside.
  bool in_list_ = false;
  bool in_note_ = false;
  std::size_t note_indent_ = 0;  ///< Columns.
  bool after_blank_ = true;
};

}  // namespace

FootnoteText take_out_footnotes(std::string_view markdown) {
  return markdown.find("[^") == std::string_view::npos ? FootnoteText{} : NoteFilter().read(markdown);
}

void remove_references(const std::set<std::string, std::less<>>& labels, std::span<const Span> code, std::size_t begin,
                       std::string& text) {
  if (labels.empty() || text.find("[^", begin) == std::string::npos) return;
  std::string kept;
  auto next_code = code.begin();
  for (auto at = begin; at < text.size();) {
    while (next_code != code.end() && next_code->end <= at) ++next_code;
    const bool in_code = next_code != code.end() && next_code->begin <= at;
    const auto label = in_code ? std::string_view{} : label_at(std::string_view(text).substr(at));
    if (label.empty() || labels.find(label) == labels.end()) {
      kept += text[at++];
      continue;
    }
    at += label.size() + 3;
    const bool ends = at == text.size() || std::string_view(" \n.,;:!?").find(text[at]) != std::string_view::npos;
    if (ends && kept.ends_with(' ')) kept.pop_back();
  }
  text.resize(begin);
  text += kept;
}

}  // namespace zubda
