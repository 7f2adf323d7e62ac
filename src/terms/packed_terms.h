/// The terms of the sentences of a long document in little memory.
///
/// The matrix is made of them, and the few sentences that may say the same are asked for their terms then. Terms are
/// numbered as they are first met, so that common ones have small numbers: of 51 MB for 130 MB of text 21 are left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "terms/terms.h"

namespace zubda {

class PackedTerms {
 public:
  PackedTerms() = default;
  explicit PackedTerms(const Terms& terms);

  bool empty() const { return begins_.empty(); }
  /// How many sentences there are, and how many terms they have together.
  std::size_t size() const { return size_; }
  std::size_t total() const { return total_; }
  /// The terms of one sentence.
  std::vector<TermId> of(std::size_t sentence) const;

  /// Calls `visit(std::span<const TermId>)` with the terms of each sentence, in their order.
  template <class Visit>
  void for_each(Visit&& visit) const {
    std::vector<TermId> terms;
    const auto* at = bytes_.data();
    for (std::size_t i = 0; i < size_; ++i) {
      read(at, terms);
      visit(std::span<const TermId>(terms));
    }
  }

 private:
  /// Sets `terms` to those of the sentence that begins at `at`, which is moved behind it.
  static void read(const std::uint8_t*& at, std::vector<TermId>& terms);

  /// One sentence in so many has its place in `begins_`; the others are found from there.
  static constexpr std::size_t stride = 32;
  std::vector<std::uint8_t> bytes_;  ///< Of each sentence how many terms it has, and these.
  std::vector<std::size_t> begins_;
  std::size_t size_ = 0;
  std::size_t total_ = 0;
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
