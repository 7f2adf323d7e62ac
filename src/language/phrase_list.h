/// Looks up phrases of a few words that a text may begin with.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/word_table.h"

namespace zubda {

/// Whether `text` begins with `words`, followed by a blank, a tab, a line end or nothing.
bool begins_with_words(std::string_view text, std::string_view words);

/// A phrase that a text begins with.
struct Phrase {
  std::string_view words;  ///< Folded, separated by one space.
  std::string_view kind;   ///< What it says about the text, the second column of the data file; may be empty.
};

/// A set of letters: one bit for each of 32 groups of them.
using LetterSet = std::uint32_t;

/// The group of a folded letter. The multiplier is that of Fibonacci hashing (Knuth, volume 3).
constexpr LetterSet letter_group(char32_t folded) {
  return LetterSet{1} << (static_cast<std::uint32_t>(folded) * 0x9E3779B9U >> 27);
}

/// For each of the `phrase_slots` of `lines` that has one word: with which letters the second words of the phrases
/// begin of which it is the first. 0 for other slots.
std::vector<LetterSet> second_letters(std::string_view lines, std::span<const WordSlot> slots);

/// Phrases, each with a kind, looked up at the start of a text. Some first words begin a hundred phrases (`this`,
/// `we`), so that they are looked up by their first two words.
class PhraseList {
 public:
  PhraseList() = default;
  /// Lines are phrases, some followed by a tab and a kind; the table has their `phrase_slots`. Lines with the same
  /// first word are next to each other, the one of that word alone first, then those with the same second word
  /// together, those of most words first. Of equal phrases the first counts. `second_letters` are those of the slots.
  PhraseList(WordTable by_first_words, std::span<const LetterSet> second_letters)
      : by_first_words_(by_first_words), second_letters_(second_letters) {}

  /// What the list has of a first word.
  struct FirstWord {
    std::string_view lines;        ///< Those that begin with it, and others after them.
    LetterSet second_letters = 0;  ///< With which the second words of its phrases begin.
  };
  std::optional<FirstWord> first_word(const HashedWord& folded) const;

  /// The phrase that is the word `first` alone; `lines` are those of `first_word`.
  static std::optional<Phrase> alone(std::string_view first, std::string_view lines);

  /// The phrase of most words among those that begin with `first_two`, two folded words, and for which `fits(words)` is
  /// true.
  std::optional<Phrase> find(std::string_view first_two, const std::function<bool(std::string_view)>& fits) const;

 private:
  WordTable by_first_words_;
  std::span<const LetterSet> second_letters_;
};

}  // namespace zubda
