/// The second half of the pipeline: from scored sentences to those of the summary.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis.h"
#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda {

/// The sentences of a summary or a digest.
struct SelectedSentences {
  std::size_t word_count = 0;             ///< Of all rows.
  std::vector<std::string> factors;       ///< Names for `ScoredSentence::factors`.
  std::vector<std::size_t> rows;          ///< Of the chosen sentences, ascending.
  std::vector<ScoredSentence> sentences;  ///< The chosen ones, in the same order.
  std::vector<ScoredSentence> explained;  ///< All rows, in order; filled only when `Options::explain` is set.
  /// No sentence that is nearly as good as the best one fits the length; what was done then is what
  /// `Options::overrun` says.
  bool nothing_fits = false;
};

/// Chooses from `rows` within the length that `options` give, which have been checked. `texts` has the text of each
/// document, `languages` its language, null for a document without sentences. Where there are several languages, each
/// has a part of the summary that goes by the number of its documents.
SelectedSentences select_rows(const Rows& rows, std::span<const std::string_view> texts,
                              std::span<const Language* const> languages, const Options& options);

}  // namespace zubda
