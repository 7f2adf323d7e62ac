/// Byte pair encoding (Sennrich, Haddow and Birch, 2016): how many tokens a piece of text is.
///
/// A piece begins as its bytes. Of all neighbours that make a token together, those with the lowest rank are merged,
/// the first of them where ranks are equal, until no two can be. What the order of merging is given by differs: the
/// rank of the token that they make (tiktoken), or a list of pairs (Hugging Face).
///
/// The neighbours that can be merged are kept in a heap, so that a piece of n bytes takes O(n log n) steps, however
/// long it is; a simple search for the lowest rank takes n^2, which a long run of letters turns into minutes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <queue>
#include <string_view>
#include <vector>

namespace zubda {

/// A token within a piece: its bytes, and the number that the vocabulary has for it.
struct Symbol {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t id = 0;
};

/// What two neighbours become.
struct Merge {
  std::uint32_t rank = 0;  ///< The lowest is merged first.
  std::uint32_t id = 0;    ///< Of the token that they make.
};

/// The number of tokens that `symbols`, the bytes of a piece in order, are merged into. `find_merge(left, right)` gives
/// the `Merge` of two neighbours, if they can be merged.
template <class FindMerge>
std::size_t count_merged(std::vector<Symbol> symbols, const FindMerge& find_merge) {
  struct Candidate {
    Merge merge;
    std::size_t left, right;          ///< Places in `symbols`.
    std::size_t left_end, right_end;  ///< Of their bytes when this was found; later merges make it void.
    bool operator<(const Candidate& other) const {
      return merge.rank != other.merge.rank ? merge.rank > other.merge.rank : left > other.left;
    }
  };
  const auto count = symbols.size();
  std::vector<std::size_t> next(count);
  std::vector<std::size_t> previous(count);
  std::priority_queue<Candidate> candidates;
  const auto add = [&](std::size_t left, std::size_t right) {
    if (const std::optional<Merge> merge = find_merge(symbols[left], symbols[right]))
      candidates.push({*merge, left, right, symbols[left].end, symbols[right].end});
  };
  for (std::size_t i = 0; i < count; ++i) {
    next[i] = i + 1;
    previous[i] = i == 0 ? count : i - 1;
    if (i > 0) add(i - 1, i);
  }
  auto left_over = count;
  while (!candidates.empty()) {
    const auto candidate = candidates.top();
    candidates.pop();
    auto& left = symbols[candidate.left];
    auto& right = symbols[candidate.right];
    // A symbol that was merged into the one before it has no bytes left.
    if (left.end != candidate.left_end || right.end != candidate.right_end) continue;
    left.end = right.end;
    left.id = candidate.merge.id;
    right.end = right.begin;
    --left_over;
    const auto after = next[candidate.right];
    next[candidate.left] = after;
    if (after < count) {
      previous[after] = candidate.left;
      add(candidate.left, after);
    }
    if (previous[candidate.left] < count) add(previous[candidate.left], candidate.left);
  }
  return left_over;
}

}  // namespace zubda
