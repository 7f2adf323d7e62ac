#include "eval/scorer.h"

#include "eval/extracts.h"
#include "eval/systems.h"
#include "language/detect/detect.h"

namespace zubda::eval {
namespace {

std::string language_of(const ReferenceDocument& document, const std::string& language) {
  if (!language.empty() && language != "auto") return language;
  if (language.empty() && !document.document.language.empty()) return document.document.language;
  if (!document.document.text.empty()) return detect_language(document.document.text);
  return document.references.empty() ? "und" : detect_language(document.references.front());
}

}  // namespace

Scorer::Scorer(const ReferenceSet& set, const std::string& language) {
  documents_.reserve(set.documents.size());
  for (const auto& document : set.documents) documents_.push_back(prepare(document, language));
}

Scorer::Prepared Scorer::prepare(const ReferenceDocument& document, const std::string& language) {
  Prepared prepared;
  prepared.language = &languages_.get(language_of(document, language));
  for (const auto& reference : document.references) prepared.references.push_back(tokenize_(reference));
  prepared.max_words = word_budget(document, tokenize_);
  prepared.readable = read_document_units(document.document, document.query, *prepared.language, splitter_);
  if (!document.has_extracts) return prepared;
  const auto& text = document.document.text;
  auto in_language = document.document;
  in_language.language = prepared.language->code;
  for (const auto& sentence : splitter_.split(in_language))
    prepared.sentences.push_back(tokenize_(slice(text, sentence.span)));
  return prepared;
}

DocumentScore Scorer::score(std::size_t index, const std::string& summary, const std::vector<Span>* printed) {
  const auto& document = documents_[index];
  const auto tokens = tokenize_(summary);
  DocumentScore score;
  score.rouge = rouge(tokens, document.references);
  score.words = tokens.size();
  if (!document.sentences.empty())
    score.extract_agreement = extract_agreement(document.sentences, tokens, document.references);
  PrintedSummary as_read{{}, document.max_words};
  if (printed == nullptr) as_read.sentences = find_printed(document.readable, summary, splitter_);
  else
    for (const auto span : *printed) as_read.sentences.push_back(printed_at(document.readable, span));
  score.readability = measure_readability(document.readable, as_read);
  return score;
}

}  // namespace zubda::eval
