/// Terms to the term matrix.
#pragma once

#include <Eigen/SparseCore>
#include <span>
#include <vector>

#include "terms/packed_terms.h"
#include "terms/terms.h"

namespace zubda {

/// Sentences x terms; row i is sentence i. Row-major, so a row is cheap to walk. Values are single precision, sums over
/// them are made in double.
using TermMatrix = Eigen::SparseMatrix<float, Eigen::RowMajor>;

/// One weight for each of the t terms.
using TermVector = Eigen::VectorXf;

/// TF-IDF weights of `terms` (n sentences, t terms): n x t, each row of unit length or, where a sentence has no terms,
/// empty. w(i,j) = (1 + log tf(i,j)) * log(1 + n / df(j)), with sentences as the documents that df counts (Salton and
/// Buckley, 1988).
TermMatrix tfidf(const Terms& terms);
/// The same matrix of packed terms, of which there are `term_count` different ones.
TermMatrix tfidf(const PackedTerms& terms, std::size_t term_count);

/// 1 + log(count), what a term that stands `count` times in a sentence counts as.
float damped_count(float count);
/// Brings the weights of a row to unit length.
void normalize_row(std::span<float> weights);

/// log(1 + n / df) of each of the t terms of a matrix that `tfidf` made.
std::vector<float> inverse_frequencies(const TermMatrix& matrix);

/// In how many of the n sentences each of the t terms stands.
std::vector<std::uint32_t> sentence_frequencies(const TermMatrix& matrix);

/// The unit row vector of another text in the terms of `matrix`: t values, all 0 when `ids` is empty. `ids` as from
/// `TermExtractor::known_terms`. A term counts once, whatever its frequency, weighted by log(1 + n / df).
TermVector term_vector(const TermMatrix& matrix, std::span<const TermId> ids);

/// Set the last argument to M v and Mᵀ v in double precision: the products that all ranking methods are made of. Often
/// one follows the other, so that the vector is not allocated for each.
void multiply(const TermMatrix& matrix, const Eigen::VectorXd& terms, Eigen::VectorXd& sentences);
/// Row `i` of M times v, which has a value for each of the t terms.
inline double row_product(const TermMatrix& matrix, Eigen::Index i, const Eigen::VectorXd& terms) {
  const auto *begins = matrix.outerIndexPtr(), *columns = matrix.innerIndexPtr();
  const auto* values = matrix.valuePtr();
  double sum = 0;
  for (auto at = begins[i]; at < begins[i + 1]; ++at) sum += static_cast<double>(values[at]) * terms[columns[at]];
  return sum;
}
void multiply_transposed(const TermMatrix& matrix, const Eigen::VectorXd& sentences, Eigen::VectorXd& terms);

}  // namespace zubda
