#include "prior.h"

#include <cmath>

namespace zubda {
namespace {

constexpr double position_exponent = 0.5;
constexpr double title_weight = 2;
constexpr double query_weight = 20;

}  // namespace

Eigen::VectorXd sentence_prior(const PriorInput& input) {
  const Eigen::ArrayXd title = (input.matrix * input.title).cast<double>();
  const Eigen::ArrayXd query = (input.matrix * input.query).cast<double>();
  const auto n = input.matrix.rows();
  Eigen::ArrayXd prior = (1 + title_weight * title) * (1 + query_weight * query);
  double place = 1;
  for (Eigen::Index i = 0; i < n; ++i) {
    prior[i] *= std::pow(place, -position_exponent);
    if (input.sentences[static_cast<std::size_t>(i)].role == Role::prose) ++place;
  }
  return prior;
}

}  // namespace zubda
