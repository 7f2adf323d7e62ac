/// Folding: the one form that words are compared in.
#pragma once

#include <string>
#include <string_view>

namespace zubda {

/// Appends `word` to `folded` in the form used for matching, see `fold_character`. `turkic` lets `I` fold to the
/// dotless i. `word` must be valid UTF-8; the result is valid UTF-8 in NFKC and may be empty.
void fold(std::string_view word, bool turkic, std::string& folded);

/// The same as a new string.
std::string fold(std::string_view word, bool turkic = false);

/// Appends the UTF-8 form of `c`, a valid code point.
void append_utf8(char32_t c, std::string& text);

}  // namespace zubda
