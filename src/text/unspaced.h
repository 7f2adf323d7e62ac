/// Letters of scripts that are written without blanks between words, and line ends between them.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/characters.h"

namespace zubda {

/// Whether `c` is a letter of a script that is written without blanks and wrapped between characters: Han, kana, Thai,
/// Lao, Khmer and Burmese, but not Korean.
inline bool is_unspaced(char32_t c) { return character(c).word_break() == WordBreak::dictionary; }

/// The end of the white space of the line end that begins at `at` in `text` (LF or CR LF, with the blanks around it),
/// if what is before and after it is written without a blank between: Han, kana and their punctuation on either side,
/// or Thai, Lao, Khmer or Burmese on both. `at` where there is no such line end. `at` must be the first character of
/// the white space, and `text` valid UTF-8.
std::size_t skip_unspaced_line_end(std::string_view text, std::size_t at);

/// Whether `text` has a line end that `skip_unspaced_line_end` skips; most texts are only searched for line ends.
bool has_unspaced_line_end(std::string_view text);

}  // namespace zubda
