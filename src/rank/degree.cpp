#include "rank/normalize.h"
#include "rank/rank.h"
#include "rank/similarity_graph.h"

namespace zubda {

/// Degree centrality (Erkan and Radev, 2004, section 3.1): how many sentences are similar to this one, itself among
/// them.
SentenceScores rank_degree(const RankInput& input) {
  Eigen::VectorXd degrees = self_similarity(input.matrix);
  const auto graph = lexrank_graph(input.matrix);
  for (std::size_t i = 0; i < graph.size(); ++i)
    for (const auto j : graph.neighbours_of(i)) {
      ++degrees[static_cast<Eigen::Index>(i)];
      ++degrees[j];
    }
  return normalized(degrees);
}

}  // namespace zubda
