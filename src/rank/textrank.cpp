#include <Eigen/Core>

#include "rank/pagerank.h"
#include "rank/rank.h"

namespace zubda {

/// TextRank (Mihalcea and Tarau, 2004) on cosine similarities. With unit rows M the weights of the complete graph are
/// W = M Mᵀ - I, so that W v = M (Mᵀ v) - v: exact, without ever building the graph (path folding, Lin and Cohen,
/// 2010).
SentenceScores rank_textrank(const RankInput& input) {
  const auto& matrix = input.matrix;
  const auto n = matrix.rows();
  const Eigen::ArrayXd has_terms = Eigen::ArrayXd::NullaryExpr(
      n, [&](Eigen::Index i) { return matrix.outerIndexPtr()[i] < matrix.outerIndexPtr()[i + 1] ? 1.0 : 0.0; });
  Eigen::VectorXd terms;
  const auto multiply_graph = [&](const Eigen::VectorXd& v) -> Eigen::VectorXd {
    multiply_transposed(matrix, v, terms);
    return multiply(matrix, terms) - (v.array() * has_terms).matrix();
  };
  // A restart that is not uniform makes it topic-sensitive (Haveliwala, 2002).
  const Eigen::VectorXd uniform = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  const auto& restart = input.restart.size() > 0 ? input.restart : uniform;
  return pagerank(multiply_graph, restart, {.damping = input.damping});
}

}  // namespace zubda
