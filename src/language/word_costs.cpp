#include "language/word_costs.h"

#include <algorithm>

#include "language/word_hash.h"

namespace zubda::detection {
namespace {

/// In costs.
constexpr std::int16_t most_of_a_word = 48;

/// Characters of a word beyond this many tell nothing new; the costs of so many fit into 16 bits.
constexpr std::size_t longest_word = 60;

/// A word takes the place of an older one with the same slot, so that memory is bounded.
constexpr std::size_t slot_count = 4096;

}  // namespace

WordCosts::WordCosts(const Group& group)
    : group_(group), width_(row_width(group.languages)), slots_(slot_count), known_(1), rows_(width_) {}

std::span<const std::int16_t> WordCosts::of(std::string_view word) {
  const auto hash = hash_of_word(word);
  const std::size_t slot = slots_[hash % slot_count];
  const auto& known = known_[slot];
  if (known.hash == hash && std::string_view(known.letters.data(), known.length) == word) return row(slot);
  if (!work_out(word, row(0))) return {};
  limit(row(0));
  if (word.size() > known.letters.size()) return row(0);
  const auto place = place_for(word, hash);
  std::ranges::copy(row(0), row(place).begin());
  return row(place);
}

/// Remembers a word; returns its number.
std::size_t WordCosts::place_for(std::string_view word, std::uint64_t hash) {
  auto& slot = slots_[hash % slot_count];
  if (slot == 0) {
    slot = static_cast<std::uint16_t>(known_.size());
    known_.emplace_back();
    rows_.resize(rows_.size() + width_);
  }
  auto& known = known_[slot];
  known.hash = hash;
  known.length = static_cast<std::uint8_t>(word.size());
  std::ranges::copy(word, known.letters.begin());
  return slot;
}

/// False if the word folds to nothing.
bool WordCosts::work_out(std::string_view word, std::span<std::int16_t> costs) {
  folded_.clear();
  fold(word, false, folded_);
  if (folded_.empty()) return false;
  bounded_ = boundary;
  for_each_character(folded_, [&](char32_t c) { bounded_ += c; });
  bounded_.resize(std::min(bounded_.size(), longest_word));
  std::ranges::fill(costs, std::int16_t{0});
  if (!add_feature(FeatureHash().add(whole_word).add(std::u32string_view(bounded_).substr(1)), costs))
    add_ngrams(costs);
  std::size_t spellings = 0;
  for_each_character(word, [&](char32_t c) {
    if (has_spellings(c) && ++spellings < longest_word) add_feature(FeatureHash().add(spelling).add(c), costs);
  });
  return true;
}

/// The longest known n-gram that ends with each character.
void WordCosts::add_ngrams(std::span<std::int16_t> costs) {
  bounded_ += boundary;
  for (std::size_t at = 1; at < bounded_.size(); ++at)
    for (const auto gram : ngrams_ending_at(bounded_, at))
      if (!gram.empty() && add_feature(FeatureHash().add(gram), costs)) break;
}

/// Whether the feature is known.
bool WordCosts::add_feature(FeatureHash feature, std::span<std::int16_t> costs) const {
  const auto hash = feature.value();
  const auto bucket = hash >> (32 - bucket_bits);
  const auto* end = group_.hashes + group_.buckets[bucket + 1];
  const auto* found = std::find(group_.hashes + group_.buckets[bucket], end, hash);
  if (found == end) return false;
  const auto* row = group_.costs + static_cast<std::size_t>(found - group_.hashes) * costs.size();
  auto* const __restrict sums = costs.data();
  for (std::size_t i = 0; i < costs.size(); ++i) sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
  return true;
}

void WordCosts::limit(std::span<std::int16_t> costs) const {
  const auto cheapest = *std::ranges::min_element(costs.first(group_.languages + 1));
  for (auto& cost : costs) cost = static_cast<std::int16_t>(cost - cheapest);
  for (auto& cost : costs.first(group_.languages)) cost = std::min(cost, most_of_a_word);
}

}  // namespace zubda::detection
