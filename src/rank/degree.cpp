#include "rank/normalize.h"
#include "rank/rank.h"
#include "rank/similarity_graph.h"

namespace zubda {

/// Degree centrality (Erkan and Radev, 2004, section 3.1): how many sentences are similar to this one, itself among
/// them.
SentenceScores rank_degree(const RankInput& input) {
  Eigen::VectorXd degrees = self_similarity(input.matrix);
  for_each_edge(lexrank_graph(input.matrix), [&](auto i, auto j, float) {
    ++degrees[static_cast<Eigen::Index>(i)];
    ++degrees[j];
  });
  return normalized(degrees);
}

}  // namespace zubda
