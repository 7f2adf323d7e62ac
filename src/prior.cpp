#include "prior.h"

#include <algorithm>
#include <cmath>

namespace zubda {
namespace {

// Measured together on news, encyclopedia articles and scientific papers in nine languages (tests/benchmark/QUALITY.md).
constexpr double position_exponent = 0.5;
constexpr double title_weight = 2;
constexpr double query_weight = 20;
constexpr double dangling_factor = 0.5;
constexpr double continuing_factor = 0.5;
/// Sentences with fewer words than this are often debris or depend on their neighbours.
constexpr double full_length = 8;

double length_factor(std::uint32_t words) { return std::min(1.0, (1 + static_cast<double>(words)) / (1 + full_length)); }

}  // namespace

Eigen::VectorXd sentence_prior(const PriorInput& input) {
  const Eigen::ArrayXd title = (input.matrix * input.title).cast<double>();
  const Eigen::ArrayXd query = (input.matrix * input.query).cast<double>();
  Eigen::ArrayXd prior = (1 + title_weight * title) * (1 + query_weight * query);
  double place = 0;
  for (std::size_t i = 0; i < input.sentences.size(); ++i) {
    const auto& sentence = input.sentences[i];
    if (sentence.role == Role::prose && !sentence.continues) ++place;
    prior[static_cast<Eigen::Index>(i)] *= std::pow(std::max(place, 1.0), -position_exponent) *
                                           (input.dangling[i] ? dangling_factor : 1) *
                                           (sentence.continues ? continuing_factor : 1) * length_factor(input.word_counts[i]);
  }
  return prior;
}

}  // namespace zubda
