#include "select/select.h"

#include <algorithm>
#include <queue>

#include "score/weights.h"
#include "select/redundancy.h"

namespace zubda {
namespace {

struct Gain {
  double value;
  std::size_t sentence;
  std::size_t round;  ///< How many sentences were chosen when it was computed.

  friend bool operator<(const Gain& a, const Gain& b) {
    return a.value != b.value ? a.value < b.value : a.sentence > b.sentence;
  }
};

/// Takes one sentence after the other. The queue has every sentence that may still be chosen under its last gain. Gains
/// only fall while sentences are chosen, so that the first one is looked at again, and taken if it is still the first;
/// the others need no look. The only gain that rises is that of a dangling sentence whose support is chosen: it is
/// queued a second time.
class Selector {
 public:
  Selector(const SelectionInput& input, const SelectionOptions& options)
      : input_(input),
        options_(options),
        rows_(input.matrix),
        taken_(input.shares.weights.size()),
        selection_{{}, std::vector<Choice>(input.costs.size())} {}

  Selection select() {
    queue_all();
    if (!queue_.empty()) selection_.best = queue_.top().sentence;
    while (!queue_.empty() && selection_.chosen.size() < options_.budget.sentences) {
      const auto next = queue_.top();
      queue_.pop();
      if (choice(next.sentence).verdict != Verdict::outranked) continue;
      if (!fits(next.sentence)) refuse(next);
      else if (is_far_below_the_best(next)) break;
      else if (next.round < selection_.chosen.size()) look_at(next.sentence);
      else take(next);
    }
    explain_dangling();
    std::ranges::sort(selection_.chosen);
    return std::move(selection_);
  }

 private:
  Choice& choice(std::size_t i) { return selection_.choices[i]; }

  void queue_all() {
    std::vector<Gain> gains;
    gains.reserve(input_.costs.size());
    for (std::size_t i = 0; i < input_.costs.size(); ++i) {
      if (!input_.selectable[i]) {
        choice(i).verdict = Verdict::not_selectable;
        continue;
      }
      choice(i).dangling = dangling_factor(i);
      choice(i).share = share(i);
      choice(i).gain = worth(i) * choice(i).dangling;
      gains.push_back({choice(i).gain, i, 0});
    }
    queue_ = std::priority_queue<Gain>({}, std::move(gains));
  }

  bool is_supported(std::size_t i) const {
    if (i == 0 || selection_.choices[i - 1].verdict != Verdict::chosen) return false;
    return input_.documents.empty() || input_.documents[i - 1] == input_.documents[i];
  }

  double dangling_factor(std::size_t i) const {
    return input_.dangling[i] && !is_supported(i) ? weights::dangling_factor : 1;
  }

  double share(std::size_t i) const {
    if (input_.shares.groups.empty()) return 1;
    const auto group = input_.shares.groups[i];
    return input_.shares.weights[group] / (1 + static_cast<double>(taken_[group]));
  }

  /// Before what redundancy and a dangling opening cost.
  double worth(std::size_t i) const { return input_.worth[static_cast<Eigen::Index>(i)] * selection_.choices[i].share; }

  bool fits(std::size_t i) const {
    const auto& cost = input_.costs[i];
    const auto line_end = selection_.chosen.empty() ? 0U : 1U;
    return cost.words <= options_.budget.words - used_.words &&
           cost.characters + line_end <= options_.budget.characters - used_.characters;
  }

  void refuse(const Gain& gain) {
    choice(gain.sentence).verdict = Verdict::does_not_fit;
    if (selection_.chosen.empty()) best_too_long_ = std::max(best_too_long_, gain.value);
  }

  /// Whether a sentence that is longer than the whole budget is worth so much more that it is better cut.
  bool is_far_below_the_best(const Gain& gain) const {
    return selection_.chosen.empty() && gain.value < best_too_long_ * weights::min_share_of_best;
  }

  void look_at(std::size_t i) {
    auto& look = choice(i);
    look.dangling = dangling_factor(i);
    look.share = share(i);
    look.redundancy = rows_.redundancy(i);
    look.gain = worth(i) * look.dangling * (1 - options_.diversity * look.redundancy);
    queue_.push({look.gain, i, selection_.chosen.size()});
  }

  void take(const Gain& gain) {
    const auto i = gain.sentence;
    if (const auto same = rows_.near_duplicate(i)) {
      choice(i).verdict = Verdict::repeats;
      choice(i).repeats = same;
      return;
    }
    choice(i).verdict = Verdict::chosen;
    last_ = gain;
    used_.words += input_.costs[i].words;
    used_.characters += input_.costs[i].characters + (selection_.chosen.empty() ? 0 : 1);
    selection_.chosen.push_back(i);
    rows_.add(i);
    if (!taken_.empty()) ++taken_[input_.shares.groups[i]];
    const auto next = i + 1;
    const bool may_be_next = next < input_.costs.size() && selection_.chosen.size() < options_.budget.sentences;
    if (may_be_next && input_.dangling[next] && choice(next).verdict == Verdict::outranked) look_at(next);
  }

  /// A sentence that would have been taken before the last one if its opening did not dangle is not outranked.
  void explain_dangling() {
    const Gain needed = selection_.chosen.empty() ? Gain{best_too_long_ * weights::min_share_of_best, 0, 0} : last_;
    for (std::size_t i = 0; i < selection_.choices.size(); ++i) {
      const auto& look = choice(i);
      if (look.verdict != Verdict::outranked || look.dangling == 1) continue;
      const auto whole = worth(i) * (1 - options_.diversity * look.redundancy);
      if (needed < Gain{whole, i, 0}) choice(i).verdict = Verdict::dangling;
    }
  }

  const SelectionInput& input_;
  const SelectionOptions& options_;
  ChosenRows rows_;
  std::priority_queue<Gain> queue_;
  std::vector<std::size_t> taken_;  ///< By group, how many of its sentences are chosen.
  Cost used_;
  double best_too_long_ = 0;  ///< The best gain of a sentence that alone exceeds the budget.
  Gain last_{};               ///< Of the sentence that was chosen last.
  Selection selection_;
};

}  // namespace

Selection select_sentences(const SelectionInput& input, const SelectionOptions& options) {
  return Selector(input, options).select();
}

}  // namespace zubda
