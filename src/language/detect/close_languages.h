/// Words that tell two close languages apart where the model of detection leaves open which of them a text is in:
/// Croatian and Serbian in Latin letters, Indonesian and Malay.
///
/// The lists are src/language/distinctive/<code>.txt. A line is a word of the language, folded, or the begin of words
/// and `*`; after a tab the language that does not use it. The lists of a pair name each other.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "language/word_lists.h"

namespace zubda::detection {

/// The language that a text was taken for and the one that it is hard to tell from.
class CloseLanguages {
 public:
  /// Of the language with this code.
  explicit CloseLanguages(std::string_view code);

  /// The code of the language that is hard to tell from it; empty when there is none.
  std::string_view other() const { return other_; }

  /// How many words there are of either language that the other does not use.
  struct Counts {
    std::int32_t own = 0;
    std::int32_t others = 0;
  };
  /// Of the words in `windows`, valid UTF-8.
  Counts count(std::span<const std::string_view> windows) const;

 private:
  std::string_view other_;
  WordTable own_words_;
  WordTable others_words_;
};

}  // namespace zubda::detection
