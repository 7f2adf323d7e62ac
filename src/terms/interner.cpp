#include "terms/interner.h"

#include <utility>

#include "terms/open_table.h"

namespace zubda {
namespace {

constexpr std::size_t first_capacity = std::size_t{1} << 8;

bool is_long(std::size_t length) { return length > part_bytes; }

/// By length, the bytes of parts that belong to a word.
constexpr auto part_masks = [] {
  std::array<WordParts, part_bytes + 1> rows{};
  for (std::size_t size = 0; size < rows.size(); ++size)
    for (std::size_t byte = 0; byte < size; ++byte) rows[size][byte / 8] |= std::uint64_t{0xFF} << byte % 8 * 8;
  return rows;
}();

/// The same as `load_parts`, without a branch; `part_bytes` bytes are read.
[[gnu::always_inline]] inline WordParts load_masked(const char* bytes, std::size_t length) {
  WordParts parts;
  std::memcpy(parts.data(), bytes, part_bytes);
  for (std::size_t i = 0; i < parts.size(); ++i) parts[i] &= part_masks[length][i];
  return parts;
}

}  // namespace

Interner::Interner() : entries_(first_capacity), mask_(first_capacity - 1) {}

[[gnu::always_inline]] inline void Interner::set_key(std::string_view text, Span word, Key& key) const {
  key.length = static_cast<std::uint32_t>(word.end - word.begin);
  if (key.length <= ShortWords::max_bytes) {
    key.parts[0] = detail::load_up_to_eight(text.data() + word.begin, key.length);
    key.hash = short_words_.hash_of(key.parts[0], key.length);
  } else if (is_long(key.length)) {
    key.parts = {};
    key.hash = hash_of_word(slice(text, word), seeds_);
  } else {
    key.parts = load_parts(text.data() + word.begin, key.length);
    key.hash = hash_of_parts(key.parts, key.length, seeds_);
  }
}

Interner::Key Interner::make_key(std::string_view word) const {
  Key key;
  set_key(word, {0, word.size()}, key);
  return key;
}

void Interner::make_keys(std::string_view text, std::span<const Span> words) {
  if (words.empty()) return;
  if (keys_.size() < words.size()) keys_.resize(words.size());
  // Behind the last words of a text there are not as many bytes as are read at once.
  auto first_near_end = words.size();
  while (first_near_end > 0 && words[first_near_end - 1].begin + part_bytes > text.size()) --first_near_end;
  auto* key = keys_.data();
  const auto* entries = entries_.data();
  const auto mask = mask_;
  const auto seeds = seeds_;
  for (const auto word : words.first(first_near_end)) {
    const auto length = static_cast<std::uint32_t>(word.end - word.begin);
    // One member after the other: a whole key would be put together in memory and read back before it is there, for
    // which the processor waits longer than all else takes (7 % of the time of English).
    if (length <= ShortWords::max_bytes) {
      key->parts[0] = ShortWords::load_letters(text.data() + word.begin, length);
      key->hash = short_words_.hash_of(key->parts[0], length);
      key->length = length;
      short_words_.ask_for(key->hash);
    } else {
      if (is_long(length) || std::endian::native != std::endian::little) {
        set_key(text, word, *key);
      } else {
        key->parts = load_masked(text.data() + word.begin, length);
        key->hash = hash_of_parts(key->parts, length, seeds);
        key->length = length;
      }
      __builtin_prefetch(&entries[key->hash & mask]);
    }
    ++key;
  }
  for (const auto word : words.subspan(first_near_end)) set_key(text, word, *key++);
}

const Interner::Entry& Interner::entry_for_long(std::string_view word, std::uint64_t hash) const {
  auto slot = hash & mask_;
  for (; entries_[slot].length != 0; slot = (slot + 1) & mask_) {
    const auto& entry = entries_[slot];
    if (entry.length == word.size() && entry.parts[0] == hash && long_word(entry) == word) break;
  }
  return entries_[slot];
}

std::optional<std::uint32_t> Interner::find(std::string_view word) const {
  if (word.empty()) return std::nullopt;
  const auto* number = number_of(word, make_key(word));
  return number != nullptr ? std::optional(*number) : std::nullopt;
}

bool Interner::insert(std::string_view word, const Key& key, std::uint32_t number) {
  if (key.length <= ShortWords::max_bytes)
    return short_words_.insert({.letters = key.parts[0], .length = key.length, .number = number});
  if (is_full_with(used_ + 1, entries_.size())) rebuild(next_capacity(entries_.size()), seeds_);
  Entry entry{.parts = key.parts, .length = key.length, .number = number};
  if (is_long(key.length)) {
    entry.parts = {key.hash, long_words_.size(), 0};
    long_words_.append(word);
  }
  ++used_;
  const bool is_far = put(entry, entries_) > max_distance;
  if (is_far) rebuild(entries_.size(), unknown_seeds());
  return is_far;
}

std::uint64_t Interner::hash_of(const Entry& entry) const {
  return is_long(entry.length) ? entry.parts[0] : hash_of_parts(entry.parts, entry.length, seeds_);
}

std::size_t Interner::put(const Entry& entry, std::vector<Entry>& entries) const {
  const auto mask = entries.size() - 1;
  const auto place = hash_of(entry);
  std::size_t distance = 0;
  while (entries[(place + distance) & mask].length != 0) ++distance;
  entries[(place + distance) & mask] = entry;
  return distance;
}

void Interner::rebuild(std::size_t capacity, const HashSeeds& seeds) {
  std::vector<Entry> entries(capacity);
  // From here on nothing throws.
  const bool is_hashed_anew = std::exchange(seeds_, seeds) != seeds;
  for (auto& entry : entries_) {
    if (entry.length == 0) continue;
    if (is_hashed_anew && is_long(entry.length)) entry.parts[0] = hash_of_word(long_word(entry), seeds_);
    put(entry, entries);
  }
  entries_ = std::move(entries);
  mask_ = capacity - 1;
}

}  // namespace zubda
