#include <algorithm>
#include <string>
#include <string_view>

#include "output/display.h"
#include "output/formats.h"
#include "output/json.h"

namespace zubda {
namespace {

void append_escaped(std::string_view text, std::string& out) {
  std::string clean;
  append_lines(text, clean);
  for (const char c : clean) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
}

/// A paragraph's line ends, kept visible.
void append_gap(std::string_view gap, std::string& out) {
  std::string escaped;
  append_escaped(gap, escaped);
  for (const char c : escaped) c == '\n' ? out += "<br>\n" : out += c;
}

double highest_score(const std::vector<ScoredSentence>& sentences) {
  double highest = 0;
  for (const auto& sentence : sentences) highest = std::max(highest, sentence.score);
  return highest > 0 ? highest : 1;
}

/// `article-sentence`, unique in a page of several documents: spans alone are not.
std::string anchor(const Record& record, std::size_t begin) {
  std::string name = "s";
  for (const char c : record.file) name += static_cast<unsigned char>(c) > 0x7F || std::isalnum(static_cast<unsigned char>(c)) ? c : '-';
  return name + (record.line > 0 ? "-" + std::to_string(record.line) : "") + "-" + std::to_string(begin);
}

void write_summary_list(const Record& record, std::string& out) {
  out += "<ol>\n";
  for (const auto& chosen : record.summary->sentences) {
    out += "<li><a href=\"#";
    append_escaped(anchor(record, chosen.sentence.span.begin), out);
    out += "\">";
    append_escaped(slice(record.document.text, chosen.sentence.span), out);
    out += chosen.truncated ? "…</a></li>\n" : "</a></li>\n";
  }
  out += "</ol>\n";
}

/// Score over position: a bar a sentence; long texts share 200 bars, each with the highest score of its sentences.
void write_plot(const std::vector<ScoredSentence>& sentences, std::string& out) {
  const auto bars = std::min<std::size_t>(sentences.size(), 200);
  const auto highest = highest_score(sentences);
  out += "<svg viewBox=\"0 0 " + std::to_string(bars * 10) + " 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"score over position\">\n";
  for (std::size_t bar = 0; bar < bars; ++bar) {
    const auto begin = sentences.begin() + static_cast<std::ptrdiff_t>(bar * sentences.size() / bars);
    const auto end = sentences.begin() + static_cast<std::ptrdiff_t>((bar + 1) * sentences.size() / bars);
    const auto top = std::max_element(begin, end, [](const auto& a, const auto& b) { return a.score < b.score; });
    const bool chosen = std::any_of(begin, end, [](const auto& s) { return s.verdict == Verdict::chosen; });
    const auto height = 100 * top->score / highest;
    out += chosen ? "<rect class=\"chosen\" x=\"" : "<rect x=\"";
    out += std::to_string(bar * 10 + 1) + "\" width=\"8\" y=\"";
    append_json_number(100 - height, out);
    out += "\" height=\"";
    append_json_number(height, out);
    out += "\"/>\n";
  }
  out += "</svg>\n";
}

void write_shaded_text(const Record& record, std::string& out) {
  const std::string_view text = record.document.text;
  const auto& sentences = record.summary->explained;
  const auto highest = highest_score(sentences);
  std::size_t at = 0;
  out += "<div class=\"text\">\n";
  for (const auto& sentence : sentences) {
    const auto span = sentence.sentence.span;
    append_gap(text.substr(at, span.begin - at), out);
    out += "<span id=\"";
    append_escaped(anchor(record, span.begin), out);
    out += sentence.verdict == Verdict::chosen ? "\" class=\"chosen\" style=\"--s:" : "\" style=\"--s:";
    append_json_number(0.7 * sentence.score / highest, out);
    out += "\">";
    append_escaped(slice(text, span), out);
    out += "</span>";
    at = span.end;
  }
  append_gap(text.substr(at), out);
  out += "</div>\n";
}

}  // namespace

void write_html(const Record& record, const WriteOptions&, std::string& out) {
  if (!record.error.empty() || !record.summary) return;
  const auto& summary = *record.summary;
  out += "<article dir=\"auto\"";
  if (summary.language != "und") out += " lang=\"" + summary.language + "\"";
  out += ">\n<h1 dir=\"auto\">";
  const auto& name = record.file.empty() ? std::string("Summary") : record.file;
  append_escaped(summary.title.empty() ? name : summary.title, out);
  out += "</h1>\n";
  write_summary_list(record, out);
  out += "<p class=\"facts\" dir=\"ltr\">" + std::to_string(summary.sentences.size()) + " of " +
         std::to_string(summary.sentence_count) + " sentences, " + std::to_string(summary.word_count) + " words, method " +
         summary.method + "</p>\n";
  write_plot(summary.explained, out);
  write_shaded_text(record, out);
  out += "</article>\n";
}

}  // namespace zubda
