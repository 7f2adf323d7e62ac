#include <algorithm>

#include "rank/normalize.h"
#include "rank/rank.h"
#include "rank/similarity_graph.h"

namespace zubda {
namespace {

// The paper tunes the three for each corpus, with lambda1 <= 0 as its finding: what repeats an earlier sentence is less
// central.
constexpr double weight_of_earlier = -0.5;    ///< lambda1
constexpr double weight_of_later = 1;         ///< lambda2
constexpr float min_share_of_highest = 0.1F;  ///< beta: weaker edges are cut.

}  // namespace

/// Directed, position-augmented centrality (PacSum: Zheng and Lapata, 2019) on cosines of TF-IDF: edges below
/// min + beta (max - min) are cut and the others lowered by that, the minimum being 0 here; a sentence has lambda1
/// times its edges to earlier sentences plus lambda2 times those to later ones. Scores are shifted to begin at 0.
SentenceScores rank_pacsum(const RankInput& input) {
  const auto graph = similarity_graph(input.matrix, 0);
  const auto highest = graph.similarities.empty() ? 0.0F : *std::ranges::max_element(graph.similarities);
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(input.matrix.rows());
  for_each_edge(graph, [&](std::size_t i, std::size_t j, float cosine) {
    const double weight = std::max(0.0F, cosine - min_share_of_highest * highest);
    scores[static_cast<Eigen::Index>(std::min(i, j))] += weight_of_later * weight;
    scores[static_cast<Eigen::Index>(std::max(i, j))] += weight_of_earlier * weight;
  });
  if (scores.size() > 0) scores.array() -= scores.minCoeff();
  return normalized(scores);
}

}  // namespace zubda
