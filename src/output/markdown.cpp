#include <algorithm>
#include <string>
#include <string_view>

#include "output/display.h"
#include "output/formats.h"
#include "output/names.h"
#include "output/shown_sentences.h"

namespace zubda {
namespace {

/// Where the number of a list mark ends that `line` begins with, or its sign; npos if it begins with none.
std::size_t list_mark(std::string_view line) {
  const auto digits = line.find_first_not_of("0123456789");
  if (digits == std::string_view::npos) return std::string_view::npos;
  const std::string_view marks = digits == 0 ? "+-=" : ".)";
  return marks.find(line[digits]) != std::string_view::npos ? digits : std::string_view::npos;
}

/// The text on one line, with what Markdown would take for markup made literal.
void append_literal(std::string_view text, std::string& out) {
  std::string line;
  append_line(text, line);
  const auto mark = list_mark(line);
  for (std::size_t i = 0; i < line.size(); ++i) {
    constexpr std::string_view markup = "\\`*_[]<>#~";
    const bool entity =
        line[i] == '&' && i + 1 < line.size() && std::string_view(" \t").find(line[i + 1]) == std::string_view::npos;
    if (i == mark || entity || markup.find(line[i]) != std::string_view::npos) out += '\\';
    out += line[i];
  }
}

// What is encoded in the target of a link beside blanks, controls and letters beyond ASCII. In an address the signs
// with a meaning of their own stay as they are.
constexpr std::string_view encoded_in_files = "()<>\\\"`%?#";
constexpr std::string_view encoded_in_addresses = "()<>\\\"`";

/// The target of a link, percent-encoded.
void append_target(std::string_view target, std::string_view encoded, std::string& out) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte > 0x20 && byte < 0x7F && encoded.find(c) == std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    out += '%';
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
}

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

/// A link to where the source is published, by its title, or else to its file.
void append_source(const Record& source, std::string& out) {
  const auto& title = source.document.title;
  const auto& url = source.document.metadata.url;
  const bool is_published = is_web_address(url);
  const bool is_file = !source.file.empty() && source.file != "-";
  if (is_published || is_file) out += '[';
  append_literal(is_published && !title.empty() ? title : source_name(source), out);
  if (!is_published && !is_file) return;
  out += "](";
  if (is_published) append_target(url, encoded_in_addresses, out);
  else append_target(source.file, encoded_in_files, out);
  out += ')';
}

/// A text with its lines, each of them literal: none begins a block, and a bar parts no cells.
void append_literal_lines(std::string_view text, std::string& out) {
  std::string clean;
  append_lines(text, clean);
  for (std::string_view rest = clean; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto begin = std::min(rest.find_first_not_of(" \t"), end);
    std::string line;
    append_literal(rest.substr(begin, end - begin), line);
    for (const char c : line) {
      if (c == '|') out += '\\';
      out += c;
    }
    out += '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void append_item(std::string_view text, std::string_view mark, std::string& out) {
  out += "- ";
  append_literal(text, out);
  out += mark;
  out += '\n';
}

void append_digest(const Record& record, std::string& out) {
  ShownSentences shown;
  for (const auto& chosen : record.digest->sentences) {
    const auto& source = record.sources[chosen.document];
    out += "- ";
    append_literal(shown.of(source.document, chosen.scored.sentence), out);
    out += chosen.scored.truncated ? "… (" : " (";
    append_source(source, out);
    for (const auto other : chosen.also_in) {
      out += ", ";
      append_source(record.sources[other], out);
    }
    out += ")\n";
  }
}

}  // namespace

void write_markdown(const Record& record, const WriteOptions& options, std::string& out) {
  if (!record.error.empty()) return;
  const std::string_view text = record.document.text;
  const auto& title = record.summary ? record.summary->title : record.document.title;
  if (!title.empty() || options.headings || !record.member.empty()) {
    out += "## ";
    append_literal(!title.empty() ? title : input_name(record), out);
    out += "\n\n";
  }
  ShownSentences shown;
  if (record.summary)
    for (const auto& chosen : record.summary->sentences)
      append_item(shown.of(record.document, chosen.sentence), chosen.truncated ? "…" : "", out);
  if (record.digest) append_digest(record, out);
  if (record.sentences)
    for (const auto& sentence : *record.sentences) append_item(slice(text, sentence.span), "", out);
  if (record.keywords)
    for (const auto& keyword : *record.keywords) append_item(keyword.text, "", out);
  if (record.whole_text) append_literal_lines(text, out);
}

}  // namespace zubda
