#include "rank/dense_graph.h"
#include "rank/large_graph.h"
#include "rank/pagerank.h"
#include "rank/rank.h"
#include "rank/shared_columns.h"

namespace zubda {
namespace {

template <class Graph>
SentenceScores rank_on_graph(const RankInput& input) {
  Graph graph(input.matrix);
  const auto multiply_graph = [&](Eigen::VectorXd& v) { graph.multiply(v); };
  return pagerank(multiply_graph, input.matrix.rows(), input.restart, {.damping = input.damping});
}

}  // namespace

/// TextRank (Mihalcea and Tarau, 2004) on cosine similarities: PageRank on the complete graph of the n sentences. With
/// unit rows M the weights of its edges are W = M M^T - I, so that W v = M (M^T v) - v: exact, without ever building
/// the graph (path folding, Lin and Cohen, 2010). A restart that is not uniform makes it topic-sensitive (Haveliwala,
/// 2002).
SentenceScores rank_textrank(const RankInput& input) {
  if (DenseGraph::is_for(input.matrix)) return rank_on_graph<DenseGraph>(input);
  return LargeGraph::is_for(input.matrix) ? rank_on_graph<LargeGraph>(input) : rank_on_graph<SharedColumns>(input);
}

}  // namespace zubda
