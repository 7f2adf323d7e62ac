#include <algorithm>
#include <cstddef>
#include <optional>
#include <queue>
#include <span>
#include <utility>
#include <vector>

#include "rank/greedy_order.h"
#include "rank/rank.h"
#include "rank/sentences_by_term.h"

namespace zubda {
namespace {

/// Probabilities of terms that fall as sentences are chosen, the most probable one at hand.
class TermProbabilities {
 public:
  explicit TermProbabilities(const Terms& terms) : probabilities_(terms.term_count) {
    for (const auto id : terms.ids) probabilities_[id] += 1 / static_cast<double>(terms.ids.size());
    for (TermId term = 0; term < probabilities_.size(); ++term) queue_.emplace(probabilities_[term], term);
  }

  double operator[](TermId term) const { return probabilities_[term]; }

  /// After the term was chosen, what counts is the probability that a summary has it once more: p becomes p p, which is
  /// less, so that words that were said give way to others.
  void square(TermId term) {
    probabilities_[term] *= probabilities_[term];
    queue_.emplace(probabilities_[term], term);
  }

  /// Takes out the terms of the highest probability, all of them, so that their numbering does not matter; none when no
  /// more are left.
  std::vector<TermId> take_highest() {
    std::vector<TermId> highest;
    while (!queue_.empty()) {
      const auto [probability, term] = queue_.top();
      const bool outdated = probability != probabilities_[term];
      if (!outdated && !highest.empty() && probability < probabilities_[highest.front()]) break;
      queue_.pop();
      if (!outdated) highest.push_back(term);
    }
    return highest;
  }

  void put_back(const std::vector<TermId>& terms) {
    for (const auto term : terms) queue_.emplace(probabilities_[term], term);
  }

 private:
  std::vector<double> probabilities_;
  std::priority_queue<std::pair<double, TermId>> queue_;
};

double mean_probability(std::span<const TermId> sentence, const TermProbabilities& probabilities) {
  double sum = 0;
  for (const auto id : sentence) sum += probabilities[id];
  return sentence.empty() ? 0 : sum / static_cast<double>(sentence.size());
}

std::vector<TermId> distinct(std::span<const TermId> ids) {
  std::vector<TermId> sorted(ids.begin(), ids.end());
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

/// The sentences that have not been taken, by their words.
class CandidateFinder {
 public:
  /// `first_means` are the mean probabilities before anything is taken; they decide between equals, as when all words
  /// of two sentences have been said so often that nothing is left of their probabilities.
  CandidateFinder(const RankInput& input, const Eigen::VectorXd& first_means)
      : terms_(input.terms),
        first_means_(first_means),
        index_(input.matrix),
        taken_(input.terms.size()),
        seen_in_(input.terms.size()) {}

  /// Takes the sentence with one of `words` whose mean probability is highest, the first of equals; nothing when all
  /// are taken.
  std::optional<std::size_t> take_best(const std::vector<TermId>& words, const TermProbabilities& probabilities) {
    ++round_;
    std::optional<std::size_t> best;
    std::pair<double, double> best_value;
    for (const auto word : words)
      for (const std::size_t i : index_.of(word)) {
        if (taken_[i] || std::exchange(seen_in_[i], round_) == round_) continue;
        const std::pair value(mean_probability(terms_.of(i), probabilities),
                              first_means_[static_cast<Eigen::Index>(i)]);
        if (best && (value < best_value || (value == best_value && i > *best))) continue;
        best = i;
        best_value = value;
      }
    if (best) taken_[*best] = true;
    return best;
  }

 private:
  const Terms& terms_;
  const Eigen::VectorXd& first_means_;
  SentencesByTerm index_;
  std::vector<bool> taken_;
  std::vector<std::size_t> seen_in_;  ///< The last round that looked at the sentence.
  std::size_t round_ = 0;
};

}  // namespace

/// SumBasic (Nenkova and Vanderwende, 2005): takes the sentence of highest mean word probability among those with the
/// most probable word, squares the probabilities of its words, and goes on. Scores follow the order of the choices;
/// sentences that are not among the first `max_greedy_choices` follow by their mean probability in the whole document.
SentenceScores rank_sumbasic(const RankInput& input) {
  const auto& terms = input.terms;
  TermProbabilities probabilities(terms);
  const Eigen::VectorXd means = Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [&](Eigen::Index i) {
    return mean_probability(terms.of(static_cast<std::size_t>(i)), probabilities);
  });
  CandidateFinder finder(input, means);
  std::vector<std::size_t> chosen;
  const auto choices = max_greedy_choices(terms);
  while (chosen.size() < choices) {
    const auto highest = probabilities.take_highest();
    if (highest.empty()) break;
    const auto best = finder.take_best(highest, probabilities);
    if (!best) continue;  // All sentences with these words are taken: the words have had their turn.
    chosen.push_back(*best);
    probabilities.put_back(highest);
    for (const auto term : distinct(terms.of(*best))) probabilities.square(term);
  }
  return scores_from_order(chosen, means);
}

}  // namespace zubda
