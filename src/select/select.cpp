#include "select/select.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "select/redundancy.h"

namespace zubda {
namespace {

// Measured on the 13 sets of summaries of tests/benchmark/QUALITY.md, with titles and without.

/// When the best sentence is longer than the whole budget, one that fits must have this share of its worth; else the
/// best one is the summary, cut. Between 0.8 and 1 nothing changes; 0 costs 15 points of ROUGE-1 on news with
/// one-sentence abstracts.
constexpr double worth_of_whole_sentence = 0.9;

/// What a sentence with a dangling opening is worth when the one before it is not chosen. It brings orphans from 12 %
/// of the chosen sentences to 1 %, for 0.1 ROUGE-1.
constexpr double unsupported_factor = 0.2;

// The larger the share of a text that is kept, the less it matters which sentences are best and the more how much of it
// is said: worth grows with length^e, e = (share / (1 - share))^3. That is nothing for a third (0.1), a half for 44 %,
// and more than the length itself from half on. +6 ROUGE-1 on extracts of 59 % (Turkish), +2.5 on 43 % (Bengali).
constexpr double most_length_exponent = 3;

// Where k average sentences fit a budget, worth falls with length^-e, e = 0.4 (1 - 1 / k): choosing many is packing a
// knapsack, for which worth per length is the greedy rule (Dantzig, 1957), and choosing one is not. Sentences shorter
// than usual gain nothing by it. Both together: on extracts +1.2 ROUGE-1 (Arabic) and, without titles, +1.4 to +1.6
// (Turkish, Vietnamese), elsewhere within 0.6.
constexpr double packing_weight = 0.4;
constexpr std::size_t usual_words = 20;

struct Gain {
  double value;
  std::size_t sentence;
  std::size_t round;  ///< How many sentences were chosen when it was computed.

  friend bool operator<(const Gain& a, const Gain& b) {
    return a.value != b.value ? a.value < b.value : a.sentence > b.sentence;
  }
};

/// What a budget counts of a sentence; none when it counts sentences.
std::size_t Candidate::*limited_size(const Budget& budget) {
  constexpr auto no_limit = std::numeric_limits<std::size_t>::max();
  if (budget.words != no_limit) return &Candidate::words;
  return budget.characters != no_limit ? &Candidate::characters : nullptr;
}

/// How worth depends on length: length^share x max(words, usual)^-packing.
struct LengthExponents {
  double share = 0;
  double packing = 0;
};

LengthExponents length_exponents(const SelectOptions& options, std::span<const Candidate> candidates) {
  const auto& budget = options.budget;
  const auto size = limited_size(budget);
  if (size == nullptr || !options.weighs_length) return {};
  double total = 0;
  for (const auto& candidate : candidates) total += static_cast<double>(candidate.*size);
  const auto limit = static_cast<double>(std::min(budget.words, budget.characters));
  if (limit >= total) return {.share = most_length_exponent};
  const auto fitting = std::max(1.0, limit / total * static_cast<double>(candidates.size()));
  return {.share = std::min(most_length_exponent, std::pow(limit / (total - limit), 3)),
          .packing = packing_weight * (1 - 1 / fitting)};
}

bool fits(const Budget& budget, const Candidate& used, std::size_t chosen, const Candidate& next) {
  const auto line_end = chosen > 0 ? 1U : 0U;
  return chosen < budget.sentences && next.words <= budget.words - used.words &&
         next.characters + line_end <= budget.characters - used.characters;
}

/// Takes one sentence after the other.
class Selector {
 public:
  Selector(const TermMatrix& matrix, const Eigen::VectorXd& scores, std::span<const Candidate> candidates,
           const SelectOptions& options)
      : scores_(scores),
        candidates_(candidates),
        options_(options),
        size_(limited_size(options.budget)),
        length_(length_exponents(options, candidates)),
        rows_(matrix),
        selection_{{},
                   std::vector<Verdict>(candidates.size(), Verdict::not_needed),
                   std::vector<double>(candidates.size(), 0)} {}

  Selection select() {
    queue_all();
    if (!queue_.empty()) selection_.best = queue_.top().sentence;
    double too_long_worth = 0;  // The best worth of a sentence that alone exceeds the budget.
    while (!queue_.empty() && selection_.chosen.size() < options_.budget.sentences) {
      const auto best = queue_.top();
      const auto i = best.sentence;
      queue_.pop();
      if (selection_.verdicts[i] != Verdict::not_needed) continue;
      if (!fits(options_.budget, used_, selection_.chosen.size(), candidates_[i])) {
        selection_.verdicts[i] = Verdict::too_long;
        if (selection_.chosen.empty()) too_long_worth = std::max(too_long_worth, best.value);
        continue;
      }
      if (selection_.chosen.empty() && best.value < too_long_worth * worth_of_whole_sentence) break;
      if (best.round < selection_.chosen.size()) queue(i);
      else if (rows_.has_near_duplicate(i)) selection_.verdicts[i] = Verdict::redundant;
      else choose(i);
    }
    std::ranges::sort(selection_.chosen);
    return std::move(selection_);
  }

 private:
  void queue_all() {
    std::vector<Gain> gains;
    gains.reserve(candidates_.size());
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (candidates_[i].selectable) gains.push_back({worth(i), i, 0});
      else selection_.verdicts[i] = Verdict::not_selectable;
    }
    queue_ = std::priority_queue<Gain>({}, std::move(gains));
  }

  bool is_supported(std::size_t i) const { return i > 0 && selection_.verdicts[i - 1] == Verdict::chosen; }

  double worth(std::size_t i) const {
    auto worth = scores_[static_cast<Eigen::Index>(i)];
    if (size_ != nullptr) worth *= length_factor(candidates_[i]);
    return candidates_[i].leans && !is_supported(i) ? worth * unsupported_factor : worth;
  }

  double length_factor(const Candidate& candidate) const {
    const auto length = static_cast<double>(std::max<std::size_t>(1, candidate.*size_));
    const auto words = static_cast<double>(std::max(usual_words, candidate.words));
    return std::pow(length, length_.share) * std::pow(words, -length_.packing);
  }

  void queue(std::size_t i) {
    selection_.redundancies[i] = rows_.redundancy(i);
    queue_.push({worth(i) * (1 - options_.diversity * selection_.redundancies[i]), i, selection_.chosen.size()});
  }

  void choose(std::size_t i) {
    selection_.verdicts[i] = Verdict::chosen;
    used_.words += candidates_[i].words;
    used_.characters += candidates_[i].characters + (selection_.chosen.empty() ? 0 : 1);
    selection_.chosen.push_back(i);
    rows_.add(i);
    // Worth only ever falls, which is what makes laziness right; but here it rises.
    const auto next = i + 1;
    if (next < candidates_.size() && candidates_[next].leans && selection_.verdicts[next] == Verdict::not_needed)
      queue(next);
  }

  const Eigen::VectorXd& scores_;
  std::span<const Candidate> candidates_;
  const SelectOptions& options_;
  std::size_t Candidate::*size_;
  LengthExponents length_;
  ChosenRows rows_;
  std::priority_queue<Gain> queue_;
  Candidate used_;
  Selection selection_;
};

}  // namespace

Selection select_sentences(const TermMatrix& matrix, const Eigen::VectorXd& scores,
                           std::span<const Candidate> candidates, const SelectOptions& options) {
  return Selector(matrix, scores, candidates, options).select();
}

}  // namespace zubda
