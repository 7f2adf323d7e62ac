#include "rank/pagerank.h"
#include "rank/rank.h"
#include "rank/shared_columns.h"

namespace zubda {

/// TextRank (Mihalcea and Tarau, 2004) on cosine similarities: PageRank on the complete graph of the n sentences. With
/// unit rows M the weights of its edges are W = M M^T - I, so that W v = M (M^T v) - v: exact, without ever building
/// the graph (path folding, Lin and Cohen, 2010). A restart that is not uniform makes it topic-sensitive (Haveliwala,
/// 2002).
SentenceScores rank_textrank(const RankInput& input) {
  const auto n = input.matrix.rows();
  SharedColumns graph(input.matrix);
  const auto multiply_graph = [&](const Eigen::VectorXd& v, Eigen::VectorXd& product) { graph.multiply(v, product); };
  const Eigen::VectorXd uniform = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  const auto& restart = input.restart.size() > 0 ? input.restart : uniform;
  return pagerank(multiply_graph, restart, {.damping = input.damping});
}

}  // namespace zubda
