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

/// Phrases, each with a kind, looked up at the start of a text. Some first words begin a hundred phrases (`this`,
/// `we`), so that they are looked up by their first two words.
class PhraseList {
 public:
  PhraseList() = default;
  /// Lines are phrases, some followed by a tab and a kind; the table has their `phrase_slots`. Lines with the same
  /// first word are next to each other, the one of that word alone first, then those with the same second word
  /// together, those of most words first. Of equal phrases the first counts.
  explicit PhraseList(WordTable by_first_words) : by_first_words_(by_first_words) {}

  /// Whether some phrase begins with this word.
  bool has(std::string_view folded_word) const { return by_first_words_.contains(folded_word); }

  /// The phrase of most words among those that begin with `first_two`, which is the folded word `first` with the next
  /// one behind it, and for which `fits(words)` is true; or else the one that is `first` alone. `first_two` equals
  /// `first` where no word follows.
  std::optional<Phrase> find(std::string_view first, std::string_view first_two,
                             const std::function<bool(std::string_view)>& fits) const;

  /// Calls `visit` with each phrase that begins with `folded_word`.
  void for_each(std::string_view folded_word, const std::function<void(const Phrase&)>& visit) const;

 private:
  WordTable by_first_words_;
};

}  // namespace zubda
