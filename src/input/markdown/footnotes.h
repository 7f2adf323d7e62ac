/// Footnotes of Markdown (`[^1]` and `[^1]: text`), an extension that most dialects have and md4c does not know.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// A text in Markdown without the texts of its notes.
struct FootnoteText {
  std::string body;  ///< Empty when there are no notes, and the text is as it was.
  std::set<std::string, std::less<>> labels;
};

/// Takes the texts of notes out of `markdown`: a line that begins with `[^label]:` outside of fenced code, in
/// quotations and lists too, the lines up to the next blank one, and after blank lines those that are indented by four
/// columns more.
FootnoteText take_out_footnotes(std::string_view markdown);

/// Removes the references to `labels` from `text`, from `begin` on, with the blank before one that ends a word or a
/// sentence. Spans of `code`, in order, are left alone; a reference without a note is text.
void remove_references(const std::set<std::string, std::less<>>& labels, std::span<const Span> code, std::size_t begin,
                       std::string& text);

}  // namespace zubda
