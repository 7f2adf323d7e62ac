/// The named reasons to prefer some sentences of a document to others. Each gives one factor > 0 for every sentence; a
/// sentence's score is its centrality times all of its factors.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "score/factor_columns.h"
#include "score/genre.h"
#include "sentences/opening.h"
#include "terms/tfidf.h"
#include <zubda/document.h>

namespace zubda {

/// What is known about the n sentences of a document.
struct FactorInput {
  std::span<const Sentence> sentences;          ///< n.
  std::span<const std::uint32_t> word_counts;   ///< n.
  std::span<const Statement> statements;        ///< n; what the openings of the sentences state.
  const std::vector<bool>& in_result_sections;  ///< n; see score/result_sections.h.
  const TermVector& title;                      ///< t; of unit length, or all 0 where there is no title.
  const Eigen::VectorXf& title_similarity;      ///< n; see `title_similarity`.
  /// n cosines between the sentences and a query. Empty when there is no query, or one that has no word of the text.
  const Eigen::VectorXd& query_similarity;
  /// What the text shows of its genre. Where there is a query, it is what `Genre` declares.
  Genre genre = {};
};

/// The number of a sentence and of its paragraph, counted from 1 over what has a position (score/genre.h). What has
/// none takes the numbers of the last one before it that has, or 0.
struct PositionNumbers {
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;
};

/// The input of the factors, with what several of them need.
struct FactorContext {
  const FactorInput& input;
  std::vector<PositionNumbers> positions;  ///< n.

  bool has_query() const { return input.query_similarity.size() > 0; }
  Eigen::Index size() const { return static_cast<Eigen::Index>(input.sentences.size()); }
};

/// A row of the table of factors.
struct Factor {
  std::string_view name;                                 ///< The column of `--explain` and the key in JSON.
  std::string_view help;                                 ///< One line, with its source.
  FactorColumn (*values)(const FactorContext& context);  ///< n factors > 0; all 1 where it has nothing to say.
};

/// All factors, in the order in which they are multiplied.
std::span<const Factor> score_factors();

/// What the selection multiplies scores with: names and help of the columns that follow those of `score_factors`.
struct SelectionFactor {
  std::string_view name;
  std::string_view help;
};
inline constexpr SelectionFactor length_column = {
    "length",
    "under a budget of words, characters or tokens: long sentences where most of a text is kept, worth per word where "
    "many fit (Dantzig, 1957)"};
inline constexpr SelectionFactor dangling_column = {
    "dangling",
    "less for an opening that points to the sentence before (\"However, ...\") and for one end of a quotation, unless "
    "what is missing is chosen, too"};
/// Only in digests of several languages.
inline constexpr SelectionFactor share_column = {
    "share", "in a digest of several languages, a part for each by the number of its documents (D'Hondt, 1882)"};

/// n cosines to the title or, where there is none, to the first sentence of prose. Of n sentences with the rows
/// `matrix`.
Eigen::VectorXf title_similarity(const TermMatrix& matrix, std::span<const Sentence> sentences,
                                 const TermVector& title);

/// The columns of all `score_factors`.
FactorColumns compute_factors(const FactorInput& input);

}  // namespace zubda
