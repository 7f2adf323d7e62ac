#include <algorithm>
#include <stdexcept>
#include <utility>

#include "analysis.h"
#include "sentences/sentences.h"
#include "summary.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

/// Whether the method had anything to tell sentences apart: the scores of one that looks at words are all the same
/// where there are only stop words.
bool tells_sentences_apart(const Rows& rows) {
  constexpr double rounding = 1e-12;
  return rows.terms.term_count > 0 || rows.centrality.maxCoeff() - rows.centrality.minCoeff() > rounding;
}

}  // namespace

struct Summarizer::State {
  Analyzer analyzer;
};

Summarizer::Summarizer() : state_(std::make_unique<State>()) {}
Summarizer::~Summarizer() = default;
Summarizer::Summarizer(Summarizer&&) noexcept = default;
Summarizer& Summarizer::operator=(Summarizer&&) noexcept = default;

std::vector<Sentence> Summarizer::split(const Document& document, const Options& options, bool clauses,
                                        std::vector<SplitReason>* reasons) {
  options.check();
  require_utf8(document);
  const auto& language = state_->analyzer.language_of(document, options);
  auto sentences = split_sentences(document, language, reasons);
  check_sentence_count(sentences.size(), options);
  if (!clauses) return sentences;
  auto units = cut_clauses(document.text, sentences, language);
  if (reasons != nullptr) *reasons = reasons_of_clauses(units, *reasons);
  return units;
}

Summary Summarizer::operator()(const Document& document, const Options& options) {
  options.check();
  require_utf8(document);
  auto analysis = state_->analyzer.analyze(document, options);
  const auto& rows = analysis.rows;
  Summary summary;
  summary.language = analysis.language->code;
  summary.method = options.method;
  summary.title = std::move(analysis.title);
  summary.sentence_count = analysis.sentence_count;
  summary.cut_count = static_cast<std::size_t>(std::ranges::count(rows.sentences, true, &Sentence::is_cut));
  if (rows.sentences.empty()) return summary;
  summary.has_terms = tells_sentences_apart(rows);
  const std::string_view text = document.text;
  auto selected = select_rows(rows, {&text, 1}, {&analysis.language, 1}, options);
  summary.overruns = selected.nothing_fits && options.overrun == Overrun::allow;
  summary.nothing_fits = selected.nothing_fits && options.overrun == Overrun::forbid;
  summary.word_count = selected.word_count;
  summary.factors = std::move(selected.factors);
  summary.sentences = std::move(selected.sentences);
  summary.explained = std::move(selected.explained);
  return summary;
}

Summary summarize(const Document& document, const Options& options) { return Summarizer()(document, options); }

}  // namespace zubda
