/// Word lists to look words up in. Lines and slots are made when zubda is built and stay where they stand in the
/// binary, so that a run starts without reading them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace zubda {

/// Where a key stands in its lines.
struct WordSlot {
  std::uint32_t begin = 0;
  std::uint16_t key_size = 0;  ///< In bytes; 0 in a free slot.
  std::uint16_t hash = 0;
};

/// An open hash table of the first line of each key: a power of two of slots, at least twice the lines. A line, which
/// is not empty, begins with its key, which ends before the first of the characters `key_ends`.
std::vector<WordSlot> word_slots(std::string_view lines, std::string_view key_ends);

/// The same for phrases, whose words are separated by blanks: the keys of a line are its first word and, where it has
/// two, its first two words.
std::vector<WordSlot> phrase_slots(std::string_view lines);

/// A word to look up in several tables, with its `hash_of_word`.
struct HashedWord {
  std::string_view word = {};
  std::uint64_t hash = 0;
};
HashedWord hashed(std::string_view word);

/// Lines that are a key or a key, a tab and a value.
class WordTable {
 public:
  WordTable() = default;
  /// Both outlive the object; `slots` are those of `lines`.
  WordTable(std::string_view lines, std::span<const WordSlot> slots) : lines_(lines), slots_(slots) {}

  bool empty() const { return slots_.empty(); }
  bool contains(std::string_view key) const { return !from(key).empty(); }
  /// The value of the first line with this key: empty when the line is the key alone.
  std::optional<std::string_view> find(std::string_view key) const { return find(hashed(key)); }
  std::optional<std::string_view> find(const HashedWord& key) const;
  /// The first line with this key and all lines after it; empty when there is none.
  std::string_view from(std::string_view key) const;
  /// The number of the slot with this key; nothing when there is none.
  std::optional<std::size_t> slot_of(const HashedWord& key) const;
  /// The first line with the key of slot `slot` and all lines after it.
  std::string_view from_slot(std::size_t slot) const { return lines_.substr(slots_[slot].begin); }

 private:
  std::string_view lines_;
  std::span<const WordSlot> slots_;
};

}  // namespace zubda
