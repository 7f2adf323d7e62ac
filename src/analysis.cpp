#include "analysis.h"

#include "language/tag.h"
#include "score/query.h"
#include "sentences/opening.h"
#include "sentences/sentences.h"
#include "sentences/title.h"
#include "text/fold.h"

namespace zubda {
namespace {

WordSet folded_set(const std::vector<std::string>& words, bool turkic) {
  WordSet folded;
  for (const auto& word : words) folded.insert(fold(word, turkic));
  return folded;
}

}  // namespace

const Language& Analyzer::language_of(const Document& document, const Options& options) {
  if (options.language != "auto") return languages_.get(language_code(options.language));
  if (!document.language.empty()) return languages_.get(language_code(document.language));
  return languages_.get(detector_.detect(document.text));
}

void Analyzer::find_terms(const Document& document, const Options& options, Analysis& analysis) {
  const auto& language = *analysis.language;
  WordSet stop_words;
  if (options.stop_words) stop_words = folded_set(*options.stop_words, language.turkic);
  const TermOptions term_options{options.stem, options.stop_words ? &stop_words : nullptr};
  analysis.terms = extractor_.extract(document.text, analysis.sentences, language, term_options);
  analysis.matrix = tfidf(analysis.terms);
}

void Analyzer::find_factors(const Document& document, const Eigen::VectorXd& query, Analysis& analysis) {
  const auto title = term_vector(analysis.matrix, extractor_.known_terms(analysis.title));
  std::vector<bool> concluding(analysis.sentences.size());
  for (std::size_t i = 0; i < concluding.size(); ++i) {
    const auto opening = read_opening(slice(document.text, analysis.sentences[i].span), *analysis.language);
    analysis.dangling[i] = opening.dangles;
    concluding[i] = opening.concludes;
  }
  analysis.factors =
      compute_factors({analysis.matrix, analysis.sentences, analysis.terms.word_counts, concluding, title, query});
}

Analysis Analyzer::analyze(const Document& document, const Options& options) {
  Analysis analysis;
  const auto& language = language_of(document, options);
  analysis.language = &language;
  analysis.method = find_ranking_method(options.method);
  analysis.sentences = split_sentences(document, language);
  analysis.sentence_count = analysis.sentences.size();
  analysis.title = find_title(document, analysis.sentences);
  if (analysis.sentences.empty()) return analysis;
  if (!language.clause_openers.empty()) analysis.sentences = cut_clauses(document.text, analysis.sentences, language);
  find_terms(document, options, analysis);
  analysis.dangling.resize(analysis.sentences.size());
  Eigen::VectorXd query;
  if (analysis.method->factors == FactorUse::all) {
    query = query_similarity(analysis.matrix, extractor_.known_terms(options.query));
    find_factors(document, query, analysis);
  }
  analysis.centrality = analysis.method->rank({.matrix = analysis.matrix,
                                               .terms = analysis.terms,
                                               .damping = options.damping,
                                               .restart = query_restart(query)});
  analysis.scores = analysis.centrality.cwiseProduct(multiply_factors(analysis.factors, analysis.centrality.size()));
  analysis.scores /= analysis.scores.sum();
  return analysis;
}

}  // namespace zubda
