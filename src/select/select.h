/// Selection: the best sentences that fit a budget without saying the same twice.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "terms/tfidf.h"
#include <zubda/document.h>

namespace zubda {

/// How much may be taken; no limit where not set.
struct Budget {
  std::size_t sentences = std::numeric_limits<std::size_t>::max();
  std::size_t words = std::numeric_limits<std::size_t>::max();
  std::size_t characters = std::numeric_limits<std::size_t>::max();  ///< A line end between two sentences counts one.
};

/// What a sentence costs and whether it may be taken.
struct Candidate {
  std::size_t words = 0;
  std::size_t characters = 0;  ///< Asked for only under a budget of characters.
  bool selectable = true;
  bool leans = false;  ///< Opens with a word that points to the sentence before it.
};

struct SelectOptions {
  Budget budget;
  double diversity = 0.5;  ///< Share of a score that full likeness to the chosen sentences costs, 0 to 1.
  bool weighs_length =
      true;  ///< Whether worth depends on length; not for methods that are to stay as their papers have them.
};

/// What became of each of n sentences.
struct Selection {
  std::vector<std::size_t> chosen;   ///< Ascending.
  std::vector<Verdict> verdicts;     ///< n.
  std::vector<double> redundancies;  ///< n; likeness to the chosen sentences when last looked at, 0 to 1.
  std::size_t best = 0;              ///< The sentence that is worth most, whether it fits or not.
};

/// Takes greedily the sentence with the highest gain, worth x (1 - diversity x redundancy), as long as something fits
/// (maximal marginal relevance, Carbonell and Goldstein, 1998; lazily, Minoux, 1978). Worth is the score; less for a
/// sentence that leans on the one before it, unless that is chosen. Under a budget of words or characters it is more
/// for a long sentence where the budget is a large share of the text, and less where many sentences fit (select.cpp).
/// Redundancy is the cosine of a row with the best weight of each term among the chosen rows. Sentences nearly equal to
/// a chosen one are never taken. Ties go to the earlier sentence. Nothing is chosen when the best sentence exceeds the
/// whole budget and what fits is far less worth: the caller then cuts the best one. `scores` and `candidates` have n
/// entries as `matrix` has rows. Near-linear in the nonzeros of `matrix`.
Selection select_sentences(const TermMatrix& matrix, const Eigen::VectorXd& scores,
                           std::span<const Candidate> candidates, const SelectOptions& options);

}  // namespace zubda
