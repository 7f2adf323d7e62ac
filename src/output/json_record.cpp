#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "output/formats.h"
#include "output/json.h"
#include "output/names.h"
#include "output/shown_sentences.h"
#include "output/split_reasons.h"
#include "text/characters.h"

namespace zubda {
namespace {

/// Turns byte offsets, asked in ascending order, into offsets in characters.
class CharacterOffsets {
 public:
  explicit CharacterOffsets(std::string_view text) : text_(text) {}

  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = characters_ = 0;
    characters_ += count_characters(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return characters_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t characters_ = 0;
};

/// Writes `shown`, which is all or some of the characters of the sentence, and the sentence's place. Returns the
/// character that it begins with.
std::size_t write_place(const Sentence& sentence, std::string_view shown, CharacterOffsets& offsets,
                        JsonObject& object) {
  const auto span = sentence.span;
  object.text("text", shown);
  append_json_range(span.begin, span.end, object.key("bytes"));
  const auto first = offsets.at(span.begin);
  append_json_range(first, offsets.at(span.end), object.key("characters"));
  object.count("paragraph", sentence.paragraph);
  return first;
}

/// Appends `[...]` with one element for each of `values`.
template <class Values, class Write>
void write_array(const Values& values, std::string& json, Write&& write) {
  json += '[';
  for (bool first = true; const auto& value : values) {
    if (!first) json += ',';
    first = false;
    write(value);
  }
  json += ']';
}

void write_chosen(const ScoredSentence& sentence, std::string_view shown, CharacterOffsets& offsets,
                  JsonObject& object) {
  write_place(sentence.sentence, shown, offsets, object);
  object.count("rank", sentence.rank);
  object.number("score", sentence.score);
  object.text("role", role_name(sentence.sentence.role));
  object.flag("truncated", sentence.truncated);
}

/// All that decided about a sentence; `factors` are the names of its factors.
void write_reasons(const ScoredSentence& sentence, const std::vector<std::string>& factors, JsonObject& object) {
  object.count("number", sentence.number);
  object.count("words", sentence.words);
  object.number("centrality", sentence.centrality);
  {
    JsonObject values(object.key("factors"));
    for (std::size_t i = 0; i < sentence.factors.size(); ++i) values.number(factors[i], sentence.factors[i]);
  }
  object.number("redundancy", sentence.redundancy);
  object.number("gain", sentence.gain);
  object.text("verdict", verdict_name(sentence.verdict));
  if (sentence.repeats > 0) object.count("repeats", sentence.repeats);
}

void write_summary_sentences(const std::vector<ScoredSentence>& sentences, const Document& document,
                             std::string& json) {
  CharacterOffsets offsets(document.text);
  ShownSentences shown;
  write_array(sentences, json, [&](const ScoredSentence& sentence) {
    JsonObject object(json);
    write_chosen(sentence, shown.of(document, sentence.sentence), offsets, object);
  });
}

void write_explained(const std::vector<ScoredSentence>& sentences, const std::vector<std::string>& factors,
                     std::string_view text, std::string& json) {
  CharacterOffsets offsets(text);
  write_array(sentences, json, [&](const ScoredSentence& sentence) {
    JsonObject object(json);
    write_chosen(sentence, slice(text, sentence.sentence.span), offsets, object);
    write_reasons(sentence, factors, object);
  });
}

void write_source(const Record& source, JsonObject& object) {
  if (!source.document.id.empty()) object.key("id") += source.document.id;
  if (!source.file.empty()) object.text("file", source.file);
  if (source.line > 0) object.count("line", source.line);
}

/// The sentences of a digest, each with its source; places count within that source.
void write_digest_sentences(const Record& record, std::string& json) {
  std::optional<CharacterOffsets> offsets;
  ShownSentences shown;
  std::size_t document = 0;
  write_array(record.digest->sentences, json, [&](const DigestSentence& chosen) {
    const auto& source = record.sources[chosen.document];
    if (!offsets || document != chosen.document) offsets.emplace(source.document.text);
    document = chosen.document;
    JsonObject object(json);
    write_source(source, object);
    object.text("language", record.digest->languages[chosen.document]);
    write_chosen(chosen.scored, shown.of(source.document, chosen.scored.sentence), *offsets, object);
    if (chosen.also_in.empty()) return;
    write_array(chosen.also_in, object.key("also_in"), [&](std::size_t other) {
      JsonObject name(json);
      write_source(record.sources[other], name);
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
    write_source(source, one);
    one.text("language", record.digest->languages[next]);
    if (with_text) one.text("text", source.document.text);
    if (!explained.empty())
      write_explained(explained[next], record.digest->factors, source.document.text, one.key("sentences"));
    ++next;
  });
}

void write_digest(const Record& record, bool with_text, JsonObject& object) {
  const auto& digest = *record.digest;
  object.text("method", digest.method);
  object.count("document_count", record.sources.size());
  object.count("sentence_count", digest.sentence_count);
  object.count("word_count", digest.word_count);
  write_digest_sentences(record, object.key("summary"));
  write_digest_sources(record, with_text, object.key("documents"));
}

void write_summary(const Summary& summary, const Document& document, JsonObject& object) {
  object.text("language", summary.language);
  object.text("method", summary.method);
  if (!summary.title.empty()) object.text("title", summary.title);
  object.count("sentence_count", summary.sentence_count);
  object.count("word_count", summary.word_count);
  write_summary_sentences(summary.sentences, document, object.key("summary"));
  if (!summary.explained.empty())
    write_explained(summary.explained, summary.factors, document.text, object.key("sentences"));
}

/// `reasons` are those of all `sentences`, or none.
void write_sentences(const std::vector<Sentence>& sentences, std::span<const SplitReason> reasons,
                     std::string_view text, std::string& json) {
  CharacterOffsets offsets(text);
  write_array(sentences, json, [&, next = std::size_t{0}](const Sentence& sentence) mutable {
    JsonObject object(json);
    const auto first = write_place(sentence, slice(text, sentence.span), offsets, object);
    object.text("role", role_name(sentence.role));
    if (!reasons.empty()) write_split_reason(reasons[next++], text, sentence.span.begin, first, object);
  });
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
  if (!record.document.id.empty()) object.key("id") += record.document.id;
  if (!record.file.empty()) object.text("file", record.file);
  if (!record.error.empty()) {
    if (record.line > 0) object.count("line", record.line);
    object.text("error", record.error);
    return;
  }
  const std::string_view text = record.document.text;
  if (record.summary) write_summary(*record.summary, record.document, object);
  else if (record.digest) write_digest(record, options.highlight, object);
  else if (!record.document.title.empty()) object.text("title", record.document.title);
  if (record.sentences) write_sentences(*record.sentences, record.split_reasons, text, object.key("sentences"));
  if (record.keywords) write_keywords(*record.keywords, object.key("keywords"));
  if (record.whole_text || (record.summary && options.highlight)) object.text("text", text);
}

void write_jsonl(const Record& record, const WriteOptions& options, std::string& out) {
  write_json(record, options, out);
  out += '\n';
}

}  // namespace zubda
