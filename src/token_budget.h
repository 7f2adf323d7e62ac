/// A budget of tokens: what sentences cost, and whether what was chosen keeps it.
///
/// The text that is counted is that of the summary as it is printed: cleaned for display, a line for each sentence,
/// with its line end. How many tokens two lines are together is not what they are one by one (`.` and a line end are
/// often one token), so that the sum of the costs only guides the selection, and its result is counted whole.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "score/budget.h"
#include "text/note_series.h"
#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda {

/// The printed lines of sentences of some documents.
class TokenBudget {
 public:
  /// `texts`, the text of each document, outlive the object. `options` has a length in tokens.
  TokenBudget(std::span<const std::string_view> texts, const Options& options);

  /// The tokens of the line of `sentence` without its line end; bytes, which no tokenizer of bytes exceeds, where
  /// `options` have no tokenizer.
  std::size_t cost(std::size_t document, const Sentence& sentence);

  /// How many tokens more than there may be the sentences are; 0 when they fit. `documents` has the document of each.
  std::size_t overrun(std::span<const std::size_t> documents, std::span<const Sentence> sentences);

  /// `sentence` cut so that it fits with an ellipsis and its line end.
  ScoredSentence truncate(std::size_t document, const ScoredSentence& sentence, const Language& language);

 private:
  std::string line(std::size_t document, const Sentence& sentence);
  std::size_t count(std::string_view text) const;

  std::span<const std::string_view> texts_;
  std::vector<TextWithoutNotes> without_notes_;  ///< Of `texts_`.
  const Tokenizer* tokenizer_;                   ///< nullptr to count bytes.
  std::size_t limit_;
};

}  // namespace zubda
