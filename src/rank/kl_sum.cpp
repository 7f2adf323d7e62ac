#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "rank/greedy_order.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// What a word that the summary does not have counts in it: without it the divergence of any summary would be infinite.
constexpr double smoothing = 0.01;

/// A summary that grows, and how far the words of the document diverge from its words.
class GrowingSummary {
 public:
  explicit GrowingSummary(const Terms& terms)
      : terms_(terms),
        probabilities_(terms.term_count),
        counts_(terms.term_count),
        size_(smoothing * static_cast<double>(terms.term_count)) {
    for (const auto id : terms.ids) probabilities_[id] += 1 / static_cast<double>(terms.ids.size());
    for (std::size_t count = 0; count < logarithms_.size(); ++count)
      logarithms_[count] = std::log1p(1 / (static_cast<double>(count) + smoothing));
  }

  /// By how much sum P(w) log Q(w) grows with the sentence, that is by how much KL(P || Q) falls: the terms of the sum
  /// change for the words of the sentence only, and the size of the summary for all of them.
  double gain(std::size_t sentence) {
    const auto words = terms_.of(sentence);
    double sum = 0;
    for (const auto id : words) {
      // Counted word by word, so that a word that repeats telescopes.
      sum += probabilities_[id] * one_more(counts_[id]);
      ++counts_[id];
    }
    for (const auto id : words) --counts_[id];
    return sum - std::log1p(static_cast<double>(words.size()) / size_);
  }

  void add(std::size_t sentence) {
    for (const auto id : terms_.of(sentence)) ++counts_[id];
    size_ += static_cast<double>(terms_.of(sentence).size());
  }

 private:
  /// log of count + 1 over count, smoothed: from a table for the counts that nearly all words have.
  double one_more(std::uint32_t count) const {
    return count < logarithms_.size() ? logarithms_[count] : std::log1p(1 / (count + smoothing));
  }

  const Terms& terms_;
  std::array<double, 64> logarithms_;
  std::vector<double> probabilities_;  ///< Of the terms in the document.
  std::vector<std::uint32_t> counts_;  ///< Of the terms in the summary.
  double size_;                        ///< Sum of the smoothed counts.
};

}  // namespace

/// KL-Sum (Haghighi and Vanderwende, 2009): adds the sentence by which the words of the summary come nearest to those
/// of the document, in Kullback-Leibler divergence KL(document || summary), and goes on. Scores follow the order of the
/// choices, as many as `max_greedy_choices`; the other sentences follow by what each alone would gain.
SentenceScores rank_kl_sum(const RankInput& input) {
  const auto& terms = input.terms;
  GrowingSummary summary(terms);
  Eigen::VectorXd alone(input.matrix.rows());
  for (std::size_t i = 0; i < terms.size(); ++i)
    alone[static_cast<Eigen::Index>(i)] = terms.of(i).empty() ? 0 : std::exp(summary.gain(i));
  const auto choices = max_greedy_choices(terms);
  std::vector<bool> taken(terms.size());
  std::vector<std::size_t> chosen;
  while (chosen.size() < choices) {
    std::size_t best = terms.size();
    double best_gain = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (taken[i] || terms.of(i).empty()) continue;
      const auto gain = summary.gain(i);
      if (best == terms.size() || gain > best_gain) std::tie(best, best_gain) = std::pair(i, gain);
    }
    if (best == terms.size()) break;
    taken[best] = true;
    chosen.push_back(best);
    summary.add(best);
  }
  return scores_from_order(chosen, alone);
}

}  // namespace zubda
