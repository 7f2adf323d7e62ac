/// The writer of web pages.
#include <algorithm>
#include <string>
#include <string_view>

#include "output/display.h"
#include "output/formats.h"
#include "output/html_headings.h"
#include "output/html_parts.h"
#include "output/json.h"
#include "output/names.h"
#include "output/shown_sentences.h"
#include "text/direction.h"

namespace zubda {
namespace {

/// "Words: 62".
std::string counted(std::string_view noun, std::size_t count) {
  return std::string(noun) + ": " + std::to_string(count);
}

/// "Sentences: 3 / 24 · Words: 62 · Method: zubda".
std::string summary_facts(const PageWords& words, std::size_t chosen, const auto& summary) {
  return counted(words.sentences, chosen) + " / " + std::to_string(summary.sentence_count) + " · " +
         counted(words.words, summary.word_count) + " · " + std::string(words.method) + ": " + summary.method;
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

/// The heading; under it in small print the name of the input, if that is another one, and `facts`.
void write_header(const Record& record, const std::string& heading, const PageWords& words, const std::string& facts,
                  std::string& out) {
  const auto name = record.file.empty() || record.file == "-" ? std::string() : source_name(record);
  out += "<h1 dir=\"auto\">";
  append_html(heading, out);
  out += "</h1>\n";
  const bool has_name = !name.empty() && name != heading;
  if (!has_name && facts.empty()) return;
  out += "<p class=\"facts\"";
  append_language_of(words, out);
  out += '>';
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
  const auto& words = page_words(summary.language);
  open_article(id, text, summary.language, out);
  const auto facts = summary_facts(words, summary.sentences.size(), summary);
  write_header(record, heading_of(record, words), words, facts, out);
  if (!summary.sentences.empty()) out += "<ol class=\"summary\">\n";
  ShownSentences shown;
  for (const auto& chosen : summary.sentences) {
    out += "<li";
    write_language(slice(text, chosen.sentence.span), summary.language, out);
    out += '>';
    write_link(shown.of(record.document, chosen.sentence), chosen, id, out);
    out += "</li>\n";
  }
  if (!summary.sentences.empty()) out += "</ol>\n";
  write_plot(summary.explained, words, out);
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
  const auto& words = page_words(language_of(record));
  out += "<h1";
  append_language_of(words, out);
  out += ">" + counted(words.documents, record.sources.size()) + "</h1>\n<p class=\"facts\"";
  append_language_of(words, out);
  out += ">" + summary_facts(words, digest.sentences.size(), digest) + "</p>\n";
  if (!digest.sentences.empty()) write_digest_sentences(record, out);
  out += "</article>\n";
  for (std::size_t i = 0; i < digest.explained.size(); ++i) {
    const auto& source = record.sources[i];
    const auto id = article_id(source);
    open_article(id, source.document.text, digest.languages[i], out);
    const auto& own_words = page_words(digest.languages[i]);
    write_header(source, heading_of(source, own_words, first_line_of(record, i)), own_words, "", out);
    write_plot(digest.explained[i], own_words, out);
    write_shaded({source.document.text, digest.explained[i], id}, out);
    out += "</article>\n";
  }
}

void write_sentences(const Record& record, std::string& out) {
  out += "<ol class=\"split\">\n";
  for (const auto& sentence : *record.sentences) {
    out += "<li";
    write_language(slice(record.document.text, sentence.span), language_of(record), out);
    out += '>';
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

void write_keywords(const Record& record, std::string& out) {
  out += "<ul class=\"keywords\">\n";
  for (const auto& keyword : *record.keywords) {
    out += "<li";
    write_language(keyword.text, language_of(record), out);
    out += " style=\"--a:";
    append_json_number(0.8 * keyword.score, out);
    out += "\">";
    append_html(keyword.text, out);
    out += "</li>\n";
  }
  out += "</ul>\n";
}

/// Sentences, keywords, the whole text or an error: all that is no summary.
void write_other(const Record& record, const std::string& id, std::string& out) {
  open_article(id, record.document.text, language_of(record), out);
  const auto& words = page_words(language_of(record));
  std::string facts;
  if (record.sentences) facts = counted(words.sentences, record.sentences->size());
  if (record.keywords) facts = counted(words.keywords, record.keywords->size());
  write_header(record, heading_of(record, words), words, facts, out);
  if (!record.error.empty()) {
    out += "<p class=\"error\" lang=\"en\" dir=\"ltr\">";
    append_html(record.error, out);
    out += "</p>\n";
  }
  if (record.sentences) write_sentences(record, out);
  if (record.keywords) write_keywords(record, out);
  if (record.whole_text) write_plain(record.document.text, out);
  out += "</article>\n";
}

}  // namespace

void write_html(const Record& record, const WriteOptions&, std::string& out) {
  if (record.digest) write_digest(record, out);
  else if (record.summary && record.error.empty()) write_summary(record, article_id(record), out);
  else write_other(record, article_id(record), out);
}

FrameOpening html_opening(const Record& first) {
  const auto language = language_of(first);
  const auto& words = page_words(language);
  FrameOpening opening;
  opening.records = "<!DOCTYPE html>\n<html lang=\"";
  if (language != "und") append_html(language, opening.records);
  opening.records += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  append_html(first.digest && !first.sources.empty()
                  ? heading_of(first.sources.front(), words, first_line_of(first, 0)) + " …"
                  : heading_of(first, words),
              opening.records);
  opening.records += "</title>\n";
  opening.contents = "<nav aria-labelledby=\"contents\">\n<p id=\"contents\"";
  append_language_of(words, opening.contents);
  opening.contents.append(">").append(words.documents).append("</p>\n<ol>\n");
  return opening;
}

void write_html_contents(const Record& record, std::string& out) {
  const auto& words = page_words(language_of(record));
  const auto entry = [&](const Record& of, std::string_view first_line) {
    out += "<li><a href=\"#" + article_id(of) + "\"><bdi>";
    append_html(heading_of(of, words, first_line), out);
    out += "</bdi></a></li>\n";
  };
  if (!record.digest) entry(record, {});
  for (std::size_t i = 0; i < record.sources.size(); ++i)
    entry(record.sources[i], record.digest ? first_line_of(record, i) : std::string_view());
}

}  // namespace zubda
