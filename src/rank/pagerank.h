/// PageRank over any graph that can be multiplied by.
#pragma once

#include <Eigen/Core>
#include <functional>

namespace zubda {

struct PageRankOptions {
  double damping = 0.85;    ///< Chance to follow an edge, 0 <= damping < 1.
  double tolerance = 1e-4;  ///< Stops when a further step of the power method would change the scores by less in sum.
  int max_iterations = 100;
};

/// Sets `product`, another vector, to W v for the symmetric, nonnegative n x n weights W of a graph without loops.
using GraphMultiply = std::function<void(const Eigen::VectorXd& v, Eigen::VectorXd& product)>;

/// The stationary distribution of a random surfer on the graph (Brin and Page, 1998) who restarts in `restart` (n
/// values,
/// >= 0, summing to 1) and, from nodes without edges, always: p = damping W D^-1 p + (1 - damping) restart, up to a
/// factor. On an undirected graph this linear system is symmetric in the scale D^-1/2 p, so that conjugate gradients
/// (Hestenes and Stiefel, 1952) solve it in far fewer products than the power method. Finite, >= 0, sums to 1.
Eigen::VectorXd pagerank(const GraphMultiply& multiply, const Eigen::VectorXd& restart, const PageRankOptions& options);

}  // namespace zubda
