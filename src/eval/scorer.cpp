#include "eval/scorer.h"

#include <algorithm>
#include <functional>

#include "eval/extracts.h"
#include "language/detect/detect.h"
#include "sentences/opening.h"

namespace zubda::eval {
namespace {

/// A summary whose lines are paragraphs of their own.
Document lines_of(const std::string& summary) {
  Document document;
  document.text = summary;
  for (std::size_t begin = 0; begin < summary.size();) {
    const auto end = std::min(summary.find('\n', begin), summary.size());
    if (summary.find_first_not_of(" \t\r", begin) < end) document.blocks.push_back({{begin, end}, Role::prose});
    begin = end + 1;
  }
  return document;
}

/// Whether `text` has the end of `before` right before the beginning of `after`.
bool are_neighbours(const Tokens& text, const Tokens& before, const Tokens& after) {
  constexpr std::ptrdiff_t looked_at = 4;
  Tokens border(before.end() - std::min(looked_at, std::ssize(before)), before.end());
  border.insert(border.end(), after.begin(), after.begin() + std::min(looked_at, std::ssize(after)));
  return !before.empty() && std::search(text.begin(), text.end(), border.begin(), border.end()) != text.end();
}

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
  prepared.text = tokenize_(document.document.text);
  if (!document.has_extracts) return prepared;
  const auto& text = document.document.text;
  auto in_language = document.document;
  in_language.language = prepared.language->code;
  for (const auto& sentence : splitter_.split(in_language))
    prepared.sentences.push_back(tokenize_(slice(text, sentence.span)));
  return prepared;
}

void Scorer::count_sentences(const Prepared& document, const std::string& summary, DocumentScore& score) {
  Tokens before;
  for (const auto& sentence : splitter_.split(lines_of(summary), {.language = document.language->code})) {
    const auto text = slice(summary, sentence.span);
    auto tokens = tokenize_(text);
    ++score.sentences;
    if (read_opening(text, *document.language).dangles && !are_neighbours(document.text, before, tokens))
      ++score.orphans;
    before = std::move(tokens);
  }
}

DocumentScore Scorer::score(std::size_t index, const std::string& summary) {
  const auto& document = documents_[index];
  const auto tokens = tokenize_(summary);
  DocumentScore score;
  score.rouge = rouge(tokens, document.references);
  score.words = tokens.size();
  if (!document.sentences.empty())
    score.extract_agreement = extract_agreement(document.sentences, tokens, document.references);
  count_sentences(document, summary, score);
  return score;
}

}  // namespace zubda::eval
