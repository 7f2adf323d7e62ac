/// Systems: where the summaries of a set come from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "eval/data.h"
#include "eval/tokens.h"
#include <zubda/summarize.h>

namespace zubda::eval {

/// The summaries of a set's documents by one system, in the order of the documents; nothing where it has none.
struct System {
  std::string name;
  std::vector<std::optional<std::string>> summaries;
  /// What users of a method get, which is what readability is measured on: spans of the documents' texts, some of them
  /// of sentences that are cut. Empty for a system whose summaries were given.
  std::vector<std::vector<Span>> printed = {};
};

/// How many words are asked for: the document's `words`, or else the mean number of words of its references, at least
/// 1; both as ROUGE counts words.
std::size_t word_budget(const ReferenceDocument& document, Tokenizer& tokenize);

/// The summaries that were read, put beside the documents by their ids.
System given_system(const ReferenceSet& set, const SummarySet& summaries);

/// How the documents are summarized.
struct MethodOptions {
  std::string method = "zubda";
  std::string language = {};  ///< As for `Scorer`.
  bool use_title = true;
};

/// Summarizes the documents of a set, one sentence a line. A summary has at most `word_budget` words, but at least one
/// whole sentence, as is usual where systems are compared: where the library would cut its best sentence, that sentence
/// is the summary, whatever the method. `printed` has the summary of so many words as the library counts them, cut
/// where no sentence fits. Documents without a text get nothing.
System run_method(const ReferenceSet& set, const MethodOptions& options);

}  // namespace zubda::eval
