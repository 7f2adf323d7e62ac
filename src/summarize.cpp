#include "summarize.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "language/detect.h"
#include "language/fold.h"
#include "language/language.h"
#include "prior.h"
#include "rank/rank.h"
#include "select.h"
#include "sentences/sentences.h"
#include "terms/terms.h"
#include "tfidf.h"
#include "truncate.h"

namespace zubda {
namespace {

[[noreturn]] void refuse(const std::string& rule) { throw std::invalid_argument(rule); }

bool is_between(double value, double low, double high) { return std::isfinite(value) && low <= value && value <= high; }

const Language& language_of(const Document& document, const Options& options, Languages& languages) {
  if (options.language != "auto") return languages.get(options.language);
  if (!document.language.empty()) return languages.get(document.language);
  return languages.get(detect_language(document.text));
}

/// The document's title, or its first sentence if that is a heading.
std::string title_of(const Document& document, const std::vector<Sentence>& sentences) {
  if (!document.title.empty()) return document.title;
  if (sentences.empty() || sentences.front().role != Role::heading) return {};
  return std::string(slice(document.text, sentences.front().span));
}

bool is_readable_alone(Role role) { return role == Role::prose || role == Role::quote || role == Role::list_item; }

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

/// Costs of all sentences. What reads badly alone is selectable only if nothing else is there.
std::vector<Candidate> candidates_of(std::string_view text, const std::vector<Sentence>& sentences, const Terms& terms) {
  const bool any = std::ranges::any_of(sentences, is_readable_alone, &Sentence::role);
  std::vector<Candidate> candidates(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i)
    candidates[i] = {terms.word_counts[i], count_characters(slice(text, sentences[i].span)),
                     !any || is_readable_alone(sentences[i].role)};
  return candidates;
}

Budget budget_of(const Length& length, std::size_t document_words) {
  Budget budget;
  if (length.words) budget.words = *length.words;
  else if (length.characters) budget.characters = *length.characters;
  else if (length.ratio) budget.words = std::max<std::size_t>(1, static_cast<std::size_t>(*length.ratio * static_cast<double>(document_words)));
  else budget.sentences = length.sentences.value_or(Length::default_sentences);
  return budget;
}

/// Position of each sentence in the order of falling scores, 1 first; ties in reading order.
std::vector<std::size_t> ranks_of(const Eigen::VectorXd& scores) {
  std::vector<Eigen::Index> order(static_cast<std::size_t>(scores.size()));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::greater{}, [&](Eigen::Index i) { return scores[i]; });
  std::vector<std::size_t> ranks(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks[static_cast<std::size_t>(order[rank])] = rank + 1;
  return ranks;
}

}  // namespace

void Options::check() const {
  const auto set = int{length.sentences.has_value()} + int{length.words.has_value()} + int{length.characters.has_value()} +
                   int{length.ratio.has_value()};
  if (set > 1) refuse("a length is given in sentences, words, characters or as a ratio, not in several of them");
  if (length.sentences == std::size_t{0} || length.words == std::size_t{0} || length.characters == std::size_t{0})
    refuse("a length must be at least 1");
  if (length.ratio && !(is_between(*length.ratio, 0, 1) && *length.ratio > 0)) refuse("the ratio must satisfy 0 < ratio <= 1");
  if (!is_between(damping, 0, 1) || damping == 1) refuse("the damping must satisfy 0 <= damping < 1");
  if (!is_between(diversity, 0, 1)) refuse("the diversity must satisfy 0 <= diversity <= 1");
  if (find_ranking_method(method) == nullptr) refuse("no ranking method is named '" + method + "'");
}

struct Summarizer::State {
  Languages languages;
  TermExtractor extractor;
};

Summarizer::Summarizer() : state_(std::make_unique<State>()) {}
Summarizer::~Summarizer() = default;
Summarizer::Summarizer(Summarizer&&) noexcept = default;
Summarizer& Summarizer::operator=(Summarizer&&) noexcept = default;

std::vector<Sentence> Summarizer::split(const Document& document, const Options& options, bool clauses) {
  options.check();
  const auto& language = language_of(document, options, state_->languages);
  auto sentences = split_sentences(document, language);
  return clauses ? cut_clauses(document.text, sentences, language) : sentences;
}

Summary Summarizer::operator()(const Document& document, const Options& options) {
  options.check();
  const auto& method = *find_ranking_method(options.method);
  const auto& language = language_of(document, options, state_->languages);
  const auto whole_sentences = split_sentences(document, language);
  const auto sentences = cut_clauses(document.text, whole_sentences, language);

  Summary summary;
  summary.language = language.code;
  summary.method = method.name;
  summary.title = title_of(document, sentences);
  summary.sentence_count = whole_sentences.size();
  if (sentences.empty()) return summary;

  WordSet stop_words;
  if (options.stop_words)
    for (const auto& word : *options.stop_words) stop_words.insert(fold(word, language.turkic));
  const TermOptions term_options{options.stem, options.stop_words ? &stop_words : nullptr};
  auto& extractor = state_->extractor;
  const auto terms = extractor.extract(document.text, sentences, language, term_options);
  summary.word_count = std::reduce(terms.word_counts.begin(), terms.word_counts.end(), std::size_t{0});

  const auto matrix = tfidf(terms);
  const auto centrality = method.rank({.matrix = matrix, .terms = terms, .damping = options.damping});
  const auto title = term_vector(matrix, extractor.known_terms(summary.title));
  const auto query = term_vector(matrix, extractor.known_terms(options.query));
  const Eigen::VectorXd prior = method.has_prior
                                    ? sentence_prior({matrix, sentences, title, query})
                                    : Eigen::VectorXd::Ones(static_cast<Eigen::Index>(sentences.size()));
  Eigen::VectorXd scores = centrality.cwiseProduct(prior);
  scores /= scores.sum();

  const auto budget = budget_of(options.length, summary.word_count);
  const auto candidates = candidates_of(document.text, sentences, terms);
  const auto selection = select_sentences(matrix, scores, candidates, {budget, options.diversity});
  const auto ranks = ranks_of(scores);
  const auto describe = [&](std::size_t i) {
    const auto row = static_cast<Eigen::Index>(i);
    return ScoredSentence{sentences[i],       ranks[i],      scores[row],
                          centrality[row],    prior[row],    selection.redundancies[i],
                          candidates[i].words, selection.verdicts[i]};
  };
  for (const auto i : selection.chosen) summary.sentences.push_back(describe(i));
  if (selection.chosen.empty()) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < sentences.size(); ++i)
      if (candidates[i].selectable && (!candidates[best].selectable || ranks[i] < ranks[best])) best = i;
    summary.sentences.push_back(truncate(document.text, describe(best), budget));
  }
  if (options.explain)
    for (std::size_t i = 0; i < sentences.size(); ++i) summary.explained.push_back(describe(i));
  return summary;
}

Summary summarize(const Document& document, const Options& options) { return Summarizer()(document, options); }

}  // namespace zubda
