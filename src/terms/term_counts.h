/// The terms of one sentence, counted and put in order without comparing them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "terms/terms.h"

namespace zubda {

/// How often each term was added. A bit for each term and one for each 64 of these lead from one term to the next: to
/// sort short rows takes a processor that guesses wrong where a term belongs several times as long.
class TermCounts {
 public:
  /// For terms below `term_count`.
  explicit TermCounts(std::size_t term_count)
      : counts_(term_count), bits_(term_count / 64 + 1), groups_(term_count / 64 / 64 + 1) {}

  void add(TermId term) {
    ++counts_[term];
    bits_[term / 64] |= bit(term);
    groups_[term / 64 / 64] |= bit(term / 64);
  }

  /// Calls `sink(TermId, std::uint32_t count)` for each term that was added, in rising order, and forgets them.
  template <class Sink>
  void take(Sink&& sink) {
    for (std::size_t i = 0; i < groups_.size(); ++i)
      for (auto group = std::exchange(groups_[i], 0); group != 0; group &= group - 1) {
        const auto at = i * 64 + static_cast<std::size_t>(std::countr_zero(group));
        for (auto bits = std::exchange(bits_[at], 0); bits != 0; bits &= bits - 1) {
          const auto term = static_cast<TermId>(at * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
          sink(term, std::exchange(counts_[term], 0));
        }
      }
  }

 private:
  static std::uint64_t bit(TermId term) { return std::uint64_t{1} << term % 64; }

  std::vector<std::uint32_t> counts_;  ///< By term.
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> groups_;
};

}  // namespace zubda
