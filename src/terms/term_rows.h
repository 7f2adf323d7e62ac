/// The rows of a term matrix, of which some are asked for after the others are done with.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "terms/packed_terms.h"
#include "terms/tfidf.h"

namespace zubda {

/// A view of a term matrix, or of what its rows are worked out from: the selection looks at few rows of a long
/// document, whose matrix takes two thirds of the memory of its text.
class TermRows {
 public:
  struct Entry {
    int term;
    float weight;
  };

  /// What is given outlives the object.
  TermRows(const TermMatrix& matrix) : matrix_(&matrix) {}  // NOLINT(google-explicit-constructor)
  /// The rows of `tfidf(terms)`, whose terms have these inverse frequencies.
  TermRows(const TermView& terms, const std::vector<float>& inverse_frequencies)
      : terms_(terms), inverse_frequencies_(&inverse_frequencies) {}

  /// t.
  Eigen::Index cols() const {
    return matrix_ != nullptr ? matrix_->cols() : static_cast<Eigen::Index>(inverse_frequencies_->size());
  }
  /// By rising term.
  std::vector<Entry> row(std::size_t number) const;

 private:
  const TermMatrix* matrix_ = nullptr;
  std::optional<TermView> terms_;
  const std::vector<float>* inverse_frequencies_ = nullptr;
};

}  // namespace zubda
