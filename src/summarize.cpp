#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "analysis.h"
#include "select/select.h"
#include "select/truncate.h"
#include "sentences/sentences.h"
#include "summary.h"
#include "text/characters.h"
#include "text/utf8.h"
#include <zubda/summarize.h>

namespace zubda {
namespace {

bool is_readable_alone(Role role) { return role == Role::prose || role == Role::quote || role == Role::list_item; }

/// Sentences of fewer words only fill up what a budget of words or characters leaves, and say nothing.
constexpr std::size_t least_words_of_filling = 4;

/// How well a sentence reads in a summary; only those of the highest class that a document has are selectable.
int readability(const Sentence& sentence, std::size_t words, bool counts_sentences) {
  if (!is_readable_alone(sentence.role)) return 0;
  return counts_sentences || words >= least_words_of_filling ? 2 : 1;
}

/// Costs of all sentences. What reads badly alone is selectable only if nothing else is there.
std::vector<Candidate> candidates_of(std::string_view text, const Analysis& analysis, const Length& length) {
  const bool counts_sentences = !length.words && !length.characters && !length.ratio;
  const auto& sentences = analysis.sentences;
  std::vector<int> classes(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i)
    classes[i] = readability(sentences[i], analysis.terms.word_counts[i], counts_sentences);
  const auto highest = std::ranges::max(classes);
  std::vector<Candidate> candidates(sentences.size());
  for (std::size_t i = 0; i < sentences.size(); ++i)
    candidates[i] = {.words = analysis.terms.word_counts[i],
                     .characters = length.characters ? count_characters(slice(text, sentences[i].span)) : 0,
                     .selectable = classes[i] == highest,
                     .leans = analysis.dangling[i]};
  return candidates;
}

Budget budget_of(const Length& length, std::size_t document_words) {
  Budget budget;
  if (length.words) budget.words = *length.words;
  else if (length.characters) budget.characters = *length.characters;
  else if (length.ratio)
    budget.words =
        std::max<std::size_t>(1, static_cast<std::size_t>(*length.ratio * static_cast<double>(document_words)));
  else budget.sentences = length.sentences.value_or(Length::default_sentences);
  return budget;
}

/// Position of each of `sentences` in the order of falling scores of all, 1 first; ties in reading order.
std::vector<std::size_t> ranks_of(const Eigen::VectorXd& scores, const std::vector<std::size_t>& sentences) {
  std::vector<std::size_t> order(static_cast<std::size_t>(scores.size()));
  std::iota(order.begin(), order.end(), 0);
  const auto precedes = [&](std::size_t a, std::size_t b) {
    const auto score_a = scores[static_cast<Eigen::Index>(a)];
    const auto score_b = scores[static_cast<Eigen::Index>(b)];
    return score_a != score_b ? score_a > score_b : a < b;
  };
  std::vector<std::size_t> ranks(sentences.size());
  constexpr std::size_t few = 8;  // One pass for each costs less than sorting all.
  if (sentences.size() <= few) {
    std::ranges::transform(sentences, ranks.begin(), [&](std::size_t sentence) {
      return 1 + static_cast<std::size_t>(
                     std::ranges::count_if(order, [&](std::size_t other) { return precedes(other, sentence); }));
    });
    return ranks;
  }
  std::ranges::sort(order, precedes);
  std::vector<std::size_t> ranks_of_all(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) ranks_of_all[order[rank]] = rank + 1;
  std::ranges::transform(sentences, ranks.begin(), [&](std::size_t sentence) { return ranks_of_all[sentence]; });
  return ranks;
}

/// `sentences` with what ranking and selection found about them.
std::vector<ScoredSentence> describe(const Analysis& analysis, const Selection& selection,
                                     const std::vector<std::size_t>& sentences) {
  const auto ranks = ranks_of(analysis.scores, sentences);
  std::vector<ScoredSentence> described;
  described.reserve(sentences.size());
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    const auto i = sentences[at];
    const auto row = static_cast<Eigen::Index>(i);
    described.push_back({.sentence = analysis.sentences[i],
                         .rank = ranks[at],
                         .score = analysis.scores[row],
                         .centrality = analysis.centrality[row],
                         .prior = analysis.prior[row],
                         .redundancy = selection.redundancies[i],
                         .words = analysis.terms.word_counts[i],
                         .verdict = selection.verdicts[i],
                         .truncated = false});
  }
  return described;
}

std::vector<std::size_t> all_of(const std::vector<Sentence>& sentences) {
  std::vector<std::size_t> all(sentences.size());
  std::iota(all.begin(), all.end(), 0);
  return all;
}

/// The baselines choose without a look at the words.
bool looks_at_terms(const RankMethod& method) { return method.rank != rank_lead && method.rank != rank_random; }

}  // namespace

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

Summary summary_of(std::string_view text, const Analysis& analysis, const Options& options) {
  Summary summary;
  summary.language = analysis.language->code;
  summary.method = analysis.method->name;
  summary.title = analysis.title;
  summary.sentence_count = analysis.sentence_count;
  summary.word_count =
      std::reduce(analysis.terms.word_counts.begin(), analysis.terms.word_counts.end(), std::size_t{0});
  summary.cut_count = static_cast<std::size_t>(std::ranges::count(analysis.sentences, true, &Sentence::is_cut));
  if (analysis.sentences.empty()) return summary;
  summary.has_terms = !analysis.terms.ids.empty() || !looks_at_terms(*analysis.method);

  const auto budget = budget_of(options.length, summary.word_count);
  const auto candidates = candidates_of(text, analysis, options.length);
  const auto selection = select_sentences(analysis.matrix, analysis.scores, candidates,
                                          {budget, options.diversity, analysis.method->has_prior});
  if (selection.chosen.empty())
    summary.sentences.push_back(truncate(text, describe(analysis, selection, {selection.best}).front(), budget));
  else summary.sentences = describe(analysis, selection, selection.chosen);
  if (options.explain) summary.explained = describe(analysis, selection, all_of(analysis.sentences));
  return summary;
}

Summary Summarizer::operator()(const Document& document, const Options& options) {
  options.check();
  require_utf8(document.text);
  return summary_of(document.text, state_->analyzer.analyze(document, options), options);
}

Summary summarize(const Document& document, const Options& options) { return Summarizer()(document, options); }

}  // namespace zubda
