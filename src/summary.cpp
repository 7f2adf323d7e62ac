#include "summary.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "described_rows.h"
#include "score/budget.h"
#include "score/shares.h"
#include "score/weights.h"
#include "select/select.h"
#include "select/truncate.h"
#include "text/characters.h"
#include "token_budget.h"

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
  std::vector<bool> selectable(classes.size(), true);
  for (std::size_t i = 0; i < classes.size(); ++i)
    if (classes[i] != highest) selectable[i] = false;
  return selectable;
}

/// `tokens` is nullptr unless the budget is one of tokens.
std::vector<Cost> find_costs(const Rows& rows, std::span<const std::string_view> texts, const Budget& budget,
                             TokenBudget* tokens) {
  const bool counts_characters = budget.characters != Budget::no_limit;
  std::vector<Cost> costs(rows.sentences.size());
  for (std::size_t i = 0; i < costs.size(); ++i) {
    costs[i].words = rows.terms.word_counts[i];
    const auto document = document_of(rows, i);
    if (tokens != nullptr) costs[i].characters = static_cast<std::uint32_t>(tokens->cost(document, rows.sentences[i]));
    else if (counts_characters)
      costs[i].characters =
          static_cast<std::uint32_t>(count_characters(slice(texts[document], rows.sentences[i].span)));
  }
  return costs;
}

/// A number for each language, by document. Documents without a language have a part in nothing: they take the one of
/// the first document.
std::vector<std::size_t> number_languages(std::span<const Language* const> languages) {
  std::vector<const Language*> known;
  std::vector<std::size_t> numbers;
  for (const auto* language : languages) {
    if (language == nullptr) {
      numbers.push_back(0);
      continue;
    }
    const auto found = std::ranges::find(known, language);
    numbers.push_back(static_cast<std::size_t>(found - known.begin()));
    if (found == known.end()) known.push_back(language);
  }
  return numbers;
}

Budget make_budget(const Length& length, std::size_t document_words) {
  Budget budget;
  if (length.words) budget.words = *length.words;
  else if (length.characters) budget.characters = *length.characters;
  else if (length.tokens) budget.characters = *length.tokens - 1;  // The last line end.
  else if (length.ratio)
    budget.words =
        std::max<std::size_t>(1, static_cast<std::size_t>(*length.ratio * static_cast<double>(document_words)));
  else budget.sentences = length.sentences.value_or(Length::default_sentences);
  return budget;
}

/// What share of the text a budget is, 0 to 1 or more; 0 for a budget of sentences.
double share_of_text(const Budget& budget, std::span<const Cost> costs) {
  if (budget.sentences != Budget::no_limit) return 0;
  CostSum all;
  for (const auto& cost : costs) all.add(cost);
  const bool counts_words = budget.words != Budget::no_limit;
  const auto limit = static_cast<double>(counts_words ? budget.words : budget.characters);
  return limit / std::max(1.0, static_cast<double>(counts_words ? all.words : all.characters));
}

/// The score that half of the sentences exceed; some are needed if half of the text is asked for.
double middle_score(const Eigen::VectorXd& scores) {
  std::vector<double> sorted(scores.begin(), scores.end());
  const auto middle = sorted.begin() + std::ssize(sorted) / 2;
  std::ranges::nth_element(sorted, middle);
  return *middle;
}

/// What a sentence needs to be worth its place in a summary that has one: less, the more of the text is asked for.
void set_bars_to_fill(double share, const Eigen::VectorXd& scores, SelectionOptions& options) {
  options.min_share_to_fill = weights::min_share_to_fill * std::max(0.0, 1 - share / weights::share_of_abridgement);
  if (share < weights::share_of_middle_score) options.min_score_to_fill = middle_score(scores);
}

/// What the selection of one summary works with.
struct Selecting {
  SelectionInput input;
  SelectionOptions options;
  std::span<const std::string_view> texts;
  std::span<const Language* const> languages;
  const Rows& rows;
  TokenBudget* tokens;  ///< nullptr unless the budget is one of tokens.
};

/// How many tokens too many the chosen sentences are.
std::size_t overrun_of(const Rows& rows, const Selection& selection, TokenBudget& tokens) {
  std::vector<std::size_t> documents;
  std::vector<Sentence> sentences;
  for (const auto i : selection.chosen) {
    documents.push_back(document_of(rows, i));
    sentences.push_back(rows.sentences[i]);
  }
  return tokens.overrun(documents, sentences);
}

/// The selection within the budget, which is made smaller while what is chosen has more tokens together than the
/// sentences have one by one.
Selection select_within(const Selecting& selecting) {
  auto options = selecting.options;
  for (;;) {
    auto selection = select_sentences(selecting.input, options);
    const auto overrun = selecting.tokens != nullptr ? overrun_of(selecting.rows, selection, *selecting.tokens) : 0;
    if (overrun == 0) return selection;
    options.budget.characters -= std::min(options.budget.characters, overrun);
  }
}

/// The shortest sentence of those that are worth half as much as the best one.
std::size_t shortest_good(const Selecting& selecting, const Selection& selection) {
  const auto enough = selection.choices.gain(selection.best) * weights::min_share_of_good;
  auto shortest = selection.best;
  const auto& costs = selecting.input.costs;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    if (!selecting.input.selectable[i] || selection.choices.gain(i) < enough) continue;
    const auto size = [&](std::size_t row) { return std::pair(costs[row].words, costs[row].characters); };
    if (size(i) < size(shortest)) shortest = i;
  }
  return shortest;
}

void choose_only(std::size_t row, Selection& selection) {
  selection.choices.set_verdict(row, Verdict::chosen);
  selection.chosen.assign(1, row);
}

/// Decides what is done where no sentence fits that is nearly as good as the best one. What is chosen then is whole but
/// for the best sentence, which is cut if `cut` is set.
void choose_for_short_budget(Overrun overrun, Selecting& selecting, Selection& selection,
                             std::optional<ScoredSentence>& cut) {
  if (overrun == Overrun::forbid) return;
  if (overrun == Overrun::allow) return choose_only(shortest_good(selecting, selection), selection);
  const auto best = selection.best;
  const auto document = document_of(selecting.rows, best);
  ScoredSentence whole;
  whole.sentence = selecting.rows.sentences[best];
  const auto& language = *selecting.languages[document];
  cut = selecting.tokens != nullptr ? selecting.tokens->truncate(document, whole, language)
                                    : truncate(selecting.texts[document], whole, selecting.options.budget, language);
  if (cut->cut_at != CutAt::clause) {
    selecting.options.min_share_of_best = weights::min_share_of_fragment;
    auto other = select_within(selecting);
    if (!other.chosen.empty()) {
      selection = std::move(other);
      cut.reset();
      return;
    }
  }
  choose_only(best, selection);
}

}  // namespace

SelectedSentences select_rows(const Rows& rows, std::span<const std::string_view> texts,
                              std::span<const Language* const> languages, const Options& options) {
  SelectedSentences selected;
  const auto& counts = rows.terms.word_counts;
  selected.word_count = std::reduce(counts.begin(), counts.end(), std::size_t{0});
  if (rows.sentences.empty()) return selected;
  const auto budget = make_budget(options.length, selected.word_count);
  std::optional<TokenBudget> tokens;
  if (options.length.tokens) tokens.emplace(texts, options);
  // A budget of sentences does not ask what they cost.
  const bool has_costs = budget.sentences == Budget::no_limit;
  const auto costs = has_costs ? find_costs(rows, texts, budget, tokens ? &*tokens : nullptr) : std::vector<Cost>();
  const auto selectable = find_selectable(rows, budget);
  Eigen::ArrayXd length;  // None where all are 1.
  if (!rows.factors.names.empty() && has_costs) length = length_factor(budget, costs);
  Eigen::VectorXd weighted;
  if (length.size() > 0) weighted = rows.scores.array() * length;
  const auto& worth = length.size() > 0 ? weighted : rows.scores;
  const auto numbers = number_languages(languages);
  const auto shares = divide_by_language({rows.documents, numbers, selectable, worth});
  const bool cuts = options.overrun == Overrun::cut;
  const Statements statements({rows.term_view(), rows.sentences, rows.documents, texts, languages, rows.datelines});
  Selecting selecting{{rows.term_rows(), worth, rows.scores, costs, selectable, rows.companions, shares, &statements},
                      {budget, options.diversity, cuts ? weights::min_share_of_best : 0},
                      texts,
                      languages,
                      rows,
                      tokens ? &*tokens : nullptr};
  if (!options.fill) set_bars_to_fill(share_of_text(budget, costs), rows.scores, selecting.options);
  auto selection = select_within(selecting);
  std::optional<ScoredSentence> cut;
  selected.nothing_fits = selection.chosen.empty();
  if (selected.nothing_fits) choose_for_short_budget(options.overrun, selecting, selection, cut);

  const FactorValues factors(rows, length, !shares.groups.empty());
  selected.factors = factors.names();
  selected.rows = selection.chosen;
  selected.sentences = describe_rows(rows, selection, factors, selection.chosen);
  if (cut) {
    auto& sentence = selected.sentences.front();
    sentence.sentence = cut->sentence;
    sentence.words = cut->words;
    sentence.truncated = true;
    sentence.cut_at = cut->cut_at;
  }
  if (options.explain) {
    std::vector<std::size_t> all(rows.sentences.size());
    std::iota(all.begin(), all.end(), 0);
    selected.explained = describe_rows(rows, selection, factors, all);
  }
  return selected;
}

}  // namespace zubda
