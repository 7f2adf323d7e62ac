#include "rank/pagerank.h"

#include <algorithm>
#include <cmath>

namespace zubda {
namespace {

/// Similarities are computed in single precision: what is below this is the rounding of an isolated sentence.
constexpr double no_edges = 1e-5;

/// Nearest number of 41 bits (Dekker, 1971). Sums of the same numbers in another order differ in their last bits: this
/// leaves sentences that are alike with one score, so that the first one of them is chosen.
double without_last_bits(double score) {
  const double large = score * ((1 << 12) + 1);
  return large - (large - score);
}

/// The graph as a symmetric operator, v -> (I - damping D^-1/2 W D^-1/2) v, and the system that it is in. The operator
/// is positive definite, since damping < 1.
class DampedSystem {
 public:
  DampedSystem(const GraphMultiply& multiply, Eigen::Index nodes, double damping)
      : multiply_(multiply), damping_(damping), roots_(Eigen::VectorXd::Ones(nodes)) {
    multiply(roots_);
    roots_ = (roots_.array() > no_edges).select(roots_, 0.0);
  }

  /// Without restarts the surfer ends in proportion to the degrees: a start near the solution, whose residual needs no
  /// product. `restart` is called with each node.
  template <class Restart>
  void start(const Restart& restart) {
    const double total = std::max(roots_.sum(), no_edges);
    solution_.resize(roots_.size());
    residual_.resize(roots_.size());
    for (Eigen::Index i = 0; i < roots_.size(); ++i) {
      const double degree = roots_[i];
      const double root = degree > 0 ? std::sqrt(degree) : 1;
      const double wandering = degree / total;
      solution_[i] = wandering / root;
      residual_[i] = (1 - damping_) * ((restart(i) - wandering) / root);
      roots_[i] = degree > 0 ? root : -1;
    }
    direction_ = residual_;
    squares_ = residual_.squaredNorm();
  }

  /// What a further step of the power method would change of the scores, about.
  double distance() const { return residual_.cwiseProduct(roots_).lpNorm<1>(); }

  void step() {
    multiply_direction();
    const double length = squares_ / direction_.dot(image_);
    for (Eigen::Index i = 0; i < roots_.size(); ++i) {
      solution_[i] += length * direction_[i];
      residual_[i] -= length * image_[i];
    }
    const double next_squares = residual_.squaredNorm();
    direction_ = residual_ + (next_squares / squares_) * direction_;
    squares_ = next_squares;
  }

  Eigen::VectorXd take_scores() {
    solution_ = solution_.cwiseProduct(roots_.cwiseAbs()).cwiseMax(0.0);
    solution_ /= solution_.sum();
    for (auto& score : solution_) score = without_last_bits(score);
    return std::move(solution_);
  }

 private:
  /// A node without edges passes nothing on.
  double inverse_root(Eigen::Index i) const { return (roots_[i] > 0 ? 1.0 : 0.0) / roots_[i]; }

  /// Sets `image_` to that of `direction_`.
  void multiply_direction() {
    image_.resize(roots_.size());
    for (Eigen::Index i = 0; i < roots_.size(); ++i) image_[i] = inverse_root(i) * direction_[i];
    multiply_(image_);
    for (Eigen::Index i = 0; i < roots_.size(); ++i)
      image_[i] = direction_[i] - damping_ * (inverse_root(i) * image_[i]);
  }

  const GraphMultiply& multiply_;
  double damping_;
  /// D^1/2: from the symmetric scale to that of scores. A node without edges keeps its own scale: it has -1. Before the
  /// start the degrees.
  Eigen::VectorXd roots_;
  Eigen::VectorXd solution_;
  Eigen::VectorXd residual_;
  Eigen::VectorXd direction_;
  Eigen::VectorXd image_;
  double squares_ = 0;  ///< Of the residual.
};

}  // namespace

Eigen::VectorXd pagerank(const GraphMultiply& multiply, Eigen::Index nodes, const Eigen::VectorXd& restart,
                         const PageRankOptions& options) {
  DampedSystem system(multiply, nodes, options.damping);
  const double alike = 1.0 / static_cast<double>(nodes);
  if (restart.size() > 0) system.start([&](Eigen::Index i) { return restart[i]; });
  else system.start([&](Eigen::Index) { return alike; });
  for (int step = 0; step < options.max_iterations && !(system.distance() < options.tolerance); ++step) system.step();
  return system.take_scores();
}

}  // namespace zubda
