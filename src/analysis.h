/// From a document to scored sentences: all stages before the selection, in their order.
#pragma once

#include <string>
#include <vector>

#include "language/detect/detect.h"
#include "language/language.h"
#include "rank/rank.h"
#include "terms/term_extractor.h"
#include "terms/tfidf.h"
#include <zubda/document.h>
#include <zubda/summarize.h>

namespace zubda {

/// What the stages made of a document with n selection units (sentences, or clauses of long ones) and t terms.
struct Analysis {
  const Language* language = nullptr;
  const RankMethod* method = nullptr;
  std::string title;                ///< Given with the document, or its heading; may be empty.
  std::size_t sentence_count = 0;   ///< Before long sentences were cut.
  std::vector<Sentence> sentences;  ///< n.
  Terms terms;                      ///< Of the n sentences.
  TermMatrix matrix;                ///< n x t.
  SentenceScores centrality;        ///< n; what the ranking method gave.
  SentenceScores prior;             ///< n; all 1 for methods without a prior.
  SentenceScores scores;            ///< n; >= 0, summing to 1 (n > 0).
  std::vector<bool>
      dangling;  ///< n; whether a sentence opens with a word that points outside of it; all false without a prior.
};

/// Carries out the stages. Keeps what can be shared between documents: word lists and words met.
class Analyzer {
 public:
  /// `options` has been checked.
  Analysis analyze(const Document& document, const Options& options);

  /// The language that `options` ask for, the document names, or its text shows; in this order.
  const Language& language_of(const Document& document, const Options& options);

 private:
  /// Terms and matrix of the sentences.
  void find_terms(const Document& document, const Options& options, Analysis& analysis);
  /// Prior and openings; `query` is a unit vector of terms or zero.
  void apply_prior(const Document& document, const TermVector& query, Analysis& analysis);

  LanguageDetector detector_;
  Languages languages_;
  TermExtractor extractor_;
};

}  // namespace zubda
