#include "output/html_parts.h"

#include <algorithm>
#include <cstdint>

#include "output/display.h"
#include "output/json.h"
#include "output/names.h"
#include "text/direction.h"

namespace zubda {
namespace {

constexpr std::size_t max_bars = 200;
/// The plot is at least so many bars wide, so that the bars of a short text stay bars. Chosen by hand.
constexpr std::size_t min_width = 24;
/// Opacity of the best sentence's shade: in both schemes, text on it keeps a contrast of 7:1.
constexpr double full_shade = 0.8;

struct Markup {
  std::string_view begin;
  std::string_view between;  ///< From one list item to the next; empty for other roles.
  std::string_view end;
};

/// How the paragraphs of a role are marked up.
Markup markup_of(Role role) {
  switch (role) {
    case Role::heading: return {"<h2 dir=\"auto\">", {}, "</h2>\n"};
    case Role::quote: return {"<blockquote dir=\"auto\">", {}, "</blockquote>\n"};
    case Role::list_item: return {"<ul>\n<li dir=\"auto\">", "</li>\n<li dir=\"auto\">", "</li>\n</ul>\n"};
    case Role::prose: return {"<p dir=\"auto\">", {}, "</p>\n"};
    default: return {"<p dir=\"auto\" class=\"role\">", {}, "</p>\n"};
  }
}

void write_sentence(const ShadedText& shaded, const ScoredSentence& sentence, double highest, std::string& out) {
  const auto span = sentence.sentence.span;
  out += "<span class=\"s";
  if (sentence.verdict == Verdict::chosen) out += " chosen";
  out += "\" id=\"" + sentence_id(shaded.article, span.begin) + "\" style=\"--a:";
  append_json_number(full_shade * sentence.score / highest, out);
  out += "\">";
  append_html(slice(shaded.text, span), out);
  out += "</span>";
}

/// Writes what is between two sentences: the end of a paragraph and the beginning of the next, that of a list item, or
/// the gap itself.
void write_between(const Sentence& before, const Sentence& sentence, std::string_view text, std::string& out) {
  const auto gap = text.substr(before.span.end, sentence.span.begin - before.span.end);
  const bool same_list = before.role == Role::list_item && sentence.role == Role::list_item;
  if (same_list && (before.paragraph != sentence.paragraph || gap.find('\n') != std::string_view::npos)) {
    out += markup_of(sentence.role).between;
  } else if (before.paragraph != sentence.paragraph) {
    out += markup_of(before.role).end;
    out += markup_of(sentence.role).begin;
  } else {
    append_html(gap, out);
  }
}

}  // namespace

void append_html(std::string_view text, std::string& out) {
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

std::string article_id(const Record& record) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::uint64_t hash = 0xcbf29ce484222325U;  // FNV-1a: file names have all kinds of characters, ids should not.
  for (const char c : record.file == "-" ? record.member : record.file + record.member)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  std::string id = "d";
  for (int shift = 60; shift >= 0; shift -= 4) id += digits[hash >> shift & 15];
  return record.line > 0 ? id + "l" + std::to_string(record.line) : id;
}

std::string sentence_id(std::string_view article, std::size_t begin) {
  return std::string(article) + "s" + std::to_string(begin);
}

double highest_score(const std::vector<ScoredSentence>& sentences) {
  double highest = 0;
  for (const auto& sentence : sentences) highest = std::max(highest, sentence.score);
  return highest > 0 ? highest : 1;
}

void write_shaded(const ShadedText& shaded, std::string& out) {
  const auto highest = highest_score(shaded.sentences);
  out += "<div class=\"text\">\n";
  for (std::size_t i = 0; i < shaded.sentences.size(); ++i) {
    const auto& sentence = shaded.sentences[i].sentence;
    if (i == 0) out += markup_of(sentence.role).begin;
    else write_between(shaded.sentences[i - 1].sentence, sentence, shaded.text, out);
    write_sentence(shaded, shaded.sentences[i], highest, out);
  }
  if (!shaded.sentences.empty()) out += markup_of(shaded.sentences.back().sentence.role).end;
  out += "</div>\n";
}

void append_language_of(const PageWords& words, std::string& out) {
  out.append(" lang=\"").append(words.language);
  out += begins_right_to_left(words.sentences) ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"";
}

void write_plot(const std::vector<ScoredSentence>& sentences, const PageWords& words, std::string& out) {
  const auto bars = std::min(sentences.size(), max_bars);
  if (bars == 0) return;
  const auto highest = highest_score(sentences);
  const auto width = std::to_string(std::max(bars, min_width) * 10);
  out += "<figure";
  append_language_of(words, out);
  out += ">\n<svg viewBox=\"0 0 " + width + " 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"";
  append_html(words.scores, out);
  out += "\">\n";
  for (std::size_t bar = 0; bar < bars; ++bar) {
    const auto begin = sentences.begin() + static_cast<std::ptrdiff_t>(bar * sentences.size() / bars);
    const auto end = sentences.begin() + static_cast<std::ptrdiff_t>((bar + 1) * sentences.size() / bars);
    const auto top = std::max_element(begin, end, [](const auto& a, const auto& b) { return a.score < b.score; });
    const bool chosen = std::any_of(begin, end, [](const auto& s) { return s.verdict == Verdict::chosen; });
    const auto height = std::max(1.0, 100 * top->score / highest);
    out += chosen ? "<rect class=\"chosen\" x=\"" : "<rect x=\"";
    out += std::to_string(bar * 10 + 1) + "\" width=\"8\" y=\"";
    append_json_number(100 - height, out);
    out += "\" height=\"";
    append_json_number(height, out);
    out += "\"/>\n";
  }
  out += "</svg>\n<figcaption><span>";
  append_html(words.scores, out);
  out.append("</span><span>").append(words.low).append("<span class=\"scale\"></span>").append(words.high);
  out += "</span></figcaption>\n</figure>\n";
}

void write_plain(std::string_view text, std::string& out) {
  std::string clean;
  append_lines(text, clean);
  out += "<div class=\"text\">\n";
  for (std::string_view rest = clean; !rest.empty();) {
    const auto end = std::min(rest.find("\n\n"), rest.size());
    const auto paragraph = rest.substr(0, end);
    if (paragraph.find_first_not_of(" \t\n") != std::string_view::npos) {
      out += "<p dir=\"auto\">";
      append_html(paragraph, out);
      out += "</p>\n";
    }
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  out += "</div>\n";
}

}  // namespace zubda
