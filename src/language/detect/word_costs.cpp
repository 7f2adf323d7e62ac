#include "language/detect/word_costs.h"

#include <algorithm>
#include <iterator>

#include "language/traits.h"

namespace zubda::detection {
namespace {

/// What a word may cost at most, in a language and in none of them.
constexpr int max_language_cost = 48;
constexpr int max_none_cost = 255;

/// Characters of a word beyond this many tell nothing new; the costs of so many fit into 16 bits.
constexpr std::size_t max_word_characters = 60;

/// Slots of remembered words. A word replaces an older one with the same slot, so that memory is bounded.
constexpr std::size_t slot_count = 8192;

/// What a text costs from the start in a language without `Trait::common`: where a short text fits a common language
/// and a smaller neighbour, it is taken to be in the common one.
constexpr std::int32_t rarity = 16;

std::vector<std::int32_t> costs_before_any_word(const Group& group) {
  std::vector<std::int32_t> costs(row_width(group.languages));
  for (std::size_t i = 0; i < group.languages; ++i)
    if (!Traits(group.codes[i]).has(Trait::common)) costs[i] = rarity;
  return costs;
}

}  // namespace

WordCosts::WordCosts(const Group& group)
    : group_(group),
      before_any_word_(costs_before_any_word(group)),
      slots_(slot_count),
      known_(1),
      rows_(row_width(group.languages)),
      sums_(row_width(group.languages)) {}

std::span<const std::uint8_t> WordCosts::of(std::string_view word) {
  const auto number = find_or_add(word);
  auto& known = known_[number];
  if (known.kind == Kind::nothing) return {};
  if (!known.has_row) {
    add_up(word, known.kind);
    write_limited(row(number));
    known.has_row = true;  // Last: memory may run out before.
  }
  return row(number);
}

std::span<const std::uint8_t> WordCosts::of_function_word(std::string_view word) {
  return known_[find_or_add(word)].kind == Kind::function_word ? of(word) : std::span<const std::uint8_t>();
}

/// The number of `word` in `known_`, which may be new; 0 if it is too long to be remembered.
std::size_t WordCosts::find_or_add(std::string_view word) {
  const auto hash = hash_of_word(word);
  const std::size_t slot = slots_[hash % slot_count];
  const auto& old = known_[slot];
  if (old.hash == hash && std::string_view(old.letters.data(), old.length) == word) return slot;
  const bool is_remembered = word.size() <= old.letters.size();
  const auto kind = kind_of(word);  // First: memory may run out, and half a word must not be remembered.
  const auto number = is_remembered ? slot_for(word, hash) : 0;
  known_[number].kind = kind;
  known_[number].has_row = false;
  return number;
}

std::size_t WordCosts::slot_for(std::string_view word, std::uint64_t hash) {
  auto& slot = slots_[hash % slot_count];
  if (slot == 0) {
    const auto number = static_cast<std::uint16_t>(known_.size());
    rows_.resize((known_.size() + 1) * sums_.size());
    known_.emplace_back();
    slot = number;  // Last: there may be no memory for what it stands for.
  }
  auto& known = known_[slot];
  known.hash = hash;
  known.length = static_cast<std::uint8_t>(word.size());
  std::ranges::copy(word, known.letters.begin());
  return slot;
}

/// Sets `bounded_`.
void WordCosts::read(std::string_view word) {
  folded_.clear();
  fold(word, false, folded_);
  bounded_ = boundary;
  for_each_character(folded_, [&](char32_t c) { bounded_ += c; });
  bounded_.resize(std::min(bounded_.size(), max_word_characters));
}

WordCosts::Kind WordCosts::kind_of(std::string_view word) {
  read(word);
  if (bounded_.size() == 1) return Kind::nothing;
  return row_of_whole_word() != nullptr ? Kind::function_word : Kind::other;
}

/// The row of `bounded_` as a function word; nullptr if it is none.
const unsigned char* WordCosts::row_of_whole_word() {
  bounded_.front() = whole_word;
  const auto* row = row_of(bounded_);
  bounded_.front() = boundary;
  return row;
}

/// Sets `sums_`.
void WordCosts::add_up(std::string_view word, Kind kind) {
  read(word);
  std::ranges::fill(sums_, std::int16_t{0});
  if (kind == Kind::function_word) add_row(row_of_whole_word());
  else add_ngrams();
  std::size_t spellings = 0;
  for_each_character(word, [&](char32_t c) {
    if (!has_spellings(c) || ++spellings >= max_word_characters) return;
    const char32_t feature[] = {spelling, c};
    add_row(row_of({feature, std::size(feature)}));
  });
}

/// The longest known n-gram that ends with each character.
void WordCosts::add_ngrams() {
  bounded_ += boundary;
  for (std::size_t at = 1; at < bounded_.size(); ++at)
    for (const auto gram : ngrams_ending_at(bounded_, at))
      if (!gram.empty() && add_row(row_of(gram))) break;
}

/// nullptr if the feature is not known.
const unsigned char* WordCosts::row_of(std::u32string_view feature) const {
  const auto hash = hash_of_feature(feature);
  const auto bucket = hash >> (32 - bucket_bits);
  const auto* end = group_.hashes + group_.buckets[bucket + 1];
  const auto* found = std::find(group_.hashes + group_.buckets[bucket], end, hash);
  return found == end ? nullptr : group_.costs + static_cast<std::size_t>(found - group_.hashes) * sums_.size();
}

/// Adds the row of a feature to `sums_`, if the feature is known; returns whether it is.
bool WordCosts::add_row(const unsigned char* row) {
  if (row == nullptr) return false;
  const auto width = sums_.size();
  auto* const __restrict sums = sums_.data();
  for (std::size_t i = 0; i < width; ++i) sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
  return true;
}

void WordCosts::write_limited(std::span<std::uint8_t> costs) const {
  const auto cheapest =
      *std::min_element(sums_.begin(), sums_.begin() + static_cast<std::ptrdiff_t>(group_.languages) + 1);
  const auto limited = [&](std::int16_t cost, int max) {
    return static_cast<std::uint8_t>(std::min(cost - cheapest, max));
  };
  std::ranges::transform(sums_, costs.begin(), [&](std::int16_t cost) { return limited(cost, max_language_cost); });
  costs[group_.languages] = limited(sums_[group_.languages], max_none_cost);
}

}  // namespace zubda::detection
