/// The words of a text as keywords see them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "terms/term_extractor.h"
#include <zubda/document.h>

namespace zubda {

/// A word with what may be built from it.
struct Word {
  Span span;              ///< Without an elided article before it or a possessive after it.
  TermId term = no_term;  ///< `no_term` for what cannot be a key word: stop words, numbers, single characters.
  std::uint32_t sentence = 0;
  bool apart = true;     ///< Punctuation or a sentence's begin stands before it: no phrase goes on.
  bool may_lead = true;  ///< No verb of saying and no day of the week: a phrase may begin with it.
  bool glued = false;    ///< A hyphen holds it to the word before: no phrase begins with it or ends before it.
};

/// The words of `sentences` in order. `weekdays` as from `weekday_names`. `term_count` gets the number of distinct
/// terms, more than any `Word::term`.
std::vector<Word> find_words(std::string_view text, std::span<const Sentence> sentences, const Language& language,
                             const TermOptions& options, const WordSet& weekdays, TermExtractor& extractor,
                             std::size_t& term_count);

}  // namespace zubda
