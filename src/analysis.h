/// From documents to scored sentences: all stages before the selection, in their order.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "language/detect/detect.h"
#include "language/language.h"
#include "rank/rank.h"
#include "score/factors.h"
#include "select/statements.h"
#include "sentences/companions.h"
#include "terms/packed_terms.h"
#include "terms/term_extractor.h"
#include "terms/term_rows.h"
#include "terms/tfidf.h"
#include <zubda/document.h>
#include <zubda/options.h>

namespace zubda {

/// n selection units (sentences, or clauses of long ones) with t terms, of one document or of several one below the
/// other. They are ranked and selected together.
struct Rows {
  std::vector<std::size_t> documents;      ///< n; the document of each row, ascending. Empty when there is only one.
  std::vector<Sentence> sentences;         ///< n; spans and paragraphs of their own documents.
  Terms terms;                             ///< Of the n sentences.
  TermMatrix matrix;                       ///< n x t; emptied after the scores of a long document, see `term_rows`.
  std::vector<float> inverse_frequencies;  ///< t, where the matrix was emptied.
  PackedTerms packed_terms;           ///< In place of `terms.ids` and `terms.begins` where ranking does not need them.
  std::vector<TermId> query_terms;    ///< Those terms of the query that the sentences have.
  std::vector<float> corpus_weights;  ///< t; empty without a query or a table of document frequencies.
  /// n; what each row needs to read whole: nothing but itself for a method without factors.
  std::vector<Companions> companions;
  std::vector<Dateline> datelines;  ///< Of each document, with the terms in `terms`.
  FactorColumns factors;            ///< n x f; none for a method without factors.
  SentenceScores centrality;        ///< n; what the ranking method gave.
  SentenceScores scores;            ///< n; >= 0, summing to 1 (n > 0).

  /// The rows of the matrix, whether it is there or not; of the same values.
  TermRows term_rows() const {
    return inverse_frequencies.empty() ? TermRows(matrix) : TermRows(term_view(), inverse_frequencies);
  }
  /// The terms of each row, packed or not.
  TermView term_view() const { return packed_terms.empty() ? TermView(terms) : TermView(packed_terms); }
};

/// Throws std::invalid_argument when the text or the title is not valid UTF-8.
void require_utf8(const Document& document);

/// What factors are made from besides the rows.
struct FactorClues {
  TermVector title;                      ///< t; of unit length, or all 0 where there is no title.
  Eigen::VectorXf title_similarity;      ///< n; see score/factors.h.
  std::vector<Statement> statements;     ///< n; what the sentences state.
  std::vector<bool> in_result_sections;  ///< n.
  std::vector<bool> dangling;            ///< n; whether the opening of a sentence points back to another one.
  Genre genre;
};

/// What the stages made of a document.
struct Analysis {
  const Language* language = nullptr;
  std::string title;               ///< Given with the document, or its heading; may be empty.
  std::size_t sentence_count = 0;  ///< Before long sentences were cut.
  Rows rows;
};

/// Several documents, each in its own language.
struct JointAnalysis {
  std::vector<Analysis> documents;  ///< As given. Their rows have been moved away.
  Rows rows;                        ///< Of all documents; terms of different languages are different.
};

/// Throws std::runtime_error when `count` sentences are more than `Options::max_sentences`.
void check_sentence_count(std::size_t count, const Options& options);

/// Carries out the stages. Keeps what can be shared between documents: word lists and words met.
class Analyzer {
 public:
  /// `options` has been checked.
  Analysis analyze(const Document& document, const Options& options);

  /// Each document is read on its own, and its factors count within it; then all are ranked together, with centrality
  /// to the power of `centrality_exponent`.
  JointAnalysis analyze(std::span<const Document> documents, const Options& options, double centrality_exponent);

  /// Reads the terms of a document as `analyze` does, without going on to rank them. Returns its language, or nullptr
  /// for a document without a sentence. The terms are then those of the last document of `extractor()`.
  const Language* read_terms(const Document& document, const Options& options);
  TermExtractor& extractor() { return extractor_; }

  /// The language that `options` ask for, the document names, or its text shows; in this order.
  const Language& language_of(const Document& document, const Options& options);

 private:
  /// A document up to its terms.
  struct Reading {
    Analysis analysis;
    FactorClues clues;
  };
  /// Fills `analysis`, which is empty, up to its terms.
  void read_terms(const Document& document, const Options& options, Analysis& analysis);
  /// Fills `analysis`, which is empty, up to its matrix, which is not made yet. Returns the terms of the title.
  std::vector<TermId> read(const Document& document, const Options& options, Analysis& analysis);
  /// Reads the words of title and query, and what a table of document frequencies says of the terms; for a method
  /// without factors nothing. Returns the terms of the title.
  std::vector<TermId> read_clues(const Options& options, Analysis& analysis);
  /// The factors of all documents; `query` is empty or has the similarity of all their rows to the query.
  static FactorColumns find_joint_factors(const std::vector<Reading>& readings, const Eigen::VectorXd& query);
  /// The dateline of a document whose terms were extracted last.
  Dateline read_dateline(const Document& document, const Language& language, const Rows& rows);
  Terms extract_terms(const Document& document, const Options& options, const Analysis& analysis);

  LanguageDetector detector_;
  Languages languages_;
  TermExtractor extractor_;
};

}  // namespace zubda
