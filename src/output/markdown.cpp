#include <string>
#include <string_view>

#include "output/display.h"
#include "output/formats.h"

namespace zubda {
namespace {

/// The text on one line, with what Markdown would take for markup made literal.
void append_literal(std::string_view text, std::string& out) {
  std::string line;
  append_line(text, line);
  constexpr std::string_view markup = "\\`*_[]<>#";
  for (const char c : line) {
    if (markup.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
}

void append_item(std::string_view text, std::string_view mark, std::string& out) {
  out += "- ";
  append_literal(text, out);
  out += mark;
  out += '\n';
}

}  // namespace

void write_markdown(const Record& record, const WriteOptions& options, std::string& out) {
  if (!record.error.empty()) return;
  const std::string_view text = record.document.text;
  const auto& title = record.summary ? record.summary->title : record.document.title;
  if (!title.empty() || options.headings) {
    out += "## ";
    append_literal(!title.empty() ? title : record.file.empty() ? "standard input" : record.file, out);
    out += "\n\n";
  }
  if (record.summary)
    for (const auto& chosen : record.summary->sentences)
      append_item(slice(text, chosen.sentence.span), chosen.truncated ? "…" : "", out);
  if (record.sentences)
    for (const auto& sentence : *record.sentences) append_item(slice(text, sentence.span), "", out);
  if (record.keywords)
    for (const auto& keyword : *record.keywords) append_item(keyword.text, "", out);
  if (record.whole_text) {
    append_lines(text, out);
    if (!out.ends_with('\n')) out += '\n';
  }
}

}  // namespace zubda
