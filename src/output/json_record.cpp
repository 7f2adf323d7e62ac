#include <algorithm>
#include <memory>
#include <string>

#include "output/display.h"
#include "output/formats.h"
#include "output/json.h"
#include "output/json_sentences.h"

namespace zubda {
namespace {

/// Where a record comes from. A document of a container has the container and its own place in it as id, unless it has
/// no name there and one of its own: the address of an item of a feed.
void write_source(const Record& source, JsonObject& object) {
  const bool has_name = source.member.starts_with(':') || (!source.member.empty() && source.document.id.empty());
  if (has_name) object.text("id", source.file + source.member);
  else if (!source.document.id.empty()) append_json_value(source.document.id, object.key("id"));
  if (!source.file.empty()) object.text("file", source.file);
}

/// What the document states about itself. A field of a record that the user asked for by the same name is written in
/// its place.
void write_metadata(const Record& record, JsonObject& object) {
  const auto write = [&](std::string_view name, std::string_view value) {
    std::string line;
    append_line(value, line);
    if (!line.empty() && std::ranges::find(record.fields, name, &PassedField::name) == record.fields.end())
      object.text(name, line);
  };
  const auto& metadata = record.document.metadata;
  write("author", metadata.author);
  write("date", metadata.date);
  write("site", metadata.site);
  write("url", metadata.url);
}

void write_source_of_digest(const Record& source, JsonObject& object) {
  write_source(source, object);
  if (source.line > 0) object.count("line", source.line);
}

/// The sentences of a digest, each with its source; places count within that source.
void write_digest_objects(const Record& record, std::string& json) {
  std::unique_ptr<JsonSentences> sentences;
  std::size_t document = 0;
  write_array(record.digest->sentences, json, [&](const DigestSentence& chosen) {
    const auto& source = record.sources[chosen.document];
    if (!sentences || document != chosen.document) sentences = std::make_unique<JsonSentences>(source);
    document = chosen.document;
    JsonObject object(json);
    write_source_of_digest(source, object);
    object.text("language", record.digest->languages[chosen.document]);
    sentences->write_chosen(chosen.scored, object);
    if (chosen.also_in.empty()) return;
    write_array(chosen.also_in, object.key("also_in"), [&](std::size_t other) {
      JsonObject name(json);
      write_source_of_digest(record.sources[other], name);
    });
  });
}

/// The sources of a digest one by one with their languages; their texts when these are to be highlighted, their
/// sentences when all are explained.
void write_digest_sources(const Record& record, bool with_text, std::string& json) {
  const auto& explained = record.digest->explained;
  std::size_t next = 0;
  write_array(record.sources, json, [&](const Record& source) {
    JsonObject one(json);
    write_source_of_digest(source, one);
    write_metadata(source, one);
    one.text("language", record.digest->languages[next]);
    if (with_text) one.text("text", source.document.text);
    if (!explained.empty())
      JsonSentences(source).write_explained(explained[next], record.digest->factors, one.key("sentences"));
    ++next;
  });
}

void write_digest(const Record& record, bool with_text, JsonObject& object) {
  const auto& digest = *record.digest;
  object.text("method", digest.method);
  object.count("document_count", record.sources.size());
  object.count("sentence_count", digest.sentence_count);
  object.count("word_count", digest.word_count);
  write_digest_objects(record, object.key("summary"));
  write_digest_sources(record, with_text, object.key("documents"));
}

/// On one line, as the other formats print it.
void write_title(std::string_view title, JsonObject& object) {
  std::string line;
  append_line(title, line);
  if (!line.empty()) object.text("title", line);
}

void write_summary(const Record& record, JsonObject& object) {
  const auto& summary = *record.summary;
  object.text("language", summary.language);
  object.text("method", summary.method);
  write_title(summary.title, object);
  object.count("sentence_count", summary.sentence_count);
  object.count("word_count", summary.word_count);
  JsonSentences(record).write_summary(summary.sentences, object.key("summary"));
  if (!summary.explained.empty())
    JsonSentences(record).write_explained(summary.explained, summary.factors, object.key("sentences"));
}

void write_keywords(const std::vector<Keyword>& keywords, std::string& json) {
  write_array(keywords, json, [&](const Keyword& keyword) {
    JsonObject object(json);
    object.text("text", keyword.text);
    object.number("score", keyword.score);
  });
}

}  // namespace

void write_json(const Record& record, const WriteOptions& options, std::string& out) {
  JsonObject object(out);
  write_source(record, object);
  for (const auto& [name, value] : record.fields) append_json_value(value, object.any_key(name));
  if (!record.error.empty()) {
    if (record.line > 0) object.count("line", record.line);
    object.text("error", record.error);
    return;
  }
  const auto& document = record.document;
  write_metadata(record, object);
  if (record.summary) write_summary(record, object);
  else if (record.digest) write_digest(record, options.highlight, object);
  else write_title(document.title, object);
  if (record.sentences)
    JsonSentences(record).write_split(*record.sentences, record.split_reasons, object.key("sentences"));
  if (record.keywords) write_keywords(*record.keywords, object.key("keywords"));
  if (record.whole_text || (record.summary && options.highlight)) object.text("text", document.text);
}

void write_jsonl(const Record& record, const WriteOptions& options, std::string& out) {
  write_json(record, options, out);
  out += '\n';
}

}  // namespace zubda
