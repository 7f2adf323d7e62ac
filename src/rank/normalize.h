/// The last step of every ranking method.
#pragma once

#include <Eigen/Core>

namespace zubda {

/// `scores`, all >= 0, divided by their sum; equal shares when there is nothing to divide.
inline Eigen::VectorXd normalized(Eigen::VectorXd scores) {
  const auto sum = scores.sum();
  if (!(sum > 0)) return Eigen::VectorXd::Constant(scores.size(), 1.0 / static_cast<double>(scores.size()));
  return scores / sum;
}

}  // namespace zubda
