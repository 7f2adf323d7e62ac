#include "rank/pagerank.h"

#include <algorithm>

namespace zubda {
namespace {

/// Similarities are computed in single precision: what is below this is the rounding of an isolated sentence.
constexpr double no_edges = 1e-5;

/// The graph as a symmetric operator: v -> (I - damping D^-1/2 W D^-1/2) v. Positive definite, since damping < 1.
/// Vectors are not allocated anew for each product: most documents are short.
class DampedGraph {
 public:
  DampedGraph(const GraphMultiply& multiply, Eigen::Index nodes, double damping)
      : multiply_(multiply), damping_(damping) {
    multiply(Eigen::VectorXd::Ones(nodes), degrees_);
    degrees_ = (degrees_.array() > no_edges).select(degrees_, 0.0);
    roots_ = degrees_.cwiseSqrt();
    // A node without edges keeps its own scale and passes nothing on.
    inverse_roots_ = (degrees_.array() > 0).select(roots_.cwiseInverse(), 0.0);
    roots_ = (degrees_.array() > 0).select(roots_, 1.0);
  }

  void multiply(const Eigen::VectorXd& v, Eigen::VectorXd& product) {
    scaled_ = inverse_roots_.cwiseProduct(v);
    multiply_(scaled_, product);
    product = v - damping_ * inverse_roots_.cwiseProduct(product);
  }

  const Eigen::VectorXd& degrees() const { return degrees_; }
  /// D^1/2: from the symmetric scale to that of scores.
  const Eigen::VectorXd& roots() const { return roots_; }

 private:
  const GraphMultiply& multiply_;
  double damping_;
  Eigen::VectorXd degrees_;
  Eigen::VectorXd roots_;
  Eigen::VectorXd inverse_roots_;
  Eigen::VectorXd scaled_;  ///< Scratch.
};

}  // namespace

Eigen::VectorXd pagerank(const GraphMultiply& multiply, const Eigen::VectorXd& restart,
                         const PageRankOptions& options) {
  DampedGraph graph(multiply, restart.size(), options.damping);
  // Without restarts the surfer ends in proportion to the degrees: a start near the solution, whose residual needs no
  // product.
  Eigen::VectorXd wandering = graph.degrees() / std::max(graph.degrees().sum(), no_edges);
  Eigen::VectorXd solution = wandering.cwiseQuotient(graph.roots());
  Eigen::VectorXd residual = (1 - options.damping) * (restart - wandering).cwiseQuotient(graph.roots());
  wandering.resize(0);
  Eigen::VectorXd direction = residual;
  Eigen::VectorXd image;
  double squares = residual.squaredNorm();
  for (int step = 0; step < options.max_iterations; ++step) {
    if (residual.cwiseProduct(graph.roots()).lpNorm<1>() < options.tolerance) break;
    graph.multiply(direction, image);
    const double length = squares / direction.dot(image);
    solution += length * direction;
    residual -= length * image;
    const double next_squares = residual.squaredNorm();
    direction = residual + (next_squares / squares) * direction;
    squares = next_squares;
  }
  const Eigen::VectorXd scores = solution.cwiseProduct(graph.roots()).cwiseMax(0.0);
  return scores / scores.sum();
}

}  // namespace zubda
