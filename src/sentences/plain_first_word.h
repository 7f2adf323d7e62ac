/// The first word of a text where it is of ASCII, as in most sentences of English: read, folded and hashed without a
/// loop.
///
/// Openings, conclusions and notices ask for the first word of each sentence. Read letter by letter, folded into a
/// string and hashed from there it took 2 % of the instructions of English records, and the processor guessed its
/// length wrong three times. tests/sentences/plain_first_word_test.cpp compares with the functions that this stands
/// for.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/fold_ascii.h"
#include "text/letter_runs.h"
#include "text/word_hash.h"

namespace zubda {

/// A word of at most 16 letters and digits of ASCII.
struct PlainFirstWord {
  WordParts folded{};    ///< Its bytes in lower case.
  std::size_t size = 0;  ///< In bytes; 0 if the first word has to be read otherwise.
  std::size_t end = 0;   ///< Behind it, in the text.

  std::string_view word() const { return {reinterpret_cast<const char*>(folded.data()), size}; }
  std::uint64_t hash() const { return hash_of_parts(folded, size, default_seeds); }
};

namespace detail {

/// The lowest `count` bytes of a number.
constexpr std::uint64_t first_bytes(std::uint64_t number, std::size_t count) {
  return number & (count >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * count) - 1);
}

}  // namespace detail

/// The first word of `text`: behind an opening quotation mark if there is one, and before a blank or a comma and a
/// blank.
inline PlainFirstWord read_plain_first_word(std::string_view text) {
  PlainFirstWord word;
  if constexpr (std::endian::native != std::endian::little) return word;
  std::size_t at = 0;
  if (text.starts_with("“")) at = 3;
  else if (text.starts_with('"')) at = 1;
  if (text.size() < at + vector_bytes + 2) return word;
  const auto size = ascii_run(text.data() + at);
  const char* behind = text.data() + at + size;
  if (behind[0] != ' ' && (behind[0] != ',' || behind[1] != ' ')) return word;
  const auto lower = [&](std::size_t part) {
    return detail::lower_eight(detail::load<std::uint64_t>(text.data() + at + 8 * part));
  };
  word.folded = {detail::first_bytes(lower(0), size),
                 detail::first_bytes(lower(1), size - std::min<std::size_t>(size, 8)), 0};
  word.size = size;
  word.end = at + size;
  return word;
}

}  // namespace zubda
