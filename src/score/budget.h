/// How long a summary may be, what a sentence costs of that, and what the two say about the worth of long sentences.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace zubda {

/// What a sentence costs.
struct Cost {
  std::uint32_t words = 0;
  /// Unicode code points under a budget of characters, tokens under one of tokens, else 0.
  std::uint32_t characters = 0;
};

/// What several sentences cost together.
struct CostSum {
  std::size_t words = 0;
  std::size_t characters = 0;

  CostSum& add(const Cost& cost) {
    words += cost.words;
    characters += cost.characters;
    return *this;
  }
};

/// How much may be taken. A field that is not set is no limit; at most one is set.
struct Budget {
  static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

  std::size_t sentences = no_limit;
  std::size_t words = no_limit;
  std::size_t characters = no_limit;  ///< Or tokens. A line end between two sentences counts one of either.
};

/// What the length of each of n sentences says about its worth under `budget`: length^share x max(words,
/// usual)^-packing (see score/weights.h for the two exponents), as n factors > 0 and <= 1 of which the highest is more
/// than 1/2. They are all 1 under a budget of sentences, where long ones cost no more than short ones.
Eigen::ArrayXd length_factor(const Budget& budget, std::span<const Cost> costs);

}  // namespace zubda
