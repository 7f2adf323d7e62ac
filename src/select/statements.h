/// Which sentences say the same: the same terms in the same order, and no other figure, name or negation.
///
/// Three agencies report the same event with other datelines, a phrase of time at another place, or two words more, and
/// then the cosine of the sentences is too low to tell; while two sentences of the same words may say the opposite
/// (`rose`, `fell`), which a cosine of 0.9 does not see. So sentences are compared as they are written:
///
///   - Datelines are left out. A word of the other document's dateline is not missing.
///   - One of the two has all terms of the other. What replaces a word by another one says something else.
///   - The terms that both have are in the same order, but for one run of words that is at another place: "Iran
///     attacked Israel" is not "Israel attacked Iran". Scripts without capitals hide names, so there the order is the
///     same.
///   - All figures and names of the candidate are in the chosen sentence, in the same order, so that nothing is lost.
///   - Negations, quantities, directions, modal words and persons (src/language/contrasts) are the same. In a language
///     without a list of them only sentences of the same words say the same.
///   - A candidate that says more adds two terms at most, in lower case.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "terms/packed_terms.h"
#include "terms/terms.h"
#include <zubda/document.h>

namespace zubda {

/// The dateline of a report; empty where there is none.
struct Dateline {
  std::size_t row = 0;             ///< The sentence that it opens, among those of its document.
  std::size_t bytes = 0;           ///< Of that sentence.
  std::vector<TermId> terms = {};  ///< With which the terms of that sentence begin.
};

/// The sentence among `sentences` of `text`, which are in reading order, that opens with a dateline: one of the first
/// three. The terms are not filled in.
Dateline find_dateline(std::string_view text, std::span<const Sentence> sentences, const Language& language);

/// The n sentences of one or several documents.
struct StatementInput {
  TermView terms;
  std::span<const Sentence> sentences;         ///< n.
  std::span<const std::size_t> documents;      ///< n, ascending; empty for a single document.
  std::span<const std::string_view> texts;     ///< Of each document.
  std::span<const Language* const> languages;  ///< Of each document.
  std::span<const Dateline> datelines;         ///< Of each document.
};

class Statements {
 public:
  /// What `input` refers to outlives the object.
  explicit Statements(const StatementInput& input);

  /// The terms of a sentence without its dateline.
  std::vector<TermId> terms_of(std::size_t row) const;

  /// Whether `candidate` says nothing that `chosen` does not say.
  bool say_the_same(std::size_t candidate, std::size_t chosen) const;

  /// Whether two sentences that have much in common differ in a figure that each has for itself, or in a negation.
  bool contradict(std::size_t a, std::size_t b) const;

 private:
  /// What a sentence states beside its terms, folded and in order.
  struct Facts {
    std::vector<std::string> words = {};
    std::vector<std::string> figures = {};    ///< Words with a digit, with their signs.
    std::vector<std::string> names = {};      ///< Words in upper case, not the first.
    std::vector<std::string> contrasts = {};  ///< Sorted, negations among them.
    std::vector<std::string> negations = {};  ///< Sorted.
    bool has_case = false;
  };
  std::size_t document_of(std::size_t row) const { return input_.documents.empty() ? 0 : input_.documents[row]; }
  const Dateline& dateline_of(std::size_t row) const { return input_.datelines[document_of(row)]; }
  bool opens_with_dateline(std::size_t row) const;
  Facts read_facts(std::size_t row) const;
  bool keeps_facts(std::size_t candidate, std::size_t chosen, std::size_t added) const;

  StatementInput input_;
  std::vector<std::size_t> first_rows_;  ///< Of each document.
};

}  // namespace zubda
