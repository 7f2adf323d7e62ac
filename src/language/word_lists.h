/// The word lists that are embedded into the library, as src/language/word_lists_main.cpp prepares them when zubda is
/// built.
#pragma once

#include <span>
#include <string_view>

#include "language/phrase_list.h"

namespace zubda {

/// One list of a language. Of kind "stopwords" and "abbreviations" it is the lines of the file; "clause_openers" and
/// "clause_binders" are words, "saying_verbs", "continuations", "contrasts" and "units" are words, some with kinds;
/// "sections" and "result_sections" (of the code "und") are folded names; "attributions" are phrases as written;
/// "openings", "conclusions" and "roles" are phrases as PhraseList wants them.
struct WordList {
  std::string_view kind;
  std::string_view code;
  std::string_view lines;  ///< None is blank or a comment.
  std::span<const WordSlot> slots;
  std::span<const LetterSet> second_letters;  ///< Of the slots of phrases; empty for other lists.

  WordTable table() const { return {lines, slots}; }
  PhraseList phrases() const { return {table(), second_letters}; }
};

/// All lists, sorted by code and kind.
std::span<const WordList> all_word_lists();

/// A list; empty when there is none.
WordList word_list(std::string_view kind, std::string_view code);

}  // namespace zubda
