#include <stdexcept>

#include "analysis.h"
#include "sentences/sentences.h"
#include "summary.h"
#include "text/utf8.h"
#include <zubda/summarize.h>

namespace zubda {
struct Summarizer::State {
  Analyzer analyzer;
};

Summarizer::Summarizer() : state_(std::make_unique<State>()) {}
Summarizer::~Summarizer() = default;
Summarizer::Summarizer(Summarizer&&) noexcept = default;
Summarizer& Summarizer::operator=(Summarizer&&) noexcept = default;

std::vector<Sentence> Summarizer::split(const Document& document, const Options& options, bool clauses) {
  options.check();
  require_utf8(document.text);
  const auto& language = state_->analyzer.language_of(document, options);
  auto sentences = split_sentences(document, language);
  return clauses ? cut_clauses(document.text, sentences, language) : sentences;
}

Summary Summarizer::operator()(const Document& document, const Options& options) {
  options.check();
  require_utf8(document.text);
  return make_summary(document.text, state_->analyzer.analyze(document, options), options);
}

Summary summarize(const Document& document, const Options& options) { return Summarizer()(document, options); }

}  // namespace zubda
