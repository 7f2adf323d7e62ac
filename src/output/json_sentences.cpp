#include "output/json_sentences.h"

#include "output/display.h"
#include "output/names.h"
#include "output/plain_line.h"
#include "output/split_reasons.h"

namespace zubda {

/// Writes `shown`, which is all or some of the characters of the sentence, and the sentence's place. Returns the
/// character that it begins with.
std::size_t JsonSentences::write_place(const Sentence& sentence, std::string_view shown, bool truncated,
                                       JsonObject& object) {
  const std::string_view end = truncated ? "…" : "";
  auto& json = object.key("text") += '"';
  if (append_plain_line(shown, json)) {
    json.append(end) += '"';
  } else {
    std::string line;
    append_line(shown, line);
    json.pop_back();
    append_json_string(line.append(end), json);
  }
  const auto span = sentence.span;
  append_json_range(span.begin, span.end, object.key("bytes"));
  const auto first = offsets_.at(span.begin);
  append_json_range(first, offsets_.at(span.end), object.key("characters"));
  object.count("paragraph", sentence.paragraph);
  if (const auto page = places_.page(span); page > 0) object.count("page", page);
  if (const auto section = places_.section(span); !section.empty()) object.text("section", section);
  if (const auto* cue = places_.cue(span); cue != nullptr) {
    if (!cue->time.empty()) object.text("time", cue->time);
    if (!cue->voice.empty()) object.text("voice", cue->voice);
  }
  return first;
}

void JsonSentences::write_scored(const ScoredSentence& sentence, std::string_view shown, JsonObject& object) {
  write_place(sentence.sentence, shown, sentence.truncated, object);
  object.count("rank", sentence.rank);
  object.number("score", sentence.score);
  object.text("role", role_name(sentence.sentence.role));
  object.flag("truncated", sentence.truncated);
  if (sentence.truncated) object.text("cut_at", cut_name(sentence.cut_at));
}

void JsonSentences::write_chosen(const ScoredSentence& sentence, JsonObject& object) {
  write_scored(sentence, shown_.of(document_, sentence.sentence), object);
}

void JsonSentences::write_summary(const std::vector<ScoredSentence>& sentences, std::string& json) {
  write_array(sentences, json, [&](const ScoredSentence& sentence) {
    JsonObject object(json);
    write_chosen(sentence, object);
  });
}

namespace {

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

}  // namespace

void JsonSentences::write_explained(const std::vector<ScoredSentence>& sentences,
                                    const std::vector<std::string>& factors, std::string& json) {
  write_array(sentences, json, [&](const ScoredSentence& sentence) {
    JsonObject object(json);
    write_scored(sentence, slice(document_.text, sentence.sentence.span), object);
    write_reasons(sentence, factors, object);
  });
}

void JsonSentences::write_split(const std::vector<Sentence>& sentences, const std::vector<SplitReason>& reasons,
                                std::string& json) {
  write_array(sentences, json, [&, next = std::size_t{0}](const Sentence& sentence) mutable {
    JsonObject object(json);
    const auto first = write_place(sentence, slice(document_.text, sentence.span), false, object);
    object.text("role", role_name(sentence.role));
    if (!reasons.empty()) write_split_reason(reasons[next++], document_.text, sentence.span.begin, first, object);
  });
}

}  // namespace zubda
