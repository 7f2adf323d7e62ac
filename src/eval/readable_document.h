/// A document as the readability of its summaries is measured on it: its units with roles and scores.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include <zubda/summarize.h>

namespace zubda::eval {

/// What the checks of readability know about a document.
struct ReadableDocument {
  std::string_view text;               ///< Of the document; empty when only its references are known.
  const Language* language = nullptr;  ///< Never null; outlives this.
  /// The sentences and the clauses of long ones in reading order, as the method zubda ranks them.
  std::vector<ScoredSentence> units = {};
  std::size_t words = 0;  ///< Of the text.
  bool has_case =
      false;  ///< Most of its sentences that begin with a letter of a script with case begin with a capital.
};

/// Reads `document`, which outlives the result, as one in `language`; its units are scored for `query`, which may be
/// empty.
ReadableDocument read_document_units(const Document& document, const std::string& query, const Language& language,
                                     Summarizer& summarize);

/// A sentence as a summary prints it.
struct PrintedSentence {
  std::string text;  ///< On one line, without the ellipsis of a cut.
  /// Bytes of the document's text; nothing where the sentence is not in it. The other fields say nothing then.
  std::optional<Span> span = {};
  std::size_t first_unit = 0;  ///< The first unit that the span has a byte of.
  std::size_t last_unit = 0;
};

/// The sentence that stands at `span` of the document.
PrintedSentence printed_at(const ReadableDocument& document, Span span);

/// The sentences of `summary`, whose lines are paragraphs. A line that is in the document word for word, whatever its
/// blanks and without an ellipsis at its end, is divided where the document is; others are split into sentences, which
/// are looked for one by one. Where a sentence is in the document more than once, the first place after the sentence
/// before counts.
std::vector<PrintedSentence> find_printed(const ReadableDocument& document, const std::string& summary,
                                          Summarizer& splitter);

/// A summary as its readers see it.
struct PrintedSummary {
  std::vector<PrintedSentence> sentences;  ///< In the order of the summary.
  std::size_t max_words = 0;               ///< What was asked for, as `Length::words` counts; 0 when that is not known.
};

/// Whether `text` has a letter or digit between the bytes `begin` and `end`; false where `end` is not after `begin`.
bool has_word(std::string_view text, std::size_t begin, std::size_t end);

/// Whether sentence `i` > 0 of a summary follows the one before it in the document too, neither of them cut between.
bool follows_neighbour(const ReadableDocument& document, std::span<const PrintedSentence> printed, std::size_t i);

}  // namespace zubda::eval
