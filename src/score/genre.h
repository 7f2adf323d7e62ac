/// What a text shows of its genre: how far the order of its sentences, its opening and its statements of aims count.
///
/// Place is worth what the text shows that it is worth. News and encyclopedia articles begin with what they are about.
/// Judgments begin with names and earlier proceedings, and some papers with the state of their field: there the first
/// sentences have less in common with the others than these have with each other. Reviews and answers that were
/// gathered in one file have no order at all. And only papers, reports and judgments say what they are about to show
/// and what they have found.
#pragma once

#include <Eigen/Core>
#include <span>
#include <vector>

#include "sentences/opening.h"
#include "terms/tfidf.h"
#include <zubda/document.h>

namespace zubda {

struct Genre {
  double orderedness = 1;  ///< How far the order of the sentences means something, from 0 (a collection) to 1.
  double opening = 1;      ///< How far the first sentences tell what the text is about, from 0 to 1.
  bool is_study = false;   ///< A paper, a report or a judgment, which states aims and findings.

  /// Whether the sentences were gathered: then the one before is by somebody else, and nothing points to it.
  bool is_collection() const;
};

/// The n sentences of a text.
struct GenreInput {
  const TermMatrix& matrix;  ///< n x t, unit rows.
  std::span<const Sentence> sentences;
  std::span<const Statement> statements;        ///< n.
  const std::vector<bool>& in_result_sections;  ///< n.
  const TermVector& title;                      ///< t; all 0 where there is no title.
};

/// Whether a sentence has a place in the order of the text: sentences of prose and quotes have, not headings, lists or
/// clauses that continue another.
bool has_position(const Sentence& sentence);

/// Linear in the nonzeros of the matrix.
Genre read_genre(const GenreInput& input);

}  // namespace zubda
