#include "select/select.h"

#include <algorithm>
#include <cstdint>
#include <queue>

#include "score/weights.h"
#include "select/redundancy.h"

namespace zubda {
namespace {

/// In 16 bytes, since every sentence is queued.
struct Gain {
  Gain(double gain, std::size_t of, std::size_t chosen, bool with_companions = false)
      : value(gain),
        sentence(static_cast<std::uint32_t>(of)),
        round(static_cast<std::uint32_t>(chosen) & 0x7FFF'FFFF),
        together(with_companions) {}

  double value;
  std::uint32_t sentence;
  std::uint32_t round : 31;    ///< How many sentences were chosen when it was computed.
  std::uint32_t together : 1;  ///< Of the sentence with its companions.

  friend bool operator<(const Gain& a, const Gain& b) {
    return a.value != b.value ? a.value < b.value : a.sentence > b.sentence;
  }
};

/// Takes one sentence after the other. The queue has every sentence that may still be chosen under its last gain. Gains
/// only fall while sentences are chosen, so that the first one is looked at again, and taken if it is still the first;
/// the others need no look. The only gains that rise are those of sentences with a companion that was chosen: they are
/// queued a second time.
class Selector {
 public:
  Selector(const SelectionInput& input, const SelectionOptions& options)
      : input_(input),
        options_(options),
        rows_(input.matrix, input.statements),
        count_(input.selectable.size()),
        taken_(input.shares.weights.size()),
        selection_{{}, Choices(count_)} {}

  Selection select() {
    queue_all();
    if (!queue_.empty()) selection_.best = queue_.top().sentence;
    while (!queue_.empty() && selection_.chosen.size() < options_.budget.sentences) {
      const auto next = queue_.top();
      queue_.pop();
      if (verdict(next.sentence) != Verdict::outranked) continue;
      if (!next.together && !fits(CostSum().add(cost(next.sentence)), 1)) refuse(next);
      else if (is_far_below(next)) break;
      else if (is_filler(next)) continue;
      else if (next.round < selection_.chosen.size()) look_at(next.sentence);
      else take_all(next);
    }
    explain_dangling();
    std::ranges::sort(selection_.chosen);
    return std::move(selection_);
  }

 private:
  Verdict verdict(std::size_t i) const { return selection_.choices.verdict(i); }
  void set_verdict(std::size_t i, Verdict verdict) { selection_.choices.set_verdict(i, verdict); }

  Cost cost(std::size_t i) const { return input_.costs.empty() ? Cost{} : input_.costs[i]; }

  void queue_all() {
    for (std::size_t i = 0; i < count_; ++i)
      if (!input_.selectable[i]) set_verdict(i, Verdict::not_selectable);
    std::vector<Gain> gains;
    gains.reserve(count_);
    for (std::size_t i = 0; i < count_; ++i)
      if (input_.selectable[i]) gains.push_back(gain(i));
    queue_ = std::priority_queue<Gain>({}, std::move(gains));
  }

  bool is_chosen(std::size_t i) const { return verdict(i) == Verdict::chosen; }

  /// Whether all companions of sentence `i` are chosen or between `first` and `last`.
  bool is_whole(std::size_t i, std::size_t first, std::size_t last) const {
    const auto& needed = input_.companions[i];
    if (needed.is_broken) return false;
    for (auto k = needed.first; k <= needed.last; ++k)
      if (k != i && (k < first || k > last) && !is_chosen(k)) return false;
    return true;
  }

  double share(std::size_t i) const {
    if (input_.shares.groups.empty()) return 1;
    const auto group = input_.shares.groups[i];
    return input_.shares.weights[group] / (1 + static_cast<double>(taken_[group]));
  }

  /// Before what redundancy and a missing companion cost.
  double worth(std::size_t i) const { return input_.worth[static_cast<Eigen::Index>(i)] * share(i); }

  /// Looks at sentence `i` beside those that are chosen and those from `first` to `last`.
  Choice looked_at(std::size_t i, std::size_t first, std::size_t last) const {
    Choice look{.verdict = verdict(i)};
    look.dangling = is_whole(i, first, last) ? 1 : weights::dangling_factor;
    look.share = share(i);
    look.redundancy = selection_.chosen.empty() ? 0 : rows_.redundancy(i);
    look.gain = worth(i) * look.dangling * (1 - options_.diversity * look.redundancy);
    return look;
  }

  /// The gain of `i` alone or, if that is higher, with its companions.
  Gain gain(std::size_t i) {
    const auto look = looked_at(i, i, i);
    selection_.choices.set(i, look);
    const Gain alone{look.gain, i, selection_.chosen.size()};
    if (look.dangling == 1 || input_.companions[i].is_broken) return alone;
    const auto together = gain_together(i);
    return together > alone.value ? Gain{together, i, alone.round, true} : alone;
  }

  /// The mean gain of `i` and those of its companions that are not chosen; 0 if they cannot be.
  double gain_together(std::size_t i) const {
    const auto [first, last, broken] = input_.companions[i];
    CostSum sum_of_costs;
    double sum = 0;
    std::size_t count = 0;
    for (auto k = first; k <= last; ++k) {
      if (is_chosen(k)) continue;
      if (verdict(k) != Verdict::outranked) return 0;
      sum += looked_at(k, first, last).gain;
      sum_of_costs.add(cost(k));
      ++count;
    }
    return fits(sum_of_costs, count) ? sum / static_cast<double>(count) : 0;
  }

  /// Whether `count` sentences that cost `cost` together fit what is left.
  bool fits(const CostSum& cost, std::size_t count) const {
    const auto line_ends = count - (selection_.chosen.empty() ? 1U : 0U);
    return count <= options_.budget.sentences - selection_.chosen.size() &&
           cost.words <= options_.budget.words - used_.words &&
           cost.characters + line_ends <= options_.budget.characters - used_.characters;
  }

  void refuse(const Gain& gain) {
    set_verdict(gain.sentence, Verdict::does_not_fit);
    if (selection_.chosen.empty()) best_too_long_ = std::max(best_too_long_, gain.value);
  }

  /// Whether a sentence that is longer than the whole budget is worth so much more that something else must be done
  /// about it.
  bool is_far_below(const Gain& gain) const {
    return selection_.chosen.empty() && gain.value < best_too_long_ * options_.min_share_of_best;
  }

  double score(std::size_t i) const { return input_.scores[static_cast<Eigen::Index>(i)]; }

  /// Whether a sentence would only use up what is left of the budget. One that does not read whole is worth less for
  /// that, too.
  bool is_filler(const Gain& gain) const {
    if (options_.budget.sentences != Budget::no_limit || selection_.chosen.empty()) return false;
    const auto whole = gain.together ? 1 : selection_.choices[gain.sentence].dangling;
    return score(gain.sentence) * whole <
           std::max(best_score_ * options_.min_share_to_fill, options_.min_score_to_fill);
  }

  void look_at(std::size_t i) { queue_.push(gain(i)); }

  void take_all(const Gain& gain) {
    if (!gain.together) return take(gain.sentence, gain.value);
    const auto [first, last, broken] = input_.companions[gain.sentence];
    for (auto k = first; k <= last; ++k) {
      if (is_chosen(k) || !mark_repetition(k)) continue;
      if (k != gain.sentence) look_at(gain.sentence);
      return;
    }
    for (auto k = first; k <= last; ++k) {
      if (is_chosen(k)) continue;
      selection_.choices.set(k, looked_at(k, first, last));
      take(k, gain.value);
    }
  }

  bool mark_repetition(std::size_t i) {
    const auto same = rows_.near_duplicate(i);
    if (!same) return false;
    auto look = selection_.choices[i];
    look.verdict = Verdict::repeats;
    look.repeats = same;
    selection_.choices.set(i, look);
    return true;
  }

  void take(std::size_t i, double value) {
    if (mark_repetition(i)) return;
    set_verdict(i, Verdict::chosen);
    best_score_ = std::max(best_score_, score(i));
    last_ = {value, i, 0};
    used_.add(cost(i));
    used_.characters += selection_.chosen.empty() ? 0 : 1;
    selection_.chosen.push_back(i);
    rows_.add(i);
    if (!taken_.empty()) ++taken_[input_.shares.groups[i]];
    look_at_those_that_need(i);
  }

  void look_at_those_that_need(std::size_t i) {
    if (selection_.chosen.size() >= options_.budget.sentences) return;
    const auto end = std::min(i + max_companion_distance + 1, count_);
    for (auto k = i - std::min(i, max_companion_distance); k < end; ++k) {
      const auto& needed = input_.companions[k];
      if (k != i && needed.first <= i && i <= needed.last && verdict(k) == Verdict::outranked) look_at(k);
    }
  }

  /// A sentence that would have been taken before the last one if it read whole is not outranked.
  void explain_dangling() {
    const Gain needed = selection_.chosen.empty() ? Gain{best_too_long_ * options_.min_share_of_best, 0, 0} : last_;
    for (std::size_t i = 0; i < selection_.choices.size(); ++i) {
      if (verdict(i) != Verdict::outranked) continue;
      const auto look = selection_.choices[i];
      if (look.dangling == 1) continue;
      const auto whole = worth(i) * (1 - options_.diversity * look.redundancy);
      if (needed < Gain{whole, i, 0}) set_verdict(i, Verdict::dangling);
    }
  }

  const SelectionInput& input_;
  const SelectionOptions& options_;
  ChosenRows rows_;
  std::size_t count_;  ///< n.
  std::priority_queue<Gain> queue_;
  std::vector<std::size_t> taken_;  ///< By group, how many of its sentences are chosen.
  CostSum used_;
  double best_too_long_ = 0;  ///< The best gain of a sentence that alone exceeds the budget.
  double best_score_ = 0;     ///< Of the chosen sentences.
  Gain last_{0, 0, 0};        ///< Of the sentence that was chosen last.
  Selection selection_;
};

}  // namespace

Selection select_sentences(const SelectionInput& input, const SelectionOptions& options) {
  return Selector(input, options).select();
}

}  // namespace zubda
