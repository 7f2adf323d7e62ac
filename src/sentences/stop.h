/// A place where a sentence could end, with what stands around it.
#pragma once

#include <cstddef>
#include <string_view>

#include "language/language.h"
#include "text/characters.h"
#include <zubda/document.h>

namespace zubda {

/// One or more marks that may end a sentence, and their closing quotes and brackets.
struct Stop {
  std::size_t begin = 0;   ///< Of the first mark.
  std::size_t end = 0;     ///< After the last mark.
  std::size_t closed = 0;  ///< After the closing quotes, brackets and footnote marks that follow.
  std::size_t next = 0;    ///< The first character after white space; the end of the paragraph when there is none.
  char32_t mark = 0;       ///< The last mark that is not a full stop, or U+002E.
  std::size_t count = 0;   ///< How many marks.

  bool is_spaced() const { return next > closed; }
  bool is_closed() const { return closed > end; }
  bool is_ellipsis() const { return mark == 0x2026 || (mark == '.' && count > 1); }
};

/// Where the stop stands.
struct Place {
  std::string_view text;
  Span paragraph;
  std::size_t sentence_begin = 0;  ///< Of the sentence that the stop could end.
  bool in_quote = false;           ///< A straight double quote, a pair of single ones or of commas has been opened.
  bool in_brackets = false;
  bool is_informal = false;  ///< The paragraph begins in lower case, as messages do: its sentences may.
  const Language& language;
};

/// The stop that begins at `at`, a character of Sentence_Terminal: marks in a row, also with single blanks between them
/// (`. . .`), with the quotes, brackets and footnote marks that close it.
Stop read_stop(const Place& place, std::size_t at);

/// The characters from the last blank or opening mark before the stop up to it. Words are looked at up to a bound, so
/// that a text without blanks costs no more than others.
std::string_view word_before(const Place& place, std::size_t stop);

/// The letters and digits that follow from `next`, opening marks left out.
std::string_view word_after(const Place& place, std::size_t next);

/// Whether `stop` ends a sentence.
bool ends_sentence(const Place& place, const Stop& stop);

}  // namespace zubda
