#include <algorithm>
#include <cmath>
#include <vector>

#include "rank/normalize.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// For each term how often it occurs, times log(1 + n / df): its weight in the centroid of the document.
std::vector<double> term_weights(const RankInput& input) {
  std::vector<double> frequencies(input.terms.term_count);
  for (const auto id : input.terms.ids) ++frequencies[id];
  std::vector<double> sentences_with(input.terms.term_count);
  for (Eigen::Index k = 0; k < input.matrix.nonZeros(); ++k)
    ++sentences_with[static_cast<std::size_t>(input.matrix.innerIndexPtr()[k])];
  const auto n = static_cast<double>(input.terms.size());
  for (std::size_t term = 0; term < frequencies.size(); ++term)
    frequencies[term] *= std::log1p(n / std::max(1.0, sentences_with[term]));
  return frequencies;
}

/// Only terms of at least the mean weight belong to the centroid; the others weigh nothing.
void keep_centroid(std::vector<double>& weights) {
  double sum = 0;
  for (const auto weight : weights) sum += weight;
  // A little less than the mean, so that rounding does not empty a centroid of equal weights.
  const auto least = sum / static_cast<double>(std::max<std::size_t>(1, weights.size())) * (1 - 1e-9);
  std::ranges::replace_if(
      weights, [&](double weight) { return weight < least; }, 0.0);
}

}  // namespace

/// Centroid-based summarization (Radev, Jing, Stys and Tam, 2004): the centroid is the terms of the document whose
/// TF-IDF reaches a threshold (here the mean, as the published 3 fits clusters of news), and a sentence has the sum of
/// the centroid weights of its words, each as often as it stands there. MEAD's other features, position and overlap
/// with the first sentence, are factors of the score and not part of this.
SentenceScores rank_centroid(const RankInput& input) {
  auto weights = term_weights(input);
  keep_centroid(weights);
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(input.matrix.rows());
  for (std::size_t i = 0; i < input.terms.size(); ++i)
    for (const auto id : input.terms.of(i)) scores[static_cast<Eigen::Index>(i)] += weights[id];
  return normalized(scores);
}

}  // namespace zubda
