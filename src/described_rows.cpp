#include "described_rows.h"

#include <algorithm>
#include <numeric>

namespace zubda {
namespace {

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
  if (order.empty()) return {};
  // How many rows are better than the sentence at each place of `order`, but not than the one before.
  std::vector<std::size_t> better(order.size() + 1);
  for (std::size_t row = 0; row < static_cast<std::size_t>(scores.size()); ++row) {
    if (is_better(sentences[order.back()], row)) continue;  // As most rows, of which nobody asks how many they are.
    ++better[static_cast<std::size_t>(std::ranges::upper_bound(order, row, is_better, row_of) - order.begin())];
  }
  std::vector<std::size_t> ranks(sentences.size());
  std::size_t rank = 1;
  for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = rank += better[i];
  return ranks;
}

}  // namespace

std::vector<ScoredSentence> describe_rows(const Rows& rows, const Selection& selection, const FactorValues& factors,
                                          const std::vector<std::size_t>& sentences) {
  const auto ranks = find_ranks(rows.scores, sentences);
  std::vector<ScoredSentence> described;
  described.reserve(sentences.size());
  for (std::size_t place = 0; place < sentences.size(); ++place) {
    const auto i = sentences[place];
    const auto row = static_cast<Eigen::Index>(i);
    const auto choice = selection.choices[i];
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
                         .truncated = false,
                         .cut_at = CutAt::none});
  }
  return described;
}

}  // namespace zubda
