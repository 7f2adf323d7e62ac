#include "score/budget.h"

#include <algorithm>
#include <cmath>

#include "score/weights.h"

namespace zubda {
namespace {

/// What a budget limits of a sentence, other than the number of sentences; nullptr if nothing.
std::uint32_t Cost::*limited_size(const Budget& budget) {
  if (budget.words != Budget::no_limit) return &Cost::words;
  return budget.characters != Budget::no_limit ? &Cost::characters : nullptr;
}

/// Worth depends on the length of a sentence as length^share x max(words, usual)^-packing.
struct LengthExponents {
  double share = 0;
  double packing = 0;
};

LengthExponents length_exponents(const Budget& budget, std::span<const Cost> costs, std::uint32_t Cost::*size) {
  double total = 0;
  for (const auto& cost : costs) total += static_cast<double>(cost.*size);
  const auto limit = static_cast<double>(std::min(budget.words, budget.characters));
  if (limit >= total) return {.share = weights::max_length_exponent};
  const auto fitting = std::max(1.0, limit / total * static_cast<double>(costs.size()));
  return {.share = std::min(weights::max_length_exponent, std::pow(limit / (total - limit), weights::share_exponent)),
          .packing = weights::packing_exponent * (1 - 1 / fitting)};
}

}  // namespace

Eigen::ArrayXd length_factor(const Budget& budget, std::span<const Cost> costs) {
  Eigen::ArrayXd factors = Eigen::ArrayXd::Ones(static_cast<Eigen::Index>(costs.size()));
  const auto size = limited_size(budget);
  if (size == nullptr || costs.empty()) return factors;
  const auto exponents = length_exponents(budget, costs, size);
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const auto length = static_cast<double>(std::max<std::size_t>(1, costs[i].*size));
    const auto words = static_cast<double>(std::max<std::size_t>(weights::usual_words, costs[i].words));
    factors[static_cast<Eigen::Index>(i)] = std::pow(length, exponents.share) * std::pow(words, -exponents.packing);
  }
  // By a power of two, which changes no digit of any factor and so no comparison between two sentences.
  int exponent = 0;
  std::frexp(factors.maxCoeff(), &exponent);
  return factors * std::ldexp(1.0, -exponent);
}

}  // namespace zubda
