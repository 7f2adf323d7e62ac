/// Terms to the term matrix.
#pragma once

#include <Eigen/SparseCore>
#include <span>
#include <vector>

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

/// In how many of the n sentences each of the t terms stands.
std::vector<std::uint32_t> sentence_frequencies(const TermMatrix& matrix);

/// The unit row vector of another text in the terms of `matrix`: t values, all 0 when `ids` is empty. `ids` as from
/// `TermExtractor::known_terms`. A term counts once, whatever its frequency, weighted by log(1 + n / df).
TermVector term_vector(const TermMatrix& matrix, std::span<const TermId> ids);

/// Set the last argument to M v and Mᵀ v in double precision: the products that all ranking methods are made of. Often
/// one follows the other, so that the vector is not allocated for each.
void multiply(const TermMatrix& matrix, const Eigen::VectorXd& terms, Eigen::VectorXd& sentences);
void multiply_transposed(const TermMatrix& matrix, const Eigen::VectorXd& sentences, Eigen::VectorXd& terms);

}  // namespace zubda
