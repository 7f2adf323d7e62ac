/// Words as they are written, each with its term: folding, stop words and stems are worked out once a word.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "terms/interner.h"
#include "terms/numbered_words.h"
#include "terms/stem.h"
#include "terms/terms.h"
#include <zubda/document.h>

namespace zubda {

/// The words of one language met so far.
class Vocabulary {
 public:
  /// `stop_words`, folded, replace those of the language unless nullptr; both outlive the vocabulary.
  Vocabulary(const Language& language, const WordSet* stop_words, bool stem);

  /// Appends the term of each of `words`, which are spans of `text` in its order and not empty; `no_term` for stop
  /// words and words that fold to nothing. Terms are numbered in the order in which they were first met; of one that
  /// counts only in a sentence of mixed case the number is `first_capital_term` more (terms/capitals.h).
  /// `may_be_joined` says that some of them may have a mark in them, see word_corrections.h.
  void find_terms(std::string_view text, std::span<const Span> words, bool may_be_joined, std::vector<TermId>& terms);

  std::size_t term_count() const { return stems_.size(); }
  /// The bytes of a term, which is less than `term_count()`; valid until another word is met.
  std::string_view term(TermId number) const { return stems_[number]; }
  const std::string& language_code() const { return language_.code; }
  std::size_t word_count() const { return words_.size(); }

 private:
  /// The term of a word that was not met before.
  TermId make_term(std::string_view word, bool may_be_joined);
  bool is_stop_word(std::string_view folded) const;
  bool drop_elided_parts();
  /// Unifies the hyphens of `folded_`; returns whether it is a word with a mark in it, as word_corrections.h joins
  /// them.
  bool fold_joined_word();

  const Language& language_;
  const WordSet* stop_words_;
  Stemmer stemmer_;
  bool stem_;
  Interner words_;  ///< Words as they are written, with their terms.
  NumberedWords stems_;
  std::string folded_;  ///< Scratch.
};

}  // namespace zubda
