/// Words that tell two close languages apart where the model of detection leaves open which of them a text is in:
/// Croatian and Serbian in Latin letters, Indonesian and Malay.
///
/// The lists are src/language/distinctive/<code>.txt. A line is a word of the language, folded, or the begin of words
/// and `*`; after a tab the language that does not use it. The lists of a pair name each other.
///
/// Words that both use, but one of them more often, are in src/language/tendencies/<code>.txt of that one, with the
/// logarithm of the ratio of their frequencies.
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

  struct Counts {
    std::int32_t own = 0;     ///< Words of the language that the other one does not use.
    std::int32_t others = 0;  ///< Words of the other one that the language does not use.
    std::int32_t tendency =
        0;  ///< What other words say for the language, or below 0 against it, in costs of the model.
  };
  /// Of the words in `windows`, valid UTF-8.
  Counts count(std::span<const std::string_view> windows) const;

 private:
  std::string_view other_;
  WordTable own_words_;
  WordTable others_words_;
  WordTable own_tendencies_;
  WordTable others_tendencies_;
};

}  // namespace zubda::detection
