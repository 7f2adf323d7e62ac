#include <algorithm>
#include <charconv>
#include <string>

#include "output/display.h"
#include "output/formats.h"
#include "output/names.h"

namespace zubda {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";
constexpr std::string_view ellipsis = "…";

/// Copies `line` with line ends where it would pass `width` columns; at blanks only, so a longer word stays whole.
void append_wrapped(std::string_view line, std::size_t width, std::string& out) {
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const auto blank = std::min(line.find(' ', at), line.size());
    const auto word = line.substr(at, blank - at);
    const auto columns = display_width(word);
    if (column > 0 && column + 1 + columns > width) {
      out += '\n';
      column = 0;
    } else if (at > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += columns;
    at = blank + 1;
  }
}

/// One sentence on one line. On a terminal a right-to-left sentence is isolated, so that neighbours keep their order, and
/// long ones are wrapped.
void write_line(std::string_view text, const WriteOptions& options, std::string_view mark, std::string& out) {
  const bool isolate = options.terminal && is_right_to_left(text);
  std::string line;
  append_line(text, line);
  line += mark;
  if (isolate) out += first_strong_isolate;
  if (options.width > 0) append_wrapped(line, options.width, out);
  else out += line;
  if (isolate) out += pop_isolate;
  out += '\n';
}

void write_heading(const Record& record, std::string& out) {
  out += "==> ";
  append_line(record.file.empty() ? "standard input" : record.file, out);
  out += " <==\n";
}

/// The whole text with the chosen sentences between marks: reverse video where there is color, else `==`.
void write_highlighted(const Record& record, const WriteOptions& options, std::string& out) {
  const std::string_view text = record.document.text;
  std::size_t at = 0;
  for (const auto& chosen : record.summary->sentences) {
    const auto span = chosen.sentence.span;
    append_lines(text.substr(at, span.begin - at), out);
    out += options.color ? "\033[7m" : "==";
    append_lines(slice(text, span), out);
    out += options.color ? "\033[27m" : "==";
    at = span.end;
  }
  append_lines(text.substr(at), out);
  if (!out.ends_with('\n')) out += '\n';
}

void write_summary(const Record& record, const WriteOptions& options, std::string& out) {
  for (const auto& chosen : record.summary->sentences)
    write_line(slice(record.document.text, chosen.sentence.span), options, chosen.truncated ? ellipsis : "", out);
}

/// Four digits after the point.
std::string fixed(double value) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 4).ptr;
  return {digits, end};
}

/// `text` with blanks before or after it up to `width`.
std::string right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ').append(text);
}
std::string left(std::string_view text, std::size_t width) {
  return std::string(text).append(width - std::min(width, text.size()), ' ');
}

/// A table of all sentences: verdict, rank, score, centrality, prior, redundancy, then the sentence.
void write_explanation(const Record& record, std::string& out) {
  out += "verdict         rank   score central   prior  redund  sentence\n";
  for (const auto& row : record.summary->explained) {
    out += left(verdict_name(row.verdict), 14) + right(std::to_string(row.rank), 6);
    for (const auto value : {row.score, row.centrality, row.prior, row.redundancy}) out += right(fixed(value), 8);
    out += "  ";
    append_line(slice(record.document.text, row.sentence.span), out);
    out += '\n';
  }
}

}  // namespace

void write_text(const Record& record, const WriteOptions& options, std::string& out) {
  if (!record.error.empty()) return;
  if (options.headings) write_heading(record, out);
  const std::string_view text = record.document.text;
  if (record.summary) {
    if (!record.summary->explained.empty()) write_explanation(record, out);
    else if (options.highlight) write_highlighted(record, options, out);
    else write_summary(record, options, out);
  }
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
