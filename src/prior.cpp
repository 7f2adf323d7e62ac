#include "prior.h"

#include <algorithm>
#include <cmath>

namespace zubda {
namespace {

// Measured together on news, encyclopedia articles and scientific papers in nine languages (tests/benchmark/QUALITY.md).
constexpr double position_exponent = 0.5;
/// From the sentence where position^-0.5 reaches this on, place says nothing more: the 40th of a report is as good as the 400th.
constexpr double least_position_factor = 0.25;
constexpr double title_weight = 3;
/// Without a title the first sentence of prose stands for it, with less weight: news opens with what it is about, much else does not.
constexpr double first_sentence_weight = 0.5;
constexpr double query_weight = 20;
constexpr double dangling_factor = 0.5;
constexpr double continuing_factor = 0.35;
/// Sentences with fewer words than this are often debris or depend on their neighbours.
constexpr double full_length = 15;

double position_factor(double place) {
  return std::max(least_position_factor, std::pow(std::max(place, 1.0), -position_exponent));
}

/// How like the title each sentence is, times its weight.
Eigen::ArrayXd title_likeness(const PriorInput& input) {
  if (input.title.squaredNorm() > 0) return title_weight * (input.matrix * input.title).cast<double>().array();
  const auto first = std::ranges::find(input.sentences, Role::prose, &Sentence::role);
  if (first == input.sentences.end()) return Eigen::ArrayXd::Zero(input.matrix.rows());
  const Eigen::VectorXf opening = input.matrix.row(static_cast<Eigen::Index>(first - input.sentences.begin())).transpose();
  return first_sentence_weight * (input.matrix * opening).cast<double>().array();
}

double length_factor(std::uint32_t words) { return std::min(1.0, (1 + static_cast<double>(words)) / (1 + full_length)); }

}  // namespace

Eigen::VectorXd sentence_prior(const PriorInput& input) {
  const Eigen::ArrayXd query = (input.matrix * input.query).cast<double>();
  Eigen::ArrayXd prior = (1 + title_likeness(input)) * (1 + query_weight * query);
  double place = 0;
  for (std::size_t i = 0; i < input.sentences.size(); ++i) {
    const auto& sentence = input.sentences[i];
    if (sentence.role == Role::prose && !sentence.continues) ++place;
    prior[static_cast<Eigen::Index>(i)] *= position_factor(place) *
                                           (input.dangling[i] ? dangling_factor : 1) *
                                           (sentence.continues ? continuing_factor : 1) * length_factor(input.word_counts[i]);
  }
  return prior;
}

}  // namespace zubda
