/// Runs of adjacent key words: what may be a keyword of a text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "keyphrases/candidate_words.h"
#include "text/word_hash.h"

namespace zubda {

/// The terms of a phrase in order, `no_term` in the places after the last.
using PhraseKey = std::array<TermId, 4>;

inline std::size_t length_of(const PhraseKey& key) {
  std::size_t length = 0;
  while (length < key.size() && key[length] != no_term) ++length;
  return length;
}

struct PhraseHash {
  std::size_t operator()(const PhraseKey& key) const {
    return hash_of_word({reinterpret_cast<const char*>(key.data()), sizeof key});
  }
};

/// What is known of a phrase in all its places.
struct PhraseCounts {
  std::uint32_t frequency = 0;
  std::uint32_t first = 0;     ///< Position of its first word in the text, in words.
  std::uint32_t last = 0;      ///< The same in its last place.
  std::uint32_t bridges = 0;   ///< In how many places it has a stop word in its midst.
  std::uint32_t capitals = 0;  ///< How often it begins with an upper case letter within a sentence.
  std::uint32_t containing =
      0;  ///< Frequency of the most frequent longer phrase that contains it, if that is repeated.
};

/// A phrase where it stands.
struct PhrasePlace {
  PhraseKey key;
  std::uint32_t first;      ///< Position of its first word in the text, in words.
  std::uint8_t word_count;  ///< One more than the terms of the key if a stop word is in its midst.
  bool is_capital;          ///< Begins with an upper case letter within a sentence.
};

/// All phrases of a text: one to four key words with nothing but blanks and hyphens between them, or with a single stop
/// word in their midst (`base de Maceda`). A phrase of several words is a run that stop words or punctuation bound, or
/// all its pairs are repeated in the text. Almost every phrase stands in one place, so places are sorted and not kept
/// in a table: 24 bytes each.
class Phrases {
 public:
  /// Takes time of n log n in the number of `words`, which are those of `text`; neither is kept.
  Phrases(std::string_view text, std::span<const Word> words);

  /// The number of different phrases.
  std::size_t size() const { return begins_.size() - 1; }

  /// Phrases are in the order of their keys.
  const PhraseKey& key(std::size_t phrase) const { return places_[begins_[phrase]].key; }
  PhraseCounts counts(std::size_t phrase) const;

  /// In the order of the text.
  std::span<const PhrasePlace> places(std::size_t phrase) const {
    return std::span(places_).subspan(begins_[phrase], begins_[phrase + 1] - begins_[phrase]);
  }

 private:
  void count_containing();

  std::vector<PhrasePlace> places_;        ///< By their keys, then in the order of the text.
  std::vector<std::uint32_t> begins_;      ///< Where the places of each phrase begin; at last the number of places.
  std::vector<std::uint32_t> containing_;  ///< For each phrase.
};

}  // namespace zubda
