#include "rank/pagerank.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

/// The system (D - damping W) D^-1 p = (1 - damping) restart, which is symmetric, and positive definite since
/// damping < 1, and its solution by conjugate gradients that are preconditioned by D. What is done with a node between
/// two products is done in one pass, since passes over a few dozen nodes are mostly wrong guesses of where they end,
/// and those over a million wait for memory.
class DampedSystem {
 public:
  DampedSystem(const GraphMultiply& multiply, Eigen::Index nodes, double damping)
      : multiply_(multiply), damping_(damping), degrees_(Eigen::VectorXd::Ones(nodes)) {
    multiply(degrees_);
    degrees_ = (degrees_.array() > no_edges).select(degrees_, 0.0);
  }

  /// Without restarts the surfer ends in proportion to the degrees: a start near the solution, whose residual needs no
  /// product. `restart` is called with each node.
  template <class Restart>
  void start(const Restart& restart) {
    const double total = std::max(degrees_.sum(), no_edges);
    for (auto* vector : {&solution_, &residual_, &image_}) vector->resize(degrees_.size());
    for (Eigen::Index i = 0; i < degrees_.size(); ++i) {
      const bool has_edges = degrees_[i] > 0;
      solution_[i] = has_edges ? 1 / total : 0;
      const double wandering = degrees_[i] / total;
      if (!has_edges) degrees_[i] = -1;
      add_residual((1 - damping_) * (restart(i) - wandering), i);
    }
    direction_ = image_;
  }

  /// What a further step of the power method would change of the scores, about.
  double distance() const { return distance_; }

  void step() {
    multiply_(image_);
    double along = 0;
    for (Eigen::Index i = 0; i < degrees_.size(); ++i) {
      const double passed_on = degrees_[i] > 0 ? damping_ : 0;
      image_[i] = std::abs(degrees_[i]) * direction_[i] - passed_on * image_[i];
      along += direction_[i] * image_[i];
    }
    const double length = squares_ / along;
    const double last_squares = std::exchange(squares_, 0);
    distance_ = 0;
    for (Eigen::Index i = 0; i < degrees_.size(); ++i) {
      solution_[i] += length * direction_[i];
      add_residual(residual_[i] - length * image_[i], i);
    }
    const double kept = squares_ / last_squares;
    for (Eigen::Index i = 0; i < degrees_.size(); ++i) image_[i] = direction_[i] = image_[i] + kept * direction_[i];
  }

  Eigen::VectorXd take_scores() {
    solution_ = solution_.cwiseProduct(degrees_.cwiseAbs()).cwiseMax(0.0);
    solution_ /= solution_.sum();
    for (auto& score : solution_) score = without_last_bits(score);
    return std::move(solution_);
  }

 private:
  /// Sets the residual of node `i`, and `image_` to D^-1 of it.
  void add_residual(double residual, Eigen::Index i) {
    residual_[i] = residual;
    image_[i] = residual / std::abs(degrees_[i]);
    squares_ += residual * image_[i];
    distance_ += std::abs(residual);
  }

  const GraphMultiply& multiply_;
  double damping_;
  /// The diagonal of D. A node without edges passes nothing on: it has -1, and stands for itself.
  Eigen::VectorXd degrees_;
  Eigen::VectorXd solution_;  ///< D^-1 p.
  Eigen::VectorXd residual_;
  Eigen::VectorXd direction_;
  Eigen::VectorXd image_;  ///< Of `direction_`; between two steps a copy of it.
  double squares_ = 0;     ///< Of the residual, in the scale D^-1/2.
  double distance_ = 0;
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
