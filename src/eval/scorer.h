/// How good a summary of one document is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/data.h"
#include "eval/rouge.h"
#include "eval/tokens.h"
#include "language/language.h"
#include <zubda/summarize.h>

namespace zubda::eval {

struct DocumentScore {
  MultiRouge rouge;
  std::optional<double> extract_agreement;  ///< See extracts.h; nothing for references that are no extracts.
  std::size_t sentences = 0;                ///< Of the summary.
  std::size_t orphans = 0;                  ///< Those of them that open with a word pointing outside of the summary.
  std::size_t words = 0;                    ///< Of the summary, as ROUGE counts them.
};

/// Scores summaries of the documents of one set. What is known of the references is made once.
class Scorer {
 public:
  /// `set` outlives the scorer. `language` is the ISO 639-1 code of all documents; "auto" to detect it, empty for what
  /// the documents say themselves or else to detect it.
  Scorer(const ReferenceSet& set, const std::string& language);

  /// Scores a summary of the document `index`. Sentences of a summary end at line ends and at sentence boundaries. One
  /// that opens with a dangling connective or pronoun is no orphan when the sentence before it stands before it in the
  /// document too.
  DocumentScore score(std::size_t index, const std::string& summary);

 private:
  struct Prepared {
    const Language* language = nullptr;
    std::vector<Tokens> references;
    Tokens text;
    std::vector<Tokens> sentences;  ///< Of the text; only when the references are extracts.
  };

  Prepared prepare(const ReferenceDocument& document, const std::string& language);
  void count_sentences(const Prepared& document, const std::string& summary, DocumentScore& score);

  Languages languages_;
  Tokenizer tokenize_;
  Summarizer splitter_;
  std::vector<Prepared> documents_;
};

}  // namespace zubda::eval
