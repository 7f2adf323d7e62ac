/// The first and the last word of a text where they are of ASCII, as in most sentences of English: read, folded and
/// hashed without a loop.
///
/// Openings, conclusions and notices ask for the first word of each sentence, and notices for the last one. Read letter
/// by letter, folded into a string and hashed from there they took 3 % of the instructions of English records, and the
/// processor guessed their lengths wrong. tests/sentences/plain_word_test.cpp compares with the functions that this
/// stands for.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/byte_vectors.h"
#include "text/fold_ascii.h"
#include "text/letter_runs.h"
#include "text/word_hash.h"

namespace zubda {

/// A word of at most 16 bytes of ASCII.
struct PlainWord {
  WordParts folded{};    ///< Its bytes in lower case.
  std::size_t size = 0;  ///< In bytes; 0 if the word has to be read otherwise.
  std::size_t end = 0;   ///< Behind it, in the text.

  std::string_view word() const { return {reinterpret_cast<const char*>(folded.data()), size}; }
  std::uint64_t hash() const { return hash_of_parts(folded, size, default_seeds); }
};

namespace detail {

__extension__ using SixteenBytes = unsigned __int128;

/// Sixteen bytes of ASCII in lower case.
inline SixteenBytes lower_sixteen(const char* ascii) {
  const auto upper_half = SixteenBytes{lower_eight(load<std::uint64_t>(ascii + 8))} << 64;
  return upper_half | lower_eight(load<std::uint64_t>(ascii));
}

/// The first `count` of sixteen bytes, 1 to 16, filled up with zeros.
constexpr WordParts first_bytes(SixteenBytes bytes, std::size_t count) {
  const auto others = 8 * (vector_bytes - count);
  bytes = bytes << others >> others;
  return {static_cast<std::uint64_t>(bytes), static_cast<std::uint64_t>(bytes >> 64), 0};
}

}  // namespace detail

/// The first word of `text` if it is of letters and digits: behind an opening quotation mark if there is one, and
/// before a blank or a comma and a blank.
inline PlainWord read_plain_first_word(std::string_view text) {
  PlainWord word;
  if constexpr (std::endian::native != std::endian::little) return word;
  std::size_t at = 0;
  if (text.starts_with("“")) at = 3;
  else if (text.starts_with('"')) at = 1;
  if (text.size() < at + vector_bytes + 2) return word;
  const auto size = ascii_run(text.data() + at);
  const char* behind = text.data() + at + size;
  if (size == 0 || (behind[0] != ' ' && (behind[0] != ',' || behind[1] != ' '))) return word;
  word.folded = detail::first_bytes(detail::lower_sixteen(text.data() + at), size);
  word.size = size;
  word.end = at + size;
  return word;
}

/// What is between the last blank of `text` and its last letter or digit.
inline PlainWord read_plain_last_word(std::string_view text) {
  PlainWord word;
  if constexpr (std::endian::native != std::endian::little) return word;
  constexpr std::string_view closing_quote = "”";
  if (text.ends_with(closing_quote)) text.remove_suffix(closing_quote.size());
  if (text.size() < vector_bytes) return word;
  const char* tail = text.data() + text.size() - vector_bytes;
  const auto bytes = load_vector<Bytes>(tail);
  const Bytes letter = (bytes | 0x20) - 'a';
  const Bytes digit = bytes - '0';
  const auto letters = true_bits((letter < 26) | (digit < 10));
  if (letters == 0) return word;
  const auto end = static_cast<std::size_t>(std::bit_width(letters));
  const auto blanks = true_bits(bytes == ' ') & ((1U << (end - 1)) - 1);
  const auto begin = static_cast<std::size_t>(std::bit_width(blanks));
  const auto others = true_bits(load_vector<SignedBytes>(tail) <= 0);  // Of characters of several bytes, or zero.
  if (blanks == 0 || others >> begin != 0) return word;
  word.size = end - begin;
  word.end = text.size() - vector_bytes + end;
  word.folded = detail::first_bytes(detail::lower_sixteen(tail) >> 8 * begin, word.size);
  return word;
}

}  // namespace zubda
