#include "eval/suffix_array.h"

#include <algorithm>

namespace zubda::eval {
namespace {

/// A suffix with the ranks of its first and its second `k` bytes.
struct RankedSuffix {
  std::uint64_t ranks;
  std::uint32_t begin;
};

/// Sorts by the ranks and numbers them anew: `rank_of` becomes that of twice as many bytes. Returns whether each suffix
/// has one of its own.
bool sort_by_ranks(std::vector<RankedSuffix>& suffixes, std::vector<std::uint32_t>& rank_of) {
  std::ranges::sort(suffixes, {}, &RankedSuffix::ranks);
  std::uint32_t rank = 0;
  for (std::size_t i = 0; i < suffixes.size(); ++i) {
    if (i > 0 && suffixes[i].ranks != suffixes[i - 1].ranks) ++rank;
    rank_of[suffixes[i].begin] = rank;
  }
  return rank + std::size_t{1} >= suffixes.size();
}

}  // namespace

SuffixArray::SuffixArray(std::string_view text) : text_(text) {
  std::vector<RankedSuffix> suffixes;
  suffixes.reserve(text.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) suffixes.push_back({static_cast<unsigned char>(text[i]), i});
  std::vector<std::uint32_t> rank_of(text.size());
  for (std::size_t k = 1; !sort_by_ranks(suffixes, rank_of); k *= 2) {
    for (auto& [ranks, begin] : suffixes) {
      const auto second = begin + k < text.size() ? rank_of[begin + k] + std::uint64_t{1} : 0;
      ranks = std::uint64_t{rank_of[begin]} << 32U | second;
    }
  }
  suffixes_.reserve(text.size());
  for (const auto& suffix : suffixes) suffixes_.push_back(suffix.begin);
}

std::span<const std::uint32_t> SuffixArray::find(std::string_view searched) const {
  const auto start = [&](std::uint32_t begin) { return text_.substr(begin, searched.size()); };
  return {std::ranges::lower_bound(suffixes_, searched, {}, start),
          std::ranges::upper_bound(suffixes_, searched, {}, start)};
}

}  // namespace zubda::eval
