/// The terms of the sentences of a long document in little memory.
///
/// Once the matrix is there, only the few sentences that may say the same are asked for their terms. Terms are numbered
/// as they are first met, so that common ones have small numbers: of 51 MB for 130 MB of text 21 are left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "terms/terms.h"

namespace zubda {

class PackedTerms {
 public:
  PackedTerms() = default;
  explicit PackedTerms(const Terms& terms);

  bool empty() const { return begins_.empty(); }
  /// The terms of one sentence.
  std::vector<TermId> of(std::size_t sentence) const;

 private:
  /// One sentence in so many has its place in `begins_`; the others are found from there.
  static constexpr std::size_t stride = 32;
  std::vector<std::uint8_t> bytes_;  ///< Of each sentence how many terms it has, and these.
  std::vector<std::size_t> begins_;
};

/// A view of the terms of n sentences, packed or not. What is given outlives it.
class TermView {
 public:
  TermView(const Terms& terms) : terms_(&terms) {}           // NOLINT(google-explicit-constructor)
  TermView(const PackedTerms& packed) : packed_(&packed) {}  // NOLINT(google-explicit-constructor)

  std::vector<TermId> of(std::size_t sentence) const;

 private:
  const Terms* terms_ = nullptr;
  const PackedTerms* packed_ = nullptr;
};

}  // namespace zubda
