/// What the words of a text look like that was decoded on trial: whether they are words of a script at all.
#pragma once

#include <unicode/uscript.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace zubda {

/// What a word, a run of characters without blanks and ASCII marks, looks like.
struct WordShape {
  std::size_t high = 0;  ///< Characters beyond ASCII.
  std::size_t letters = 0;
  std::size_t ascii_letters = 0;
  /// Signs and letters of other scripts, capitals after small letters, final letters in the middle: 0 in a well-formed
  /// word.
  std::size_t strange = 0;
};

/// The shape of `word`, valid UTF-8, as a word of `script`.
WordShape describe_shape(std::string_view word, UScriptCode script);

/// The words of valid UTF-8 that have a character beyond ASCII, in their order.
std::vector<std::string_view> words_beyond_ascii(std::string_view text);

}  // namespace zubda
