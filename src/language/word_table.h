/// Word lists to look words up in. They stay where they stand in the binary, so that a run starts without copying words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zubda {

/// The lines of a data file, each a key or a key, a tab and a value, in an open hash table of their positions.
class WordTable {
 public:
  WordTable() = default;
  /// `lines` outlives the object; lines that are blank or begin with '#' are left out.
  explicit WordTable(std::string_view lines);

  bool contains(std::string_view key) const { return find(key).has_value(); }
  /// The value of the first line with this key: empty when the line is the key alone.
  std::optional<std::string_view> find(std::string_view key) const;

 private:
  struct Slot {
    std::uint32_t begin = 0;
    std::uint16_t key_size = 0;  ///< 0 in a free slot.
    std::uint16_t hash = 0;
  };

  /// The slot of the key, or a free one.
  std::size_t slot_of(std::string_view key) const;

  std::string_view lines_;
  std::vector<Slot> slots_;  ///< A power of two, at least twice the number of lines.
};

}  // namespace zubda
