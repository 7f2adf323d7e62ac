/// Hyphens at line ends: joins lines, and the words that were divided at their ends.
///
/// A hyphen at the end of a line was put there by the one who broke the lines (`com-`, `mands`), or belongs to the word
/// (`COVID-`, `19`). Numbers, names, addresses and words with more hyphens keep theirs. Otherwise the rest of the
/// document decides: how often it has the word with the hyphen within a line, and how often without. Where it has
/// neither, it matters whether the document divides words at all, whether its other words show the parts as parts of
/// compounds or as words, and last what the parts are in English (`power-`, `performance`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "input/lines/whole_words.h"

namespace zubda {

/// What comes of a hyphen at a line end.
enum class HyphenEnding : std::uint8_t {
  divided,          ///< The word was divided there: the hyphen goes.
  kept,             ///< It belongs to the word: no blank follows.
  kept_with_blank,  ///< The word ends there, or there is no hyphen.
};

/// What comes of the hyphen that `text` ends with before `line`, the next line of the paragraph.
HyphenEnding read_hyphen_ending(std::string_view text, std::string_view line, const WholeWords& words);

/// Appends the next line of a paragraph to `text`: after a blank; directly, when the last word of `text` has a hyphen
/// that belongs to it; or directly and without that hyphen, when the word was divided there.
void join_line(std::string& text, std::string_view line, const WholeWords& words);

}  // namespace zubda
