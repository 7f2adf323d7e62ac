/// The words of a text: the one reader of words that terms, clauses, roles and openings share, so that twelve words are
/// the same everywhere.
///
/// A word is what the word boundary rules of Unicode (UAX #29) make of letters and digits: `don't` and `3.14` are one
/// word, `mother-in-law` is three, and what has neither a letter nor a digit is none. Scripts without spaces are split
/// by dictionaries; their Han and kana characters count as one word each, as word processors count them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/dictionary_breaker.h"
#include <zubda/document.h>

namespace zubda {

/// Appends the words of `range`, spans of `text`, in order. Returns how many words they count as: one each, but one for
/// each Han or kana character. `text` is valid UTF-8, and `range` begins and ends between characters.
std::size_t read_words(std::string_view text, Span range, DictionaryBreaker& dictionary, std::vector<Span>& words);

/// How many words `range` counts as, see `read_words`.
std::size_t count_words(std::string_view text, Span range, DictionaryBreaker& dictionary);

/// The first word of `range`, where a whole run of a script without spaces is one word: enough to compare the begin of
/// a sentence with phrases, without a dictionary. An empty span at the end of `range` when there is no word.
Span first_word(std::string_view text, Span range);

}  // namespace zubda
