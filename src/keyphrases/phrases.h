/// Runs of adjacent key words: what may be a keyword of a text.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>

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

template <class Value>
using PhraseMap = std::unordered_map<PhraseKey, Value, PhraseHash>;

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

/// Calls `sink(key, first word, last word)` for each place of each phrase, in the order of first words: one to four key
/// words with nothing but blanks and hyphens between them, or with a single stop word in their midst (`base de
/// Maceda`). A phrase of several words is a run that stop words or punctuation bound, or it is repeated in the text.
void for_each_phrase(std::span<const Word> words,
                     const std::function<void(const PhraseKey&, std::size_t, std::size_t)>& sink);

/// All phrases. Takes time linear in `words`.
PhraseMap<PhraseCounts> count_phrases(std::string_view text, std::span<const Word> words);

}  // namespace zubda
