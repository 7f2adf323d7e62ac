/// Looks up phrases of a few words that a text may begin with.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "language/word_table.h"

namespace zubda {

/// Whether `text` begins with `words`, followed by a blank, a tab, a line end or nothing.
bool begins_with_words(std::string_view text, std::string_view words);

/// A phrase that a text begins with.
struct Phrase {
  std::string_view words;  ///< Folded, separated by one space.
  std::string_view kind;   ///< What it says about the text, the second column of the data file; may be empty.
};

/// Phrases, each with a kind, looked up at the start of a text.
class PhraseList {
 public:
  PhraseList() = default;
  /// Lines are phrases, some followed by a tab and a kind; the keys of the table are their first words. Phrases with
  /// the same first word are next to each other, those of most words first. Of equal phrases the first counts.
  explicit PhraseList(WordTable by_first_word) : by_first_word_(by_first_word) {}

  /// The phrase of most words among those that begin with `folded_word` and for which `fits(words)` is true.
  std::optional<Phrase> find(std::string_view folded_word, const std::function<bool(std::string_view)>& fits) const;

 private:
  WordTable by_first_word_;
};

}  // namespace zubda
