/// From a document to scored sentences: all stages before the selection, in their order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "language/detect/detect.h"
#include "language/language.h"
#include "rank/rank.h"
#include "score/factors.h"
#include "terms/term_extractor.h"
#include "terms/tfidf.h"
#include <zubda/document.h>
#include <zubda/options.h>

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
  /// n; whether a sentence opens with a word that points to the one before; all false for a method without factors.
  std::vector<bool> dangling;
  FactorColumns factors;      ///< n x f; none for a method without factors.
  SentenceScores centrality;  ///< n; what the ranking method gave.
  SentenceScores scores;      ///< n; >= 0, summing to 1 (n > 0).
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
  /// Factors and dangling openings; `query` as in `FactorInput::query_similarity`.
  void find_factors(const Document& document, const Eigen::VectorXd& query, Analysis& analysis);

  LanguageDetector detector_;
  Languages languages_;
  TermExtractor extractor_;
};

}  // namespace zubda
