#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rank/normalize.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// Topics that are kept at most, and directions that are iterated beside them so that they converge.
constexpr Eigen::Index max_topics = 20;
constexpr Eigen::Index spare_directions = 8;
/// Bounds of the iterations, the second one in multiplications: some twenty for a million sentences.
constexpr std::size_t max_iterations = 100;
constexpr std::size_t max_products = std::size_t{1} << 33;
constexpr double tolerance = 1e-6;  ///< Of the squares of the singular values, as a share of the highest.
/// Topics with a smaller singular value than this share of the highest are left out (Steinberger and Jezek, 2004,
/// section 4).
constexpr double min_share = 0.5;

using Directions = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Numbers between -1 and 1, the same on every run: SplitMix64 without its last step. The numbers of random/split_mix.h
/// are as good, but break ties between sentences in another way (in 24 of 413 summaries of short texts).
Directions start_directions(Eigen::Index rows, Eigen::Index columns) {
  std::uint64_t state = 1;
  return Directions::NullaryExpr(rows, columns, [&] {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return static_cast<double>(z >> 11) * 0x1p-52 - 1;
  });
}

/// The sentences as the paper has them, long ones with more weight: M with its rows as long as they were before they
/// were made unit vectors. Any entry of a row tells by its frequency how long that was.
TermMatrix weighted_by_length(const RankInput& input) {
  const auto& matrix = input.matrix;
  std::vector<double> sentences_with(static_cast<std::size_t>(matrix.cols()));
  for (Eigen::Index k = 0; k < matrix.nonZeros(); ++k)
    ++sentences_with[static_cast<std::size_t>(matrix.innerIndexPtr()[k])];
  TermMatrix weighted = matrix;
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    const TermMatrix::InnerIterator first(matrix, i);
    if (!first) continue;
    const auto ids = input.terms.of(static_cast<std::size_t>(i));
    const auto frequency = static_cast<double>(std::ranges::count(ids, static_cast<TermId>(first.col())));
    const auto idf =
        std::log1p(static_cast<double>(matrix.rows()) / sentences_with[static_cast<std::size_t>(first.col())]);
    weighted.row(i) *= static_cast<float>((1 + std::log(frequency)) * idf / static_cast<double>(first.value()));
  }
  return weighted;
}

/// Mᵀ M Q, a row of M at a time: nothing of n rows is held.
Directions multiply_gram(const TermMatrix& matrix, const Directions& directions) {
  Directions product = Directions::Zero(directions.rows(), directions.cols());
  Eigen::RowVectorXd row(directions.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    row.setZero();
    for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry)
      row += static_cast<double>(entry.value()) * directions.row(entry.col());
    for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry)
      product.row(entry.col()) += static_cast<double>(entry.value()) * row;
  }
  return product;
}

/// An orthonormal basis of the columns of `directions`.
Directions orthonormalized(const Directions& directions) {
  const Eigen::HouseholderQR<Eigen::MatrixXd> decomposition(directions);
  return decomposition.householderQ() * Eigen::MatrixXd::Identity(directions.rows(), directions.cols());
}

/// The strongest topics: right singular vectors in columns, and the squares of their singular values, falling.
struct Topics {
  Directions vectors;
  Eigen::VectorXd squares;
};

/// How many topics count: singular values of at least half the highest.
Eigen::Index count_kept(const Eigen::VectorXd& squares) {
  Eigen::Index kept = 0;
  while (kept < std::min<Eigen::Index>(squares.size(), max_topics) &&
         squares[kept] >= min_share * min_share * squares[0])
    ++kept;
  return kept;
}

/// Truncated SVD by subspace iteration with Rayleigh-Ritz (Golub and Van Loan, 2013, section 8.2.4) on Mᵀ M.
Topics find_topics(const TermMatrix& matrix) {
  const auto count = std::min({max_topics + spare_directions, matrix.rows(), matrix.cols()});
  Topics topics{orthonormalized(start_directions(matrix.cols(), count)), Eigen::VectorXd::Zero(count)};
  const auto products = static_cast<std::size_t>(matrix.nonZeros() * count);
  const auto iterations = std::min(max_iterations, 2 + max_products / products);
  for (std::size_t iteration = 0; iteration < iterations; ++iteration) {
    const auto product = multiply_gram(matrix, topics.vectors);
    const Eigen::MatrixXd projected = topics.vectors.transpose() * product;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen((projected + projected.transpose()) / 2);
    const Eigen::VectorXd squares = eigen.eigenvalues().reverse();
    const bool converged =
        (squares - topics.squares).head(count_kept(squares)).cwiseAbs().maxCoeff() <= tolerance * squares[0];
    topics.squares = squares;
    const Directions rotation = eigen.eigenvectors().rowwise().reverse();
    if (converged || iteration + 1 == iterations) {
      topics.vectors = Directions(topics.vectors * rotation);
      break;
    }
    topics.vectors = orthonormalized(product * rotation);
  }
  return topics;
}

}  // namespace

/// LSA as Steinberger and Jezek (2004) score it: a sentence has the length of its vector in the space of the topics,
/// each weighted with its singular value, sqrt(sum_k v_ik² s_k²), over the topics with singular values of at least half
/// the highest, at most `max_topics`.
SentenceScores rank_lsa(const RankInput& input) {
  const auto matrix = weighted_by_length(input);
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(matrix.rows());
  if (matrix.nonZeros() == 0) return normalized(scores);
  const auto topics = find_topics(matrix);
  // With M = U S Vᵀ the row of U S that belongs to a sentence is its row of M times V.
  const Directions vectors = topics.vectors.leftCols(count_kept(topics.squares));
  Eigen::RowVectorXd coordinates(vectors.cols());
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    coordinates.setZero();
    for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry)
      coordinates += static_cast<double>(entry.value()) * vectors.row(entry.col());
    scores[i] = coordinates.norm();
  }
  return normalized(scores);
}

}  // namespace zubda
