/// The terms of sentences: what ranking and selection see of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace zubda {

/// A term of a document: the stem that several words may share. From 0, in order of first appearance.
using TermId = std::uint32_t;
/// In place of a term, for stop words.
constexpr TermId no_term = std::numeric_limits<TermId>::max();

/// The terms of n sentences.
struct Terms {
  std::vector<TermId> ids;          ///< Of all sentences one after the other, repeated as in the text; < term_count.
  std::vector<std::size_t> begins;  ///< n + 1 positions in `ids`.
  std::vector<std::uint32_t> word_counts;  ///< n; words of every kind, as `count_words` counts them.
  std::size_t term_count = 0;

  std::size_t size() const { return word_counts.size(); }
  /// The terms of one sentence, which is less than `size()`.
  std::span<const TermId> of(std::size_t sentence) const {
    return std::span(ids).subspan(begins[sentence], begins[sentence + 1] - begins[sentence]);
  }
};

}  // namespace zubda
