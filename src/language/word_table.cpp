#include "language/word_table.h"

#include <algorithm>
#include <bit>

#include "language/word_hash.h"

namespace zubda {
namespace {

std::uint16_t upper_bits(std::uint64_t hash) { return static_cast<std::uint16_t>(hash >> 48); }

}  // namespace

WordTable::WordTable(std::string_view lines) : lines_(lines) {
  if (lines.empty()) return;
  slots_.resize(std::bit_ceil(2 * static_cast<std::size_t>(std::ranges::count(lines, '\n') + 1)));
  for (std::size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
    end = std::min(lines.find('\n', begin), lines.size());
    auto key = lines.substr(begin, end - begin);
    key = key.substr(0, key.find_first_of("\t\r"));
    if (key.empty() || key.front() == '#') continue;
    auto& slot = slots_[slot_of(key)];
    if (slot.key_size == 0)
      slot = {static_cast<std::uint32_t>(begin), static_cast<std::uint16_t>(key.size()), upper_bits(hash_of_word(key))};
  }
}

std::size_t WordTable::slot_of(std::string_view key) const {
  const auto hash = hash_of_word(key);
  auto at = hash & (slots_.size() - 1);
  for (;; at = (at + 1) & (slots_.size() - 1)) {
    const auto& slot = slots_[at];
    if (slot.key_size == 0) return at;
    if (slot.hash == upper_bits(hash) && slot.key_size == key.size() && are_equal_words(lines_.data() + slot.begin, key.data(), key.size()))
      return at;
  }
}

std::optional<std::string_view> WordTable::find(std::string_view key) const {
  if (slots_.empty() || key.empty()) return std::nullopt;
  const auto& slot = slots_[slot_of(key)];
  if (slot.key_size == 0) return std::nullopt;
  const auto rest = lines_.substr(slot.begin + slot.key_size);
  return rest.starts_with('\t') ? rest.substr(1, rest.find_first_of("\r\n") - 1) : std::string_view();
}

}  // namespace zubda
