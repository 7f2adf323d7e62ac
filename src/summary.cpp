#include "summary.h"

#include <algorithm>
#include <numeric>

#include "score/budget.h"
#include "score/weights.h"
#include "select/select.h"
#include "select/truncate.h"
#include "text/characters.h"

namespace zubda {
namespace {

bool is_readable_alone(Role role) { return role == Role::prose || role == Role::quote || role == Role::list_item; }

/// How well a sentence reads in a summary, from 0 to 2.
int readability(const Sentence& sentence, std::size_t words, const Budget& budget) {
  if (!is_readable_alone(sentence.role)) return 0;
  const bool counts_sentences = budget.sentences != Budget::no_limit;
  return counts_sentences || words >= weights::min_words_of_statement ? 2 : 1;
}

/// Only the sentences that read best of all are selectable: what reads badly alone only if there is nothing else.
std::vector<bool> find_selectable(const Analysis& analysis, const Budget& budget) {
  std::vector<int> classes(analysis.sentences.size());
  for (std::size_t i = 0; i < classes.size(); ++i)
    classes[i] = readability(analysis.sentences[i], analysis.terms.word_counts[i], budget);
  const auto highest = std::ranges::max(classes);
  std::vector<bool> selectable(classes.size());
  for (std::size_t i = 0; i < classes.size(); ++i) selectable[i] = classes[i] == highest;
  return selectable;
}

std::vector<Cost> find_costs(std::string_view text, const Analysis& analysis, const Budget& budget) {
  const bool counts_characters = budget.characters != Budget::no_limit;
  std::vector<Cost> costs(analysis.sentences.size());
  for (std::size_t i = 0; i < costs.size(); ++i)
    costs[i] = {analysis.terms.word_counts[i],
                counts_characters ? count_characters(slice(text, analysis.sentences[i].span)) : 0};
  return costs;
}

Budget make_budget(const Length& length, std::size_t document_words) {
  Budget budget;
  if (length.words) budget.words = *length.words;
  else if (length.characters) budget.characters = *length.characters;
  else if (length.ratio)
    budget.words =
        std::max<std::size_t>(1, static_cast<std::size_t>(*length.ratio * static_cast<double>(document_words)));
  else budget.sentences = length.sentences.value_or(Length::default_sentences);
  return budget;
}

/// The position of each sentence in the order of falling scores, 1 first; ties in reading order.
std::vector<std::size_t> rank_positions(const Eigen::VectorXd& scores) {
  std::vector<std::size_t> order(static_cast<std::size_t>(scores.size()));
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const auto score_a = scores[static_cast<Eigen::Index>(a)];
    const auto score_b = scores[static_cast<Eigen::Index>(b)];
    return score_a != score_b ? score_a > score_b : a < b;
  });
  std::vector<std::size_t> positions(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) positions[order[rank]] = rank + 1;
  return positions;
}

/// Puts what all stages found about a sentence together.
class Describer {
 public:
  Describer(const Analysis& analysis, const Eigen::ArrayXd& length, const Selection& selection)
      : analysis_(analysis), length_(length), selection_(selection), ranks_(rank_positions(analysis.scores)) {}

  ScoredSentence describe(std::size_t i) const {
    const auto row = static_cast<Eigen::Index>(i);
    const auto& choice = selection_.choices[i];
    return {.sentence = analysis_.sentences[i],
            .number = i + 1,
            .rank = ranks_[i],
            .score = analysis_.scores[row],
            .centrality = analysis_.centrality[row],
            .factors = factors(row, choice),
            .redundancy = choice.redundancy,
            .gain = choice.gain,
            .repeats = choice.repeats ? *choice.repeats + 1 : 0,
            .words = analysis_.terms.word_counts[i],
            .verdict = choice.verdict,
            .truncated = false};
  }

 private:
  std::vector<double> factors(Eigen::Index row, const Choice& choice) const {
    if (analysis_.factors.names.empty()) return {};
    std::vector<double> values;
    for (Eigen::Index i = 0; i < analysis_.factors.values.cols(); ++i)
      values.push_back(analysis_.factors.values(row, i));
    values.push_back(length_[row]);
    values.push_back(choice.dangling);
    return values;
  }

  const Analysis& analysis_;
  const Eigen::ArrayXd& length_;
  const Selection& selection_;
  std::vector<std::size_t> ranks_;
};

std::vector<std::string> factor_names(const Analysis& analysis) {
  if (analysis.factors.names.empty()) return {};
  std::vector<std::string> names(analysis.factors.names.begin(), analysis.factors.names.end());
  names.emplace_back(length_column.name);
  names.emplace_back(dangling_column.name);
  return names;
}

/// Whether the method had anything to tell sentences apart: the scores of one that looks at words are all the same
/// where there are only stop words.
bool tells_sentences_apart(const Analysis& analysis) {
  constexpr double rounding = 1e-12;
  return !analysis.terms.ids.empty() || analysis.centrality.maxCoeff() - analysis.centrality.minCoeff() > rounding;
}

}  // namespace

Summary make_summary(std::string_view text, const Analysis& analysis, const Options& options) {
  Summary summary;
  summary.language = analysis.language->code;
  summary.method = analysis.method->name;
  summary.title = analysis.title;
  summary.sentence_count = analysis.sentence_count;
  summary.word_count =
      std::reduce(analysis.terms.word_counts.begin(), analysis.terms.word_counts.end(), std::size_t{0});
  summary.cut_count = static_cast<std::size_t>(std::ranges::count(analysis.sentences, true, &Sentence::is_cut));
  if (analysis.sentences.empty()) return summary;
  summary.has_terms = tells_sentences_apart(analysis);
  summary.factors = factor_names(analysis);

  const auto budget = make_budget(options.length, summary.word_count);
  const auto costs = find_costs(text, analysis, budget);
  const Eigen::ArrayXd length = analysis.method->factors == FactorUse::all
                                    ? length_factor(budget, costs)
                                    : Eigen::ArrayXd::Ones(analysis.scores.size());
  const Eigen::VectorXd worth = analysis.scores.array() * length;
  auto selection =
      select_sentences({analysis.matrix, worth, costs, find_selectable(analysis, budget), analysis.dangling},
                       {budget, options.diversity});
  const bool nothing_fits = selection.chosen.empty();
  if (nothing_fits) selection.choices[selection.best].verdict = Verdict::chosen;
  const Describer describer(analysis, length, selection);
  for (const auto i : selection.chosen) summary.sentences.push_back(describer.describe(i));
  if (nothing_fits) summary.sentences.push_back(truncate(text, describer.describe(selection.best), budget));
  if (options.explain)
    for (std::size_t i = 0; i < analysis.sentences.size(); ++i) summary.explained.push_back(describer.describe(i));
  return summary;
}

}  // namespace zubda
