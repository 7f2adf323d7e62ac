#include <Eigen/Core>
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rank/pagerank.h"
#include "rank/rank.h"

namespace zubda {
namespace {

/// The graph of n sentences, W = M Mᵀ - I, in two parts, W = S Sᵀ + L: most terms of a short text stand in one sentence
/// only and are like nothing but themselves, so that products need not go through them.
struct Graph {
  TermMatrix shared;      ///< S, n x s; the s columns of M with several entries.
  Eigen::VectorXd loops;  ///< n; the diagonal of L.
};

/// The new number of each column that has several entries; -1 for the others.
std::vector<int> number_shared(const TermMatrix& matrix) {
  const auto frequencies = sentence_frequencies(matrix);
  std::vector<int> numbers(frequencies.size());
  std::ranges::transform(frequencies, numbers.begin(),
                         [next = 0](std::uint32_t frequency) mutable { return frequency > 1 ? next++ : -1; });
  return numbers;
}

Graph make_graph(const TermMatrix& matrix) {
  const auto* begins = matrix.outerIndexPtr();
  Graph graph;
  // A sentence without terms is not even like itself.
  graph.loops = Eigen::VectorXd::NullaryExpr(matrix.rows(),
                                             [&](Eigen::Index i) { return begins[i] < begins[i + 1] ? -1.0 : 0.0; });
  const auto numbers = number_shared(matrix);
  auto& shared = graph.shared;
  shared.resize(matrix.rows(), matrix.cols() - std::ranges::count(numbers, -1));
  shared.resizeNonZeros(matrix.nonZeros());
  int next = 0;
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    shared.outerIndexPtr()[i] = next;
    for (auto at = begins[i]; at < begins[i + 1]; ++at) {
      const auto value = matrix.valuePtr()[at];
      const auto number = numbers[static_cast<std::size_t>(matrix.innerIndexPtr()[at])];
      graph.loops[i] += number < 0 ? static_cast<double>(value) * static_cast<double>(value) : 0.0;
      shared.innerIndexPtr()[next] = number;
      shared.valuePtr()[next] = value;
      next += number < 0 ? 0 : 1;
    }
  }
  shared.outerIndexPtr()[matrix.rows()] = next;
  return graph;
}

}  // namespace

/// TextRank (Mihalcea and Tarau, 2004) on cosine similarities. With unit rows M the weights of the complete graph are
/// W = M Mᵀ - I, so that W v = M (Mᵀ v) - v: exact, without ever building the graph (path folding, Lin and Cohen,
/// 2010).
SentenceScores rank_textrank(const RankInput& input) {
  const auto n = input.matrix.rows();
  const auto graph = make_graph(input.matrix);
  Eigen::VectorXd terms;
  const auto multiply_graph = [&](const Eigen::VectorXd& v, Eigen::VectorXd& product) {
    multiply_transposed(graph.shared, v, terms);
    multiply(graph.shared, terms, product);
    product += graph.loops.cwiseProduct(v);
  };
  // A restart that is not uniform makes it topic-sensitive (Haveliwala, 2002).
  const Eigen::VectorXd uniform = Eigen::VectorXd::Constant(n, 1.0 / static_cast<double>(n));
  const auto& restart = input.restart.size() > 0 ? input.restart : uniform;
  return pagerank(multiply_graph, restart, {.damping = input.damping});
}

}  // namespace zubda
