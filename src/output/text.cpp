#include <string>

#include "output/display.h"
#include "output/formats.h"

namespace zubda {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";
constexpr std::string_view ellipsis = "…";

/// One sentence on one line. On a terminal a right-to-left sentence is isolated, so that neighbours keep their order.
void write_line(std::string_view text, const WriteOptions& options, std::string_view mark, std::string& out) {
  const bool isolate = options.terminal && is_right_to_left(text);
  if (isolate) out += first_strong_isolate;
  append_line(text, out);
  out += mark;
  if (isolate) out += pop_isolate;
  out += '\n';
}

void write_heading(const Record& record, std::string& out) {
  out += "==> ";
  append_line(record.file.empty() ? "standard input" : record.file, out);
  out += " <==\n";
}

}  // namespace

void write_text(const Record& record, const WriteOptions& options, std::string& out) {
  if (!record.error.empty()) return;
  if (options.headings) write_heading(record, out);
  const std::string_view text = record.document.text;
  if (record.summary)
    for (const auto& chosen : record.summary->sentences)
      write_line(slice(text, chosen.sentence.span), options, chosen.truncated ? ellipsis : "", out);
  if (record.sentences)
    for (const auto& sentence : *record.sentences) write_line(slice(text, sentence.span), options, "", out);
  if (record.keywords)
    for (const auto& keyword : *record.keywords) write_line(keyword.text, options, "", out);
  if (record.whole_text && !text.empty()) {
    append_lines(text, out);
    if (!out.ends_with('\n')) out += '\n';
  }
}

}  // namespace zubda
