/// Selection: the best sentences that fit a budget without saying the same twice.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "score/budget.h"
#include "score/shares.h"
#include "terms/tfidf.h"
#include <zubda/document.h>

namespace zubda {

/// The n sentences to select from, as rows of a matrix; a row of several documents follows the last one of the document
/// before.
struct SelectionInput {
  const TermMatrix& matrix;             ///< n x t, unit rows.
  const Eigen::VectorXd& worth;         ///< n; > 0 in general; of any scale.
  std::span<const Cost> costs;          ///< n.
  const std::vector<bool>& selectable;  ///< n.
  /// n; whether a sentence opens with a word that points to the one before it. Then little of its worth is left unless
  /// that one is chosen.
  const std::vector<bool>& dangling;
  /// n; the document of each sentence, ascending. Empty for a single document.
  std::span<const std::size_t> documents = {};
  Shares shares = {};  ///< Of n sentences. The share of a group from which k are chosen is its weight / (1 + k).
};

struct SelectionOptions {
  Budget budget;
  double diversity = 0.5;  ///< Share of its gain that full similarity to the chosen sentences costs, 0 to 1.
};

/// What became of a sentence: all values as they were when it was last looked at. For one that is outranked that may
/// be long before the end; its gain could only have fallen since.
struct Choice {
  Verdict verdict = Verdict::outranked;
  double dangling = 1;    ///< What was left of its worth for its dangling opening, > 0 and <= 1.
  double share = 1;       ///< The weight of its group / (1 + sentences chosen of that), >= 0 and <= 1.
  double redundancy = 0;  ///< Similarity to the chosen sentences, 0 to 1.
  /// worth x dangling x share x (1 - diversity x redundancy); 0 for what is not selectable.
  double gain = 0;
  std::optional<std::size_t> repeats = {};  ///< The chosen sentence that says the same.
};

struct Selection {
  std::vector<std::size_t> chosen;  ///< Ascending.
  std::vector<Choice> choices;      ///< n.
  std::size_t best = 0;             ///< The sentence with the highest first gain, whether it fits or not.
};

/// Takes greedily the sentence with the highest gain, worth x (1 - diversity x redundancy), as long as something fits
/// (maximal marginal relevance, Carbonell and Goldstein, 1998; lazily, Minoux, 1978). A dangling sentence is worth less
/// until the one before it in its document is chosen, and one of a group less for each that is chosen of that group.
/// Redundancy is the cosine of a row with the best weight of each term among the chosen rows. Sentences nearly equal to
/// a chosen one are never taken. Ties go to the earlier sentence. Nothing is chosen when the best sentence exceeds the
/// whole budget and what fits is worth far less: the caller then cuts the best one. Near-linear in the nonzeros of the
/// matrix.
Selection select_sentences(const SelectionInput& input, const SelectionOptions& options);

}  // namespace zubda
