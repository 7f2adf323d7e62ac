/// Selection: the best sentences that fit a budget without saying the same twice.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <vector>

#include "score/budget.h"
#include "score/shares.h"
#include "select/choices.h"
#include "select/statements.h"
#include "sentences/companions.h"
#include "terms/term_rows.h"
#include <zubda/document.h>

namespace zubda {

/// The n sentences to select from, as rows of a matrix; a row of several documents follows the last one of the document
/// before.
struct SelectionInput {
  TermRows matrix;                      ///< n x t, unit rows.
  const Eigen::VectorXd& worth;         ///< n; > 0 in general; of any scale.
  const Eigen::VectorXd& scores;        ///< n; what the sentences are worth whatever their length; of any scale.
  std::span<const Cost> costs;          ///< n; may be empty under a budget of sentences.
  const std::vector<bool>& selectable;  ///< n.
  /// n; what each sentence needs to read whole. Little of its worth is left unless all of that is chosen.
  std::span<const Companions> companions;
  Shares shares = {};  ///< Of n sentences. The share of a group from which k are chosen is its weight / (1 + k).
  const Statements* statements = nullptr;  ///< Of the n sentences; without it nearly equal rows say the same.
};

struct SelectionOptions {
  Budget budget;
  double diversity = 0.5;  ///< Share of its gain that full similarity to the chosen sentences costs, 0 to 1.
  /// When the best sentence exceeds the whole budget, one that fits must have this share of its gain, 0 to 1.
  double min_share_of_best = 0;
  /// A sentence with less than this share of the highest score among the chosen ones, or with `Choice::dangling` of it,
  /// does not fill up a budget of words or characters, 0 to 1.
  double min_share_to_fill = 0;
  /// Nor does one with a lower score than this.
  double min_score_to_fill = 0;
};

struct Selection {
  std::vector<std::size_t> chosen;  ///< Ascending.
  Choices choices;                  ///< n.
  std::size_t best = 0;             ///< The sentence with the highest first gain, whether it fits or not.
};

/// Takes greedily the sentence with the highest gain, worth x (1 - diversity x redundancy), as long as something fits
/// (maximal marginal relevance, Carbonell and Goldstein, 1998; lazily, Minoux, 1978). A sentence that does not read
/// whole without its companions is taken together with them if the mean of their gains is the highest one, and is worth
/// less alone; one of a group is worth less for each that is chosen of that group. Redundancy is the cosine of a row
/// with the best weight of each term among the chosen rows. A sentence that says nothing beyond a chosen
/// one (select/statements.h) is never taken. Ties go to the earlier sentence. Nothing is chosen when the best sentence
/// exceeds the whole budget and what fits is worth far less: what to do then is for the caller. Near-linear in the
/// nonzeros of the matrix.
Selection select_sentences(const SelectionInput& input, const SelectionOptions& options);

}  // namespace zubda
