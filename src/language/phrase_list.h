/// Phrases of a few words that texts begin with.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "language/word_table.h"

namespace zubda {

/// A phrase that a text begins with.
struct Phrase {
  std::string_view words;  ///< Folded, separated by one space.
  std::string_view kind;   ///< What it says about the text; may be empty.
};

/// Phrases, each with a kind, looked up at the start of a text.
class PhraseList {
 public:
  PhraseList() = default;
  /// Lines are phrases, each with a tab and a kind or without; keys of the table are their first words. Phrases with the
  /// same first word stand together, the ones of most words first. Of several lines with the same phrase the first
  /// holds.
  explicit PhraseList(WordTable by_first_word) : by_first_word_(by_first_word) {}

  /// The longest phrase that `folded_words`, separated by one space, begin with.
  std::optional<Phrase> match(std::string_view folded_words) const;
  /// The most words that a phrase has which begins with `folded_word`; 0 when there is none.
  std::size_t most_words_from(std::string_view folded_word) const;

 private:
  WordTable by_first_word_;
};

}  // namespace zubda
