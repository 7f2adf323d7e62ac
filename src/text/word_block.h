/// Which of 64 bytes are letters of words, for plain_words.h.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

#include "text/byte_vectors.h"

namespace zubda {

/// Which of 64 bytes are what, a bit for each. What is set nowhere is between words: the marks of ASCII that join
/// nothing, dashes, ellipses and double quotes.
struct WordBlock {
  static constexpr std::size_t bytes = 64;

  std::uint64_t letters = 0;  ///< ASCII letters and digits, and the bytes of common letters of two bytes.
  std::uint64_t marks = 0;    ///< First bytes of Arabic marks, which are common letters, but make no word alone.
  std::uint64_t others = 0;   ///< The low line and all other bytes above ASCII: words may have them.
  std::uint64_t joiners = 0;  ///< `'`, `.`, `,`, `:` and `;`, which may hold two parts of a word together.
};

namespace detail {

/// Which of 16 bytes begin U+0620 to U+0669 or U+066E to U+06D3, all of which are letters, digits or marks that belong
/// to a word; `next` are the bytes after them.
inline auto begins_arabic_letter(Bytes bytes, Bytes next) {
  const auto is_below = [&](std::uint8_t limit) {
    return std::bit_cast<SignedBytes>(next) < static_cast<std::int8_t>(limit);
  };
  const auto no_letter = ((bytes == 0xD8) & is_below(0xA0)) | ((bytes == 0xD9) & ((next - 0xAA) < 4)) |
                         ((bytes == 0xDB) & ~is_below(0x94));
  return ((bytes & 0xFC) == 0xD8) & ~no_letter;
}

/// Which of 16 bytes begin U+064B to U+065F or U+0670.
inline auto begins_arabic_mark(Bytes bytes, Bytes next) {
  return (bytes == 0xD9) & (((next - 0x8B) < 0x15) | (next == 0xB0));
}

/// Which of 16 bytes begin a letter of U+00C0 to U+017F or U+0400 to U+047F.
inline auto begins_other_letter(Bytes bytes, Bytes next) {
  const auto cyrillic = (bytes & 0xFE) == 0xD0;
  const auto latin = ((bytes - 0xC3) < 3) & ~((bytes == 0xC3) & ((next & 0xDF) == 0x97));  // Without U+00D7, U+00F7.
  return cyrillic | latin;
}

/// Takes the mark at byte `at` of the block, whose first two bytes are E2 80, out of `others` if it is between words
/// here: dashes, double quotes and the ellipsis always, single quotes where no letter may follow.
inline void pass_mark(const char* bytes, std::size_t at, WordBlock& block) {
  constexpr std::size_t mark_bytes = 3;
  if (at + mark_bytes >= WordBlock::bytes) return;
  const auto last = static_cast<unsigned char>(bytes[at + 2]);
  const bool separates = last == 0x93 || last == 0x94 || last == 0x9C || last == 0x9D || last == 0xA6;
  const bool may_join = ((block.letters | block.others) >> (at + mark_bytes) & 1) != 0;
  if (separates || ((last == 0x98 || last == 0x99) && !may_join)) block.others &= ~(std::uint64_t{7} << at);
}

/// Adds what is neither ASCII nor Arabic to `block`.
inline void read_other_letters(const char* bytes, WordBlock& block) {
  std::uint64_t pairs = 0;
  std::uint64_t marks = 0;
  for (std::size_t at = 0; at < WordBlock::bytes; at += vector_bytes) {
    if ((block.others >> at & 0xFFFF) == 0) continue;
    const auto c = load_vector<Bytes>(bytes + at);
    const auto next = load_vector<Bytes>(bytes + at + 1);
    pairs |= std::uint64_t{true_bits(begins_other_letter(c, next))} << at;
    marks |= std::uint64_t{true_bits((c == 0xE2) & (next == 0x80))} << at;
  }
  block.letters |= pairs | pairs << 1;
  block.others &= ~block.letters;
  for (; marks != 0; marks &= marks - 1) pass_mark(bytes, static_cast<std::size_t>(std::countr_zero(marks)), block);
}

}  // namespace detail

/// The block at `bytes`, where a character of valid UTF-8 begins; 65 bytes are read.
inline WordBlock read_word_block(const char* bytes) {
  WordBlock block;
  std::uint64_t pairs = 0;
  for (std::size_t at = 0; at < WordBlock::bytes; at += vector_bytes) {
    const auto c = load_vector<Bytes>(bytes + at);
    const auto codes = std::bit_cast<SignedBytes>(c);
    const auto other = (codes < 0) | (c == '_');
    // Scripts above ASCII have little but blanks of it.
    if (true_bits(codes > ' ') != 0) {
      const auto letter = (((c | 0x20) - 'a') < 26) | ((c - '0') < 10);
      const auto joiner = (c == '\'') | ((c | 2) == '.') | ((c | 1) == ';');
      block.letters |= std::uint64_t{true_bits(letter)} << at;
      block.joiners |= std::uint64_t{true_bits(joiner)} << at;
    }
    const auto others = std::uint64_t{true_bits(other)} << at;
    if (others == 0) continue;
    block.others |= others;
    const auto next = load_vector<Bytes>(bytes + at + 1);
    pairs |= std::uint64_t{true_bits(detail::begins_arabic_letter(c, next))} << at;
    block.marks |= std::uint64_t{true_bits(detail::begins_arabic_mark(c, next))} << at;
  }
  block.letters |= pairs | pairs << 1;
  block.others &= ~block.letters;
  if (block.others != 0) detail::read_other_letters(bytes, block);
  return block;
}

}  // namespace zubda
