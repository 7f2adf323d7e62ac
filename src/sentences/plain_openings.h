/// Reads how a sentence opens from a few bytes: the fast way for most sentences.
///
/// To match the openings and conclusions of a language (opening.h) folds the first word, looks it up in two tables and
/// compares every phrase that begins with it: 1,000 instructions for a sentence of English, half of which begin with a
/// word that some phrase begins with. Here is remembered for each first word that was met whether it is a phrase
/// itself, and with which letters the second words of its phrases begin. 4 % of the instructions of English records.
/// tests/sentences/plain_openings_test.cpp compares with `read_opening`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "sentences/opening.h"
#include "text/word_hash.h"

namespace zubda {

/// Remembers first words of sentences. Memory is of fixed size, and what is remembered changes no answer.
class PlainOpenings {
 public:
  /// The same as `read_opening`, or nothing if that has to be asked: only sentences are recognized that begin with two
  /// words of ASCII letters, with a blank or a comma and a blank between them, and perhaps a quotation mark before
  /// them. `language` lives as long as this object. Throws std::bad_alloc.
  std::optional<Opening> read(std::string_view sentence, const Language& language);

 private:
  /// What a list says about the phrases that begin with a word: bit i if a second word begins with the i-th letter of
  /// the alphabet, and two bits more, see plain_openings.cpp.
  using SecondLetters = std::uint32_t;

  /// A first word as it is written; free if all of it is 0.
  struct FirstWord {
    WordParts parts{};
    SecondLetters openings = 0;
    SecondLetters conclusions = 0;
  };

  const Language* language_ = nullptr;  ///< Of the words that are remembered.
  std::vector<FirstWord> words_;        ///< By hash. A word replaces another one with the same hash.
};

}  // namespace zubda
