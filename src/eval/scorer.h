/// How good a summary of one document is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/data.h"
#include "eval/readability.h"
#include "eval/rouge.h"
#include "eval/tokens.h"
#include "language/language.h"
#include <zubda/summarize.h>

namespace zubda::eval {

struct DocumentScore {
  MultiRouge rouge;
  std::optional<double> extract_agreement;  ///< See extracts.h; nothing for references that are no extracts.
  Readability readability;                  ///< See readability.h.
  std::size_t words = 0;                    ///< Of the summary, as ROUGE counts them.
};

/// Scores summaries of the documents of one set. What is known of the references is made once.
class Scorer {
 public:
  /// `set` outlives the scorer. `language` is the ISO 639-1 code of all documents; "auto" to detect it, empty for what
  /// the documents say themselves or else to detect it.
  Scorer(const ReferenceSet& set, const std::string& language);

  /// Scores a summary of the document `index`. Sentences of a summary end at line ends and at sentence boundaries. Its
  /// readability is measured on the spans `printed` of the document's text, or where that is null on `summary` itself.
  DocumentScore score(std::size_t index, const std::string& summary, const std::vector<Span>* printed = nullptr);

 private:
  struct Prepared {
    const Language* language = nullptr;
    std::vector<Tokens> references;
    std::size_t max_words = 0;  ///< See `word_budget`.
    ReadableDocument readable;
    std::vector<Tokens> sentences;  ///< Of the text; only when the references are extracts.
  };

  Prepared prepare(const ReferenceDocument& document, const std::string& language);

  Languages languages_;
  Tokenizer tokenize_;
  Summarizer splitter_;
  std::vector<Prepared> documents_;
};

}  // namespace zubda::eval
