/// Words as they stand in texts, each with its term: folding, stop words and stems are worked out once a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/language.h"
#include "terms/stem.h"

namespace zubda {

/// Terms are numbered in the order in which they were first met.
using TermId = std::uint32_t;
constexpr TermId no_term = std::numeric_limits<TermId>::max();

/// The words of one language met so far. An open hash table over the bytes of a word: a word that was met before costs one
/// hash and one comparison.
class Vocabulary {
 public:
  /// `stop_words`, folded, replace those of the language unless nullptr; both outlive the vocabulary.
  Vocabulary(const Language& language, const WordSet* stop_words, bool stem);

  /// The term of `word`, `no_term` for stop words and words that fold to nothing.
  TermId term(std::string_view word);

  std::size_t term_count() const { return terms_.size(); }
  std::size_t word_count() const { return used_; }

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;  ///< 0 in a free entry.
    TermId term = no_term;
  };

  TermId add(std::string_view word, std::uint64_t hash, std::size_t slot);
  TermId find_or_add_term();
  bool is_stop_word(std::string_view folded) const;
  void drop_elided_parts();
  void grow();

  const Language& language_;
  const WordSet* stop_words_;
  Stemmer stemmer_;
  bool stem_;
  std::vector<Entry> entries_;
  std::size_t used_ = 0;
  std::string letters_;  ///< The bytes of all words, one after the other.
  std::unordered_map<std::string, TermId, TextHash, std::equal_to<>> terms_;
  std::string folded_;   ///< Scratch.
};

}  // namespace zubda
