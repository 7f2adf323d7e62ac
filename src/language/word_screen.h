/// Tells of most words that they are not among a few, so that nobody has to look for them.
#pragma once

#include <array>
#include <cstdint>

namespace zubda {

/// Words by ten bits of their `hash_of_word`: where there are a hundred, one other word of ten passes.
class WordScreen {
 public:
  void add(std::uint64_t hash) { bits_[hash >> 58] |= bit(hash); }

  /// False for most words that were not added.
  bool may_have(std::uint64_t hash) const { return (bits_[hash >> 58] & bit(hash)) != 0; }

 private:
  static constexpr std::uint16_t bit(std::uint64_t hash) { return static_cast<std::uint16_t>(1U << (hash >> 54 & 15)); }

  std::array<std::uint16_t, 64> bits_{};
};

}  // namespace zubda
