#include "language/detect/word_costs.h"

#include <algorithm>
#include <limits>

#include "language/detect/dot_product.h"
#include "language/traits.h"

namespace zubda::detection {
namespace {

/// What a word may cost at most. The model was trained without this limit; on pieces of 50 characters it loses nothing.
constexpr float max_cost = 48;

/// Slots of remembered words. A word replaces an older one with the same slot, so that memory is bounded.
constexpr std::size_t slot_count = 8192;

/// What a text costs from the start in a language without `Trait::common`, and in one that zubda does not know: where a
/// short text fits a common language and a smaller neighbour, it is taken to be in the common one.
constexpr std::int32_t rarity = 4;
constexpr std::int32_t rarity_of_unknown = 8;

std::vector<std::int32_t> costs_before_any_word(const Group& group) {
  std::vector<std::int32_t> costs(row_width(group.columns));
  for (std::size_t i = 0; i < group.columns; ++i)
    if (std::string_view(group.codes[i]) == "und") costs[i] = rarity_of_unknown;
    else if (!Traits(group.codes[i]).has(Trait::common)) costs[i] = rarity;
  return costs;
}

/// The numbers of a feature; nullptr if the model does not have it.
const std::int8_t* numbers_of(const Group& group, std::uint32_t hash) {
  const auto bucket = bucket_of(hash);
  const auto* end = group.checks + group.buckets[bucket + 1];
  const auto* found = std::find(group.checks + group.buckets[bucket], end, check_of(hash));
  return found == end ? nullptr : group.features + static_cast<std::size_t>(found - group.checks) * dimensions;
}

}  // namespace

WordCosts::WordCosts(const Group& group)
    : group_(group),
      before_any_word_(costs_before_any_word(group)),
      width_(row_width(group.columns)),
      slots_(slot_count),
      known_(1),
      rows_(width_),
      scores_(group.columns) {}

std::span<const std::uint8_t> WordCosts::of(std::string_view word) {
  const auto hash = hash_of_word(word);
  const std::size_t slot = slots_[hash % slot_count];
  const auto& old = known_[slot];
  if (slot != 0 && old.hash == hash && std::string_view(old.letters.data(), old.length) == word) return row(slot);
  if (!add_features(word)) return {};  // First: memory may run out, and half a word must not be remembered.
  const auto number = word.size() <= old.letters.size() ? slot_for(word, hash) : 0;
  write_costs(row(number));
  return row(number);
}

/// The number of the word from now on. Its row is that of an older word until it is written.
std::size_t WordCosts::slot_for(std::string_view word, std::uint64_t hash) {
  auto& slot = slots_[hash % slot_count];
  if (slot == 0) {
    const auto number = static_cast<std::uint16_t>(known_.size());
    rows_.resize((known_.size() + 1) * width_);
    known_.emplace_back();
    slot = number;  // Last: there may be no memory for the row.
  }
  auto& known = known_[slot];
  known.hash = hash;
  known.length = static_cast<std::uint8_t>(word.size());
  std::ranges::copy(word, known.letters.begin());
  return slot;
}

// A word has at most 4 features for each of 42 characters, a whole word and 40 spellings, so that the sums of bytes fit
// into 16 bits. Products of such numbers are added in pairs by one instruction.
constexpr std::size_t max_features = max_gram * (max_word_characters + 2) + 1 + max_word_characters;
static_assert(max_features * 128 <= 32768);

/// Sets `sums_` to the sum of the numbers of all features; returns whether the word has any.
bool WordCosts::add_features(std::string_view word) {
  sums_.fill(0);
  bool has_features = false;
  for_each_feature(word, folded_, bounded_, [&](std::uint32_t hash) {
    has_features = true;
    const auto* numbers = numbers_of(group_, hash);
    if (numbers == nullptr) return;
    for (std::size_t i = 0; i < dimensions; ++i) sums_[i] = static_cast<std::int16_t>(sums_[i] + numbers[i]);
  });
  return has_features;
}

void WordCosts::write_costs(std::span<std::uint8_t> costs) {
  auto best = std::numeric_limits<std::int32_t>::min();
  for (std::size_t column = 0; column < group_.columns; ++column) {
    const auto score = dot_product(sums_.data(), group_.outputs + column * dimensions);
    scores_[column] = score;
    best = std::max(best, score);
  }
  // In two loops, each of which the compiler does for several columns at once.
  const auto scale = group_.scale;
  for (auto& score : scores_) {
    const auto cost = static_cast<float>(best - score) * scale;
    score = static_cast<std::int32_t>(cost < max_cost ? cost : max_cost);
  }
  std::ranges::transform(scores_, costs.begin(), [](std::int32_t cost) { return static_cast<std::uint8_t>(cost); });
}

}  // namespace zubda::detection
