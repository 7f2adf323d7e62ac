/// How a phrase is written out: on one line, without markup and without the conjunction that Arabic writes onto a word.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "keyphrases/candidate_words.h"
#include "language/language.h"
#include <zubda/document.h>

namespace zubda {

/// The words and what is between them, from `begin` on, which is in the first word. One blank where there is white
/// space, none at line ends of scripts without blanks. Low lines between words are markup or stand for blanks.
std::string surface_of(std::string_view text, std::size_t begin, std::span<const Word> words);

/// Arabic writes `and` and `so` onto the word. They are no part of a phrase that begins there if the same word
/// elsewhere in the text, or after `and` an article, shows that the letter is not the word's own.
class ConjunctionCutter {
 public:
  /// `words` are those of `text`, which outlives the object.
  ConjunctionCutter(std::string_view text, std::span<const Word> words, const Language& language);

  /// `word` without a conjunction at its begin.
  Span cut(Span word) const;

 private:
  bool is_known(const std::string& rest) const;

  std::string_view text_;
  WordSet forms_;  ///< All words of the text, folded. Empty for a language without such conjunctions.
};

}  // namespace zubda
