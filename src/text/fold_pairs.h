/// Folds letters of two bytes (Latin with marks, Greek, Cyrillic, Hebrew, Arabic) by one look into a table each.
///
/// `fold` decodes a letter, looks its folded form up by its block, and encodes it again; most letters of these scripts
/// have two bytes before and after. 3 % of the instructions of an Arabic book. tests/text/fold_test.cpp compares the
/// two.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/characters.h"

namespace zubda {

/// Appends the folded letters that `word`, valid UTF-8, begins with, up to the first that does not fold from two bytes
/// to two bytes, and no more than 32. Returns how many bytes of `word` they were.
inline std::size_t fold_pairs(std::string_view word, std::string& folded) {
  constexpr std::size_t max_bytes = 64;
  char letters[max_bytes];
  const auto end = word.size() < max_bytes ? word.size() : max_bytes;
  std::size_t at = 0;
  for (; at + 2 <= end; at += 2) {
    const auto lead = static_cast<unsigned char>(word[at]);
    if ((lead & 0xE0) != 0xC0) break;
    const auto pair = detail::folded_pairs[(lead & 0x1F) << 6 | (static_cast<unsigned char>(word[at + 1]) & 0x3F)];
    if (pair == 0) break;
    letters[at] = static_cast<char>(pair & 0xFF);
    letters[at + 1] = static_cast<char>(pair >> 8);
  }
  folded.append(letters, at);
  return at;
}

}  // namespace zubda
