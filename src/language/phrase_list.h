/// Phrases of a few words that texts begin with.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "language/word_table.h"

namespace zubda {

/// Whether the first words of `text` are `words`; a blank, tab or line end parts them from what follows.
bool begins_with_words(std::string_view text, std::string_view words);

/// A phrase that a text begins with.
struct Phrase {
  std::string_view words;  ///< Folded, separated by one space.
  std::string_view kind;   ///< What it says about the text; may be empty.
};

/// Phrases, each with a kind, looked up at the start of a text.
class PhraseList {
 public:
  PhraseList() = default;
  /// Lines are phrases, each with a tab and a kind or without; keys of the table are their first words. Phrases with
  /// the same first word stand together, the ones of most words first. Of several lines with the same phrase the first
  /// holds.
  explicit PhraseList(WordTable by_first_word) : by_first_word_(by_first_word) {}

  /// The first for which `fits(words)`, of the phrases that begin with `folded_word`, those of most words first.
  std::optional<Phrase> find(std::string_view folded_word, const std::function<bool(std::string_view)>& fits) const;

 private:
  WordTable by_first_word_;
};

}  // namespace zubda
