#include "language/word_table.h"

#include <algorithm>
#include <bit>

#include "text/word_hash.h"

namespace zubda {
namespace {

std::uint16_t upper_bits(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48); }

/// The slot of the key, or a free one.
std::size_t place_of(const HashedWord& hashed, std::string_view lines, std::span<const WordSlot> slots) {
  const auto& [key, hash] = hashed;
  auto at = hash & (slots.size() - 1);
  for (;; at = (at + 1) & (slots.size() - 1)) {
    const auto& slot = slots[at];
    if (slot.key_size == 0) return at;
    if (slot.hash == upper_bits(hash) && slot.key_size == key.size() && lines.substr(slot.begin, slot.key_size) == key)
      return at;
  }
}

std::vector<WordSlot> free_slots(std::string_view lines, std::size_t keys_of_line) {
  const auto count = static_cast<std::size_t>(std::ranges::count(lines, '\n') + 1);
  return std::vector<WordSlot>(std::bit_ceil(2 * keys_of_line * count));
}

/// Adds the key of at most `size` bytes that begins the line at `begin`, unless another line has it.
void put(std::size_t begin, std::size_t size, std::string_view lines, std::vector<WordSlot>& slots) {
  const auto key = lines.substr(begin, std::min(size, lines.find('\n', begin) - begin));
  const auto [word, hash] = hashed(key);
  auto& slot = slots[place_of({word, hash}, lines, slots)];
  if (slot.key_size == 0)
    slot = {static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(word.size()), upper_bits(hash)};
}

}  // namespace

HashedWord hashed(std::string_view word) { return {word, hash_of_word(word)}; }

std::vector<WordSlot> word_slots(std::string_view lines, std::string_view key_ends) {
  auto slots = free_slots(lines, 1);
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
    end = std::min(lines.find('\n', begin), lines.size());
    const auto line = lines.substr(begin, end - begin);
    put(begin, line.find_first_of(key_ends), lines, slots);
  }
  return slots;
}

std::vector<WordSlot> phrase_slots(std::string_view lines) {
  auto slots = free_slots(lines, 2);
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
    end = std::min(lines.find('\n', begin), lines.size());
    auto phrase = lines.substr(begin, end - begin);
    phrase = phrase.substr(0, phrase.find('\t'));
    const auto first = std::min(phrase.find(' '), phrase.size());
    put(begin, first, lines, slots);
    if (first < phrase.size()) put(begin, std::min(phrase.find(' ', first + 1), phrase.size()), lines, slots);
  }
  return slots;
}

std::optional<std::size_t> WordTable::slot_of(const HashedWord& key) const {
  if (slots_.empty() || key.word.empty()) return std::nullopt;
  const auto slot = place_of(key, lines_, slots_);
  return slots_[slot].key_size == 0 ? std::nullopt : std::optional(slot);
}

std::string_view WordTable::from(std::string_view key) const {
  const auto slot = slot_of(hashed(key));
  return slot ? from_slot(*slot) : std::string_view();
}

std::optional<std::string_view> WordTable::find(const HashedWord& key) const {
  const auto slot = slot_of(key);
  if (!slot) return std::nullopt;
  const auto rest = from_slot(*slot).substr(key.word.size());
  return rest.starts_with('\t') ? rest.substr(1, rest.find('\n') - 1) : std::string_view();
}

}  // namespace zubda
