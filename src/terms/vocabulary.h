/// Words as they stand in texts, each with its term: folding, stop words and stems are worked out once a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "language/language.h"
#include "terms/stem.h"
#include "terms/word_numbers.h"

namespace zubda {

/// Terms are numbered in the order in which they were first met.
using TermId = std::uint32_t;
constexpr TermId no_term = std::numeric_limits<TermId>::max();

/// The words of one language met so far. A word that was met before costs one look-up of its bytes.
class Vocabulary {
 public:
  /// `stop_words`, folded, replace those of the language unless nullptr; both outlive the vocabulary.
  Vocabulary(const Language& language, const WordSet* stop_words, bool stem);

  /// The term of the word that stands at `word` in `text`; `no_term` for stop words and words that fold to nothing.
  TermId term(std::string_view text, Span word) { return term(text, word, key_of(text, word)); }

  /// What `term` asks first, to be asked some words before: the answer is then near.
  WordNumbers::Key key_of(std::string_view text, Span word) const { return words_.key_of(text, word); }
  TermId term(std::string_view text, Span word, const WordNumbers::Key& key) {
    const auto* known = words_.find(text, word, key);
    return known != nullptr ? *known : add(slice(text, word));
  }

  std::size_t term_count() const { return terms_.size(); }
  std::size_t word_count() const { return words_.size(); }

 private:
  /// The term of a word that was not met before, or not under its key.
  TermId add(std::string_view word);
  TermId find_or_add_term();
  bool is_stop_word(std::string_view folded) const;
  bool drop_elided_parts();

  const Language& language_;
  const WordSet* stop_words_;
  Stemmer stemmer_;
  bool stem_;
  WordNumbers words_;   ///< Words as they stand, with their terms.
  WordNumbers terms_;   ///< Stems, with their own.
  std::string folded_;  ///< Scratch.
};

}  // namespace zubda
