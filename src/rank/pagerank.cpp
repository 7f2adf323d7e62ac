#include "rank/pagerank.h"

namespace zubda {

Eigen::VectorXd pagerank(const GraphMultiply& multiply, const Eigen::VectorXd& restart, const PageRankOptions& options) {
  // Similarities are computed in single precision: what is below this is the rounding of an isolated sentence.
  constexpr double no_edges = 1e-5;
  const Eigen::VectorXd degrees = multiply(Eigen::VectorXd::Ones(restart.size()));
  const Eigen::VectorXd inverse_degrees =
      (degrees.array() > no_edges).select(degrees.array().max(no_edges).inverse(), 0.0);
  const Eigen::ArrayXd dangling = (degrees.array() > no_edges).select(Eigen::ArrayXd::Zero(restart.size()), 1.0);

  // On an undirected graph the surfer who never restarts ends in proportion to the degrees: half of the steps are saved by
  // starting from there.
  const double total = degrees.cwiseMax(0.0).sum();
  Eigen::VectorXd scores = restart;
  if (total > no_edges) scores = options.damping * degrees.cwiseMax(0.0) / total + (1 - options.damping) * restart;
  scores /= scores.sum();
  for (int iteration = 0; iteration < options.max_iterations; ++iteration) {
    const double lost = (scores.array() * dangling).sum();
    Eigen::VectorXd next = multiply(scores.cwiseProduct(inverse_degrees)).cwiseMax(0.0);
    next = options.damping * (next + lost * restart) + (1 - options.damping) * restart;
    next /= next.sum();
    const double change = (next - scores).lpNorm<1>();
    scores.swap(next);
    if (change < options.tolerance) break;
  }
  return scores;
}

}  // namespace zubda
