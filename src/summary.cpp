#include "summary.h"

#include <algorithm>
#include <numeric>

#include "score/budget.h"
#include "score/factors.h"
#include "score/shares.h"
#include "score/weights.h"
#include "select/select.h"
#include "select/truncate.h"
#include "text/characters.h"

namespace zubda {
namespace {

std::size_t document_of(const Rows& rows, std::size_t row) { return rows.documents.empty() ? 0 : rows.documents[row]; }

bool is_readable_alone(Role role) { return role == Role::prose || role == Role::quote || role == Role::list_item; }

/// How well a sentence reads in a summary, from 0 to 2; less than 0 for marks without words.
int readability(const Sentence& sentence, std::size_t words, const Budget& budget) {
  if (words == 0) return -1;
  if (!is_readable_alone(sentence.role)) return 0;
  const bool counts_sentences = budget.sentences != Budget::no_limit;
  return counts_sentences || words >= weights::min_words_of_statement ? 2 : 1;
}

/// Only the sentences that read best of all are selectable: what reads badly alone only if there is nothing else.
std::vector<bool> find_selectable(const Rows& rows, const Budget& budget) {
  std::vector<int> classes(rows.sentences.size());
  for (std::size_t i = 0; i < classes.size(); ++i)
    classes[i] = readability(rows.sentences[i], rows.terms.word_counts[i], budget);
  const auto highest = std::ranges::max(classes);
  std::vector<bool> selectable(classes.size());
  for (std::size_t i = 0; i < classes.size(); ++i) selectable[i] = classes[i] == highest;
  return selectable;
}

std::vector<Cost> find_costs(const Rows& rows, std::span<const std::string_view> texts, const Budget& budget) {
  const bool counts_characters = budget.characters != Budget::no_limit;
  std::vector<Cost> costs(rows.sentences.size());
  for (std::size_t i = 0; i < costs.size(); ++i)
    costs[i] = {rows.terms.word_counts[i],
                counts_characters ? count_characters(slice(texts[document_of(rows, i)], rows.sentences[i].span)) : 0};
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

/// The rank of each of `sentences` among all rows: 1 for the highest score; ties in reading order.
std::vector<std::size_t> find_ranks(const Eigen::VectorXd& scores, const std::vector<std::size_t>& sentences) {
  const auto is_better = [&](std::size_t a, std::size_t b) {
    const auto score_a = scores[static_cast<Eigen::Index>(a)];
    const auto score_b = scores[static_cast<Eigen::Index>(b)];
    return score_a != score_b ? score_a > score_b : a < b;
  };
  const auto row_of = [&](std::size_t i) { return sentences[i]; };
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, is_better, row_of);
  // How many rows are better than the sentence at each place of `order`, but not than the one before.
  std::vector<std::size_t> better(order.size() + 1);
  for (std::size_t row = 0; row < static_cast<std::size_t>(scores.size()); ++row)
    ++better[static_cast<std::size_t>(std::ranges::upper_bound(order, row, is_better, row_of) - order.begin())];
  std::vector<std::size_t> ranks(sentences.size());
  std::size_t rank = 1;
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = rank += better[i];
  return ranks;
}

/// The names of the factors of a sentence, and their values.
class FactorValues {
 public:
  FactorValues(const Rows& rows, const Eigen::ArrayXd& length, bool has_shares)
      : rows_(rows), length_(length), has_shares_(has_shares) {}

  std::vector<std::string> names() const {
    if (rows_.factors.names.empty() && !has_shares_) return {};
    std::vector<std::string> names(rows_.factors.names.begin(), rows_.factors.names.end());
    if (!names.empty()) names.insert(names.end(), {std::string(length_column.name), std::string(dangling_column.name)});
    if (has_shares_) names.emplace_back(share_column.name);
    return names;
  }

  std::vector<double> values(Eigen::Index row, const Choice& choice) const {
    std::vector<double> values;
    for (Eigen::Index i = 0; i < rows_.factors.values.cols(); ++i) values.push_back(rows_.factors.values(row, i));
    if (!values.empty()) values.insert(values.end(), {length_[row], choice.dangling});
    if (has_shares_) values.push_back(choice.share);
    return values;
  }

 private:
  const Rows& rows_;
  const Eigen::ArrayXd& length_;
  bool has_shares_;
};

/// Puts what all stages found about each of `sentences` together.
std::vector<ScoredSentence> describe(const Rows& rows, const Selection& selection, const FactorValues& factors,
                                     const std::vector<std::size_t>& sentences) {
  const auto ranks = find_ranks(rows.scores, sentences);
  std::vector<ScoredSentence> described;
  described.reserve(sentences.size());
  for (std::size_t place = 0; place < sentences.size(); ++place) {
    const auto i = sentences[place];
    const auto row = static_cast<Eigen::Index>(i);
    const auto& choice = selection.choices[i];
    described.push_back({.sentence = rows.sentences[i],
                         .number = i + 1,
                         .rank = ranks[place],
                         .score = rows.scores[row],
                         .centrality = rows.centrality[row],
                         .factors = factors.values(row, choice),
                         .redundancy = choice.redundancy,
                         .gain = choice.gain,
                         .repeats = choice.repeats ? *choice.repeats + 1 : 0,
                         .words = rows.terms.word_counts[i],
                         .verdict = choice.verdict,
                         .truncated = false});
  }
  return described;
}

}  // namespace

SelectedSentences select_rows(const Rows& rows, std::span<const std::string_view> texts,
                              std::span<const std::size_t> languages, const Options& options) {
  SelectedSentences selected;
  const auto& counts = rows.terms.word_counts;
  selected.word_count = std::reduce(counts.begin(), counts.end(), std::size_t{0});
  if (rows.sentences.empty()) return selected;
  const auto budget = make_budget(options.length, selected.word_count);
  const auto costs = find_costs(rows, texts, budget);
  const auto selectable = find_selectable(rows, budget);
  const Eigen::ArrayXd length =
      rows.factors.names.empty() ? Eigen::ArrayXd::Ones(rows.scores.size()) : length_factor(budget, costs);
  const Eigen::VectorXd worth = rows.scores.array() * length;
  const auto shares = divide_by_language({rows.documents, languages, selectable, worth});
  auto selection = select_sentences({rows.matrix, worth, costs, selectable, rows.dangling, rows.documents, shares},
                                    {budget, options.diversity});

  const FactorValues factors(rows, length, !shares.groups.empty());
  const bool nothing_fits = selection.chosen.empty();
  if (nothing_fits) {
    selection.choices[selection.best].verdict = Verdict::chosen;
    selection.chosen.push_back(selection.best);
  }
  selected.factors = factors.names();
  selected.rows = selection.chosen;
  selected.sentences = describe(rows, selection, factors, selection.chosen);
  if (nothing_fits) {
    auto& best = selected.sentences.front();
    best = truncate(texts[document_of(rows, selection.best)], best, budget);
  }
  if (options.explain) {
    std::vector<std::size_t> all(rows.sentences.size());
    std::iota(all.begin(), all.end(), 0);
    selected.explained = describe(rows, selection, factors, all);
  }
  return selected;
}

}  // namespace zubda
