#include "select.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

namespace zubda {
namespace {

/// A cosine from which two sentences say the same.
constexpr double near_duplicate = 0.9;
/// Chosen sentences that a candidate is compared with one by one; more of them share its rarest term only in lists.
constexpr std::size_t most_comparisons = 64;
/// When the best sentence is longer than the whole budget, one that fits must have this share of its score; else the best one
/// is the summary, cut.
constexpr double worth_of_whole_sentence = 0.9;

struct Gain {
  double value;
  std::size_t sentence;
  std::size_t round;  ///< How many sentences were chosen when it was computed.

  friend bool operator<(const Gain& a, const Gain& b) {
    return a.value != b.value ? a.value < b.value : a.sentence > b.sentence;
  }
};

/// The rows that were chosen, ready to be compared with.
class Chosen {
 public:
  explicit Chosen(const TermMatrix& matrix) : matrix_(matrix), best_(Eigen::VectorXf::Zero(matrix.cols())) {}

  void add(std::size_t sentence) {
    for (TermMatrix::InnerIterator entry(matrix_, row(sentence)); entry; ++entry)
      best_[entry.col()] = std::max(best_[entry.col()], entry.value());
    if (const auto term = heaviest_term(sentence); term >= 0) by_heaviest_[term].push_back(sentence);
  }

  double redundancy(std::size_t sentence) const {
    return std::min(1.0, static_cast<double>(matrix_.row(row(sentence)).dot(best_)));
  }

  bool has_near_duplicate(std::size_t sentence) const {
    if (redundancy(sentence) < near_duplicate) return false;
    const auto found = by_heaviest_.find(heaviest_term(sentence));
    if (found == by_heaviest_.end()) return false;
    const auto& others = found->second;
    const auto first = others.size() > most_comparisons ? others.size() - most_comparisons : 0;
    return std::any_of(others.begin() + static_cast<std::ptrdiff_t>(first), others.end(), [&](std::size_t other) {
      return static_cast<double>(matrix_.row(row(sentence)).dot(matrix_.row(row(other)))) >= near_duplicate;
    });
  }

 private:
  static Eigen::Index row(std::size_t sentence) { return static_cast<Eigen::Index>(sentence); }

  /// The term that weighs most in a sentence, -1 without terms. Near-duplicates have it in common.
  int heaviest_term(std::size_t sentence) const {
    int term = -1;
    float weight = 0;
    for (TermMatrix::InnerIterator entry(matrix_, row(sentence)); entry; ++entry)
      if (entry.value() > weight) {
        weight = entry.value();
        term = static_cast<int>(entry.col());
      }
    return term;
  }

  const TermMatrix& matrix_;
  Eigen::VectorXf best_;  ///< t; the best weight of each term among the chosen rows.
  std::unordered_map<int, std::vector<std::size_t>> by_heaviest_;
};

bool fits(const Budget& budget, const Candidate& used, std::size_t chosen, const Candidate& next) {
  const auto line_end = chosen > 0 ? 1U : 0U;
  return chosen < budget.sentences && next.words <= budget.words - used.words &&
         next.characters + line_end <= budget.characters - used.characters;
}

}  // namespace

Selection select_sentences(const TermMatrix& matrix, const Eigen::VectorXd& scores, std::span<const Candidate> candidates,
                           const SelectOptions& options) {
  const auto n = candidates.size();
  Selection selection{{}, std::vector<Verdict>(n, Verdict::not_needed), std::vector<double>(n, 0)};
  std::vector<Gain> gains;
  for (std::size_t i = 0; i < n; ++i) {
    if (candidates[i].selectable) gains.push_back({scores[static_cast<Eigen::Index>(i)], i, 0});
    else selection.verdicts[i] = Verdict::not_selectable;
  }
  std::priority_queue<Gain> queue({}, std::move(gains));
  Chosen chosen(matrix);
  Candidate used;
  double too_long_score = 0;  // The best score of a sentence that alone exceeds the budget.
  while (!queue.empty() && selection.chosen.size() < options.budget.sentences) {
    auto best = queue.top();
    queue.pop();
    const auto i = best.sentence;
    if (!fits(options.budget, used, selection.chosen.size(), candidates[i])) {
      selection.verdicts[i] = Verdict::too_long;
      if (selection.chosen.empty()) too_long_score = std::max(too_long_score, best.value);
      continue;
    }
    if (selection.chosen.empty() && best.value < too_long_score * worth_of_whole_sentence) break;
    if (best.round < selection.chosen.size()) {
      selection.redundancies[i] = chosen.redundancy(i);
      const auto gain = scores[static_cast<Eigen::Index>(i)] * (1 - options.diversity * selection.redundancies[i]);
      queue.push({gain, i, selection.chosen.size()});
      continue;
    }
    if (chosen.has_near_duplicate(i)) {
      selection.verdicts[i] = Verdict::redundant;
      continue;
    }
    selection.verdicts[i] = Verdict::chosen;
    used.words += candidates[i].words;
    used.characters += candidates[i].characters + (selection.chosen.empty() ? 0 : 1);
    selection.chosen.push_back(i);
    chosen.add(i);
  }
  std::ranges::sort(selection.chosen);
  return selection;
}

}  // namespace zubda
