#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "rank/normalize.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// Significant words of one cluster are separated by at most this many others (Luhn found four or five).
constexpr std::size_t max_gap = 4;

/// Which terms are significant: those that occur more than once and at least as often as the average term; all when
/// none is. The upper limit of frequency, by which Luhn leaves out common words, is the list of stop words.
std::vector<bool> significant_terms(const Terms& terms) {
  std::vector<std::size_t> frequencies(terms.term_count);
  for (const auto id : terms.ids) ++frequencies[id];
  std::vector<bool> significant(terms.term_count);
  for (std::size_t term = 0; term < frequencies.size(); ++term)
    significant[term] = frequencies[term] > 1 && frequencies[term] * terms.term_count >= terms.ids.size();
  if (std::ranges::find(significant, true) == significant.end()) significant.assign(terms.term_count, true);
  return significant;
}

/// The best cluster of a sentence: the square of its significant words over the words that it spans.
double significance(std::span<const TermId> sentence, const std::vector<bool>& significant) {
  double best = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  double count = 0;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    if (!significant[sentence[at]]) continue;
    if (count == 0 || at - last > max_gap + 1) {
      first = at;
      count = 0;
    }
    last = at;
    ++count;
    best = std::max(best, count * count / static_cast<double>(last - first + 1));
  }
  return best;
}

}  // namespace

/// The significance factor of sentences (Luhn, 1958). Gaps are counted in words that are no stop words.
SentenceScores rank_luhn(const RankInput& input) {
  const auto significant = significant_terms(input.terms);
  const Eigen::VectorXd scores = Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [&](Eigen::Index i) {
    return significance(input.terms.of(static_cast<std::size_t>(i)), significant);
  });
  return normalized(scores);
}

}  // namespace zubda
