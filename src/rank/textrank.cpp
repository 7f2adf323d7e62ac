#include <Eigen/Core>
#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "rank/pagerank.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// Cosines of n sentences, M Mᵀ, in two parts: most terms of a short text stand in one sentence only and are like
/// nothing but themselves, so that products need not go through them.
struct Likeness {
  std::optional<TermMatrix> shared;  ///< n x s; the s columns of M with several entries; none where these are most.
  Eigen::VectorXd unshared;          ///< n; sums of squares of all other entries, 0 without `shared`.
};

/// The new number of each column that has several entries; -1 for the others.
std::vector<int> number_shared(const TermMatrix& matrix) {
  std::vector<int> numbers(static_cast<std::size_t>(matrix.cols()));
  for (Eigen::Index at = 0; at < matrix.nonZeros(); ++at)
    ++numbers[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
  for (int next = 0; auto& number : numbers) number = number > 1 ? next++ : -1;
  return numbers;
}

Likeness likeness(const TermMatrix& matrix) {
  const auto numbers = number_shared(matrix);
  const auto unshared = std::ranges::count(numbers, -1);
  Likeness parts{std::nullopt, Eigen::VectorXd::Zero(matrix.rows())};
  if (unshared * 4 < matrix.nonZeros()) return parts;  // A book: a copy would take more than it saves.
  auto& shared = parts.shared.emplace(matrix.rows(), matrix.cols() - unshared);
  shared.resizeNonZeros(matrix.nonZeros());
  int next = 0;
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    shared.outerIndexPtr()[i] = next;
    for (auto at = matrix.outerIndexPtr()[i]; at < matrix.outerIndexPtr()[i + 1]; ++at) {
      const auto value = matrix.valuePtr()[at];
      const auto number = numbers[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
      parts.unshared[i] += number < 0 ? static_cast<double>(value) * static_cast<double>(value) : 0.0;
      shared.innerIndexPtr()[next] = number;
      shared.valuePtr()[next] = value;
      next += number < 0 ? 0 : 1;
    }
  }
  shared.outerIndexPtr()[matrix.rows()] = next;
  return parts;
}

}  // namespace

/// TextRank (Mihalcea and Tarau, 2004) on cosine similarities. With unit rows M the weights of the complete graph are
/// W = M Mᵀ - I, so that W v = M (Mᵀ v) - v: exact, without ever building the graph (path folding, Lin and Cohen,
/// 2010).
SentenceScores rank_textrank(const RankInput& input) {
  const auto n = input.matrix.rows();
  const auto parts = likeness(input.matrix);
  const Eigen::VectorXd loops = Eigen::VectorXd::NullaryExpr(n, [&](Eigen::Index i) {
    const bool has_terms = input.matrix.outerIndexPtr()[i] < input.matrix.outerIndexPtr()[i + 1];
    return parts.unshared[i] - (has_terms ? 1.0 : 0.0);
  });
  const auto& shared = parts.shared ? *parts.shared : input.matrix;
  Eigen::VectorXd terms;
  const auto multiply_graph = [&](const Eigen::VectorXd& v, Eigen::VectorXd& product) {
    multiply_transposed(shared, v, terms);
    multiply(shared, terms, product);
    product += loops.cwiseProduct(v);
  };
  // A restart that is not uniform makes it topic-sensitive (Haveliwala, 2002).
  const Eigen::VectorXd uniform = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  const auto& restart = input.restart.size() > 0 ? input.restart : uniform;
  return pagerank(multiply_graph, restart, {.damping = input.damping});
}

}  // namespace zubda
