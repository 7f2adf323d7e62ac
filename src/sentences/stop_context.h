/// The surroundings of a character that could end a sentence: its paragraph, the words beside it, what is open there.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "language/language.h"
#include "text/characters.h"
#include "text/note_series.h"
#include <zubda/document.h>

namespace zubda {

/// What the rules know when they decide about one character. The splitter keeps it up to date as it walks through a
/// paragraph.
struct StopContext {
  std::string_view text;           ///< Of the whole document, valid UTF-8.
  Span paragraph;                  ///< In `text`.
  std::size_t sentence_begin = 0;  ///< Of the sentence that the character could end.
  bool in_quote = false;           ///< A straight double quote, a pair of single ones or of commas has been opened.
  bool in_brackets = false;        ///< A bracket of this sentence has been opened.
  bool is_informal = false;        ///< The paragraph begins in lower case, as messages do: its sentences may.
  const Language& language;
  NoteSeries& notes;  ///< Of `text`.
};

/// The characters from the last blank or opening mark before the byte `end` up to it. At most 60 bytes are looked at,
/// so that a text without blanks costs no more than others.
std::string_view word_before(const StopContext& context, std::size_t end);

/// The word before `word`, which is one of the text; nothing at the beginning of the sentence.
std::string_view previous_word(const StopContext& context, std::string_view word);

/// The value of `word` in the lists of what a sentence goes on with after an abbreviation: empty for a word that goes
/// on, else what it is before one (src/language/continuations); nothing when it is in no list.
inline std::optional<std::string_view> find_continuation(const StopContext& context, std::string_view word) {
  const auto value = context.language.continuations.find(word);
  return value ? value : context.language.common_continuations.find(word);
}

/// Where `word`, which is one of the text, begins in it.
inline std::size_t begin_of(const StopContext& context, std::string_view word) {
  return static_cast<std::size_t>(word.data() - context.text.data());
}

/// The letters and digits from the byte `begin` on, without the opening marks before them; at most 60 bytes.
std::string_view word_after(const StopContext& context, std::size_t begin);

}  // namespace zubda
