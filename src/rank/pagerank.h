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

/// Sets `v` to W v for the symmetric, nonnegative n x n weights W of a graph without loops.
using GraphMultiply = std::function<void(Eigen::VectorXd& v)>;

/// The stationary distribution of a random surfer on a graph of n `nodes` (Brin and Page, 1998) who restarts in
/// `restart` (n values >= 0, summing to 1, or none for everywhere alike) and, from nodes without edges, always:
/// p = damping W D^-1 p + (1 - damping) restart, up to a factor. On an undirected graph this is the symmetric system
/// (D - damping W) D^-1 p = (1 - damping) restart, so that conjugate gradients (Hestenes and Stiefel, 1952),
/// preconditioned by D, solve it in far fewer products than the power method. Finite, >= 0, sums to 1 but for rounding
/// to 41 bits. Takes five vectors of n, since they are most of the memory of a long text.
Eigen::VectorXd pagerank(const GraphMultiply& multiply, Eigen::Index nodes, const Eigen::VectorXd& restart,
                         const PageRankOptions& options);

}  // namespace zubda
