#include <Eigen/Eigenvalues>
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

/// Numbers between -1 and 1, the same on every run: SplitMix64 without its last step. The numbers of random/split_mix.h
/// are as good, but break ties between sentences in another way (in 24 of 413 summaries of short texts).
Eigen::MatrixXd start_directions(Eigen::Index rows, Eigen::Index columns) {
  std::uint64_t state = 1;
  return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] {
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

/// M Mᵀ Q, a column of Q at a time, so that only one vector of t terms is held: a text has ten times as many terms as
/// sentences.
Eigen::MatrixXd multiply_gram(const TermMatrix& matrix, const Eigen::MatrixXd& directions) {
  Eigen::MatrixXd product(directions.rows(), directions.cols());
  Eigen::VectorXd terms;
  Eigen::VectorXd sentences;
  for (Eigen::Index k = 0; k < directions.cols(); ++k) {
    multiply_transposed(matrix, directions.col(k), terms);
    multiply(matrix, terms, sentences);
    product.col(k) = sentences;
  }
  return product;
}

/// Makes the columns of `directions` orthonormal by Gram and Schmidt, each twice for precision (Giraud and others,
/// 2005, The loss of orthogonality in the Gram-Schmidt orthogonalization process). A column that depends on those
/// before it becomes 0: then there are fewer topics than columns.
void orthonormalize(Eigen::MatrixXd& directions) {
  constexpr double min_share_left = 1e-10;
  for (Eigen::Index k = 0; k < directions.cols(); ++k) {
    auto column = directions.col(k);
    const auto before = directions.leftCols(k);
    const double length = column.norm();
    for (int time = 0; time < 2; ++time) {
      const Eigen::VectorXd shares = before.transpose() * column;
      column -= before * shares;
    }
    const double left = column.norm();
    if (left > min_share_left * length) column /= left;
    else column.setZero();
  }
}

/// The strongest topics: left singular vectors in columns, and the squares of their singular values, falling.
struct Topics {
  Eigen::MatrixXd vectors;
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

/// Truncated SVD by subspace iteration with Rayleigh-Ritz (Golub and Van Loan, 2013, section 8.2.4) on M Mᵀ.
Topics find_topics(const TermMatrix& matrix) {
  const auto count = std::min({max_topics + spare_directions, matrix.rows(), matrix.cols()});
  Topics topics{start_directions(matrix.rows(), count), Eigen::VectorXd::Zero(count)};
  orthonormalize(topics.vectors);
  const auto products = static_cast<std::size_t>((matrix.nonZeros() + matrix.rows() * count) * count);
  const auto iterations = std::min(max_iterations, 2 + max_products / products);
  for (std::size_t iteration = 0; iteration < iterations; ++iteration) {
    const Eigen::MatrixXd product = multiply_gram(matrix, topics.vectors);
    const Eigen::MatrixXd projected = topics.vectors.transpose() * product;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen((projected + projected.transpose()) / 2);
    const Eigen::VectorXd squares = eigen.eigenvalues().reverse();
    const bool converged =
        (squares - topics.squares).head(count_kept(squares)).cwiseAbs().maxCoeff() <= tolerance * squares[0];
    topics.squares = squares;
    const Eigen::MatrixXd rotation = eigen.eigenvectors().rowwise().reverse();
    if (converged || iteration + 1 == iterations) {
      topics.vectors = Eigen::MatrixXd(topics.vectors * rotation);
      break;
    }
    topics.vectors = product * rotation;
    orthonormalize(topics.vectors);
  }
  return topics;
}

}  // namespace

/// LSA as Steinberger and Jezek (2004) score it: a sentence has the length of its vector in the space of the topics,
/// each weighted with its singular value, sqrt(sum_k v_ik² s_k²), over the topics with singular values of at least half
/// the highest, at most `max_topics`.
SentenceScores rank_lsa(const RankInput& input) {
  const auto matrix = weighted_by_length(input);
  if (matrix.nonZeros() == 0) return normalized(Eigen::VectorXd::Zero(matrix.rows()));
  const auto topics = find_topics(matrix);
  const auto kept = count_kept(topics.squares);
  const Eigen::VectorXd weights = topics.squares.head(kept).cwiseMax(0);
  return normalized((topics.vectors.leftCols(kept).cwiseAbs2() * weights).cwiseSqrt());
}

}  // namespace zubda
