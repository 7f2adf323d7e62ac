/// The writer of web pages.
#include <algorithm>
#include <string>
#include <string_view>

#include "output/display.h"
#include "output/formats.h"
#include "output/html_parts.h"
#include "output/json.h"
#include "output/names.h"
#include "output/shown_sentences.h"
#include "text/direction.h"

namespace zubda {
namespace {

std::string plural(std::size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

const std::string& title_of(const Record& record) {
  return record.summary ? record.summary->title : record.document.title;
}

/// The attributes `lang`, empty where the language is not known, and `dir` of an element with this text.
void write_language(std::string_view text, std::string_view language, std::string& out) {
  out += " lang=\"";
  if (language != "und") append_html(language, out);
  out += begins_right_to_left(text) ? "\" dir=\"rtl\"" : "\" dir=\"ltr\"";
}

void open_article(std::string_view id, std::string_view text, std::string_view language, std::string& out) {
  out += "<article class=\"document\" id=\"";
  out += id;
  out += '"';
  write_language(text, language, out);
  out += ">\n";
}

/// The title, or else the name, as heading; under it in small print `facts` and the name if it is not the heading.
void write_header(const Record& record, const std::string& title, const std::string& facts, std::string& out) {
  const auto name = source_name(record);
  out += "<h1 dir=\"auto\">";
  append_html(title.empty() ? name : title, out);
  out += "</h1>\n";
  const bool has_name = !title.empty() && !record.file.empty() && record.file != "-";
  if (!has_name && facts.empty()) return;
  out += "<p class=\"facts\" lang=\"en\" dir=\"ltr\">";
  if (has_name) {
    out += "<bdi>";
    append_html(name, out);
    out += facts.empty() ? "</bdi>" : "</bdi> · ";
  }
  append_html(facts, out);
  out += "</p>\n";
}

/// A sentence of the summary that leads to its place in the text below.
void write_link(std::string_view shown, const ScoredSentence& chosen, std::string_view article, std::string& out) {
  out += "<a href=\"#" + sentence_id(article, chosen.sentence.span.begin) + "\">";
  append_html(shown, out);
  out += chosen.truncated ? "…</a>" : "</a>";
}

void write_summary(const Record& record, const std::string& id, std::string& out) {
  const auto& summary = *record.summary;
  const std::string_view text = record.document.text;
  open_article(id, text, summary.language, out);
  write_header(record, summary.title,
               plural(summary.sentences.size(), "sentence") + " of " + std::to_string(summary.sentence_count) + " · " +
                   plural(summary.word_count, "word") + " · method " + summary.method,
               out);
  if (!summary.sentences.empty()) out += "<ol class=\"summary\">\n";
  ShownSentences shown;
  for (const auto& chosen : summary.sentences) {
    out += "<li>";
    write_link(shown.of(record.document, chosen.sentence), chosen, id, out);
    out += "</li>\n";
  }
  if (!summary.sentences.empty()) out += "</ol>\n";
  write_plot(summary.explained, out);
  write_shaded({text, summary.explained, id}, out);
  out += "</article>\n";
}

/// A source of a digest: its name leads to its text.
void write_citation(const Record& source, std::string& out) {
  out += "<a href=\"#" + article_id(source) + "\"><bdi>";
  append_html(source_name(source), out);
  out += "</bdi></a>";
}

void write_digest_sentences(const Record& record, std::string& out) {
  out += "<ol class=\"summary\">\n";
  ShownSentences shown;
  for (const auto& chosen : record.digest->sentences) {
    const auto& source = record.sources[chosen.document];
    const std::string_view text = source.document.text;
    out += "<li";
    write_language(slice(text, chosen.scored.sentence.span), record.digest->languages[chosen.document], out);
    out += '>';
    write_link(shown.of(source.document, chosen.scored.sentence), chosen.scored, article_id(source), out);
    out += " <cite>";
    write_citation(source, out);
    for (const auto other : chosen.also_in) {
      out += ", ";
      write_citation(record.sources[other], out);
    }
    out += "</cite></li>\n";
  }
  out += "</ol>\n";
}

/// The digest, then each document with what the digest made of it.
void write_digest(const Record& record, std::string& out) {
  const auto& digest = *record.digest;
  const auto first = digest.sentences.empty() ? 0 : digest.sentences.front().document;
  const bool has_first = first < record.sources.size();
  open_article("digest", has_first ? std::string_view(record.sources[first].document.text) : "",
               has_first ? std::string_view(digest.languages[first]) : "und", out);
  out += "<h1 lang=\"en\" dir=\"auto\">" + plural(record.sources.size(), "document") +
         "</h1>\n<p class=\"facts\" lang=\"en\" dir=\"ltr\">" + plural(digest.sentences.size(), "sentence") + " of " +
         std::to_string(digest.sentence_count) + " · " + plural(digest.word_count, "word") + " · method " +
         digest.method + "</p>\n";
  if (!digest.sentences.empty()) write_digest_sentences(record, out);
  out += "</article>\n";
  for (std::size_t i = 0; i < digest.explained.size(); ++i) {
    const auto& source = record.sources[i];
    const auto id = article_id(source);
    open_article(id, source.document.text, digest.languages[i], out);
    write_header(source, source.document.title, "", out);
    write_plot(digest.explained[i], out);
    write_shaded({source.document.text, digest.explained[i], id}, out);
    out += "</article>\n";
  }
}

void write_sentences(const Record& record, std::string& out) {
  out += "<ol class=\"split\">\n";
  for (const auto& sentence : *record.sentences) {
    out += "<li dir=\"auto\">";
    append_html(slice(record.document.text, sentence.span), out);
    if (sentence.role != Role::prose) {
      out += " <span class=\"role\" lang=\"en\">";
      out += role_name(sentence.role);
      out += "</span>";
    }
    out += "</li>\n";
  }
  out += "</ol>\n";
}

void write_keywords(const std::vector<Keyword>& keywords, std::string& out) {
  out += "<ul class=\"keywords\">\n";
  for (const auto& keyword : keywords) {
    out += "<li dir=\"auto\" style=\"--a:";
    append_json_number(0.8 * keyword.score, out);
    out += "\">";
    append_html(keyword.text, out);
    out += "</li>\n";
  }
  out += "</ul>\n";
}

/// Sentences, keywords, the whole text or an error: all that is no summary.
void write_other(const Record& record, const std::string& id, std::string& out) {
  open_article(id, record.document.text, record.document.language.empty() ? "und" : record.document.language, out);
  std::string facts;
  if (record.sentences) facts = plural(record.sentences->size(), "sentence");
  if (record.keywords) facts = plural(record.keywords->size(), "keyword");
  write_header(record, record.document.title, facts, out);
  if (!record.error.empty()) {
    out += "<p class=\"error\" lang=\"en\" dir=\"ltr\">";
    append_html(record.error, out);
    out += "</p>\n";
  }
  if (record.sentences) write_sentences(record, out);
  if (record.keywords) write_keywords(*record.keywords, out);
  if (record.whole_text) write_plain(record.document.text, out);
  out += "</article>\n";
}

}  // namespace

void write_html(const Record& record, const WriteOptions&, std::string& out) {
  if (record.digest) write_digest(record, out);
  else if (record.summary && record.error.empty()) write_summary(record, article_id(record), out);
  else write_other(record, article_id(record), out);
}

void write_html_contents(const Record& record, std::string& out) {
  const auto entry = [&](const std::string& id, const std::string& name) {
    out += "<li><a href=\"#" + id + "\"><bdi>";
    append_html(name, out);
    out += "</bdi></a></li>\n";
  };
  for (const auto& source : record.sources)
    entry(article_id(source), source.document.title.empty() ? source_name(source) : source.document.title);
  if (!record.digest) entry(article_id(record), title_of(record).empty() ? source_name(record) : title_of(record));
}

}  // namespace zubda
