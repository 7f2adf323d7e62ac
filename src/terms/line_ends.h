/// What line ends in a sentence do to its words.
#pragma once

#include <cstddef>
#include <string_view>

#include <zubda/document.h>

namespace zubda {

/// Whether `word` is the first part of a word that is divided at a line end: a hyphen, a line end and a small letter
/// follow it before `end`, the end of the sentence.
bool is_divided(std::string_view text, Span word, std::size_t end);

/// Whether a line end in `sentence` may divide a word: the last byte before it is also that of a hyphen.
bool may_divide_words(std::string_view sentence);

/// Whether all line ends of a sentence have ASCII characters before and after them, other than blanks and hyphens: they
/// neither divide a word nor join lines. True for most sentences of wrapped English. `line_end` is the first one that
/// is not before the sentence; then the first after the sentence, or one in it that is not of this kind.
bool has_plain_line_ends(std::string_view text, Span sentence, std::size_t& line_end);

}  // namespace zubda
