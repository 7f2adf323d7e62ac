/// How sure it is that one system is better than another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace zubda::eval {

struct BootstrapOptions {
  std::uint64_t seed = 7;
  std::size_t resamples = 1000;  ///< At least 1.
};

/// What the resamples say about mean(first - other).
struct Comparison {
  double difference = 0;  ///< Of the means over all documents.
  double low = 0;         ///< 95 % of the resamples lie between `low` and `high`.
  double high = 0;
  double first_is_better = 0;  ///< Share of the resamples in which the first has the higher mean.
};

/// Paired bootstrap (Efron and Tibshirani, 1993; Koehn, 2004): documents are drawn with replacement, for both systems
/// the same ones, by SplitMix64 from `seed`. `first` and `other` hold a score for each of the same documents.
Comparison bootstrap(std::span<const double> first, std::span<const double> other,
                     const BootstrapOptions& options = {});

}  // namespace zubda::eval
