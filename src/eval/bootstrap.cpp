#include "eval/bootstrap.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "random/split_mix.h"

namespace zubda::eval {
namespace {

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<double> resampled_means(const std::vector<double>& values, const BootstrapOptions& options) {
  SplitMix64 random(options.seed);
  std::vector<double> means(options.resamples);
  for (auto& resample : means) {
    double sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) sum += values[random.below(values.size())];
    resample = sum / static_cast<double>(values.size());
  }
  return means;
}

}  // namespace

Comparison bootstrap(std::span<const double> first, std::span<const double> other, const BootstrapOptions& options) {
  if (first.empty()) return {};
  std::vector<double> differences(first.size());
  std::ranges::transform(first, other, differences.begin(), std::minus{});
  auto means = resampled_means(differences, options);
  std::ranges::sort(means);
  const auto quantile = [&](double share) {
    return means[static_cast<std::size_t>(share * static_cast<double>(means.size() - 1) + 0.5)];
  };
  const auto wins = std::ranges::count_if(means, [](double difference) { return difference > 0; });
  return {mean(differences), quantile(0.025), quantile(0.975),
          static_cast<double>(wins) / static_cast<double>(means.size())};
}

}  // namespace zubda::eval
