/// Finds the words that the word boundary rules of Unicode cannot see, before a text becomes terms.
///
/// UAX #29 takes `COVID-19`, `AT&T` and `C++` apart, so that they were never a term, and it finds words in addresses.
/// What has to be put right has one of a few rare marks in it, which are found in the whole text before its sentences
/// are read, so that a sentence without any costs one comparison:
///
/// - join: a word and a number with a hyphen between them (`GPT-4`, `F-16`; `covid-19`, but not `mid-1990`, which is a
///   date); two numbers of three digits (`737-800`; others are ranges and scores); letters at both sides of `&` where
///   the two beside it are capitals (`AT&T`); `++` and `#` after the name of a programming language (`C++`, `C#`);
/// - drop: addresses with `://` or a path behind a domain, and those of mail (a domain alone is a word);
/// - split: the words of a hashtag that low lines hold together (`#new_schools`).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <zubda/document.h>

namespace zubda {

/// What is wrong about the words of a part of a text.
struct WordCorrection {
  enum class Kind : std::uint8_t {
    join,   ///< All that overlap the span are one word, which ends with the last of them or the span.
    drop,   ///< All that begin in the span are none.
    split,  ///< What is in the span is words with low lines between them.
  };
  Span span;  ///< Of the text, not empty.
  Kind kind = Kind::join;
};

/// All corrections of `text`, which is valid UTF-8, in the order of their spans, which do not overlap.
std::vector<WordCorrection> find_word_corrections(std::string_view text);

/// Applies `corrections`, which are in order and do not overlap, to `words`, which are spans of `text` in its order and
/// lie in one sentence. Takes time linear in both.
void correct_words(std::string_view text, std::span<const WordCorrection> corrections, std::vector<Span>& words);

}  // namespace zubda
