/// The graph of similar sentences, for methods that cut weak edges.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "terms/tfidf.h"

namespace zubda {

/// Undirected edges of n sentences, each held once, by one of its ends.
struct SimilarityGraph {
  std::vector<std::size_t> begins;  ///< n + 1 positions in `neighbours` and `similarities`.
  std::vector<std::uint32_t> neighbours;
  std::vector<float> similarities;  ///< Cosines > 0, one for each neighbour; empty in a graph of plain edges.

  std::size_t size() const { return begins.size() - 1; }
  /// What sentence `i` holds of its edges.
  std::span<const std::uint32_t> neighbours_of(std::size_t i) const {
    return std::span(neighbours).subspan(begins[i], begins[i + 1] - begins[i]);
  }
};

/// Pairs of sentences whose cosine is above `threshold` >= 0, found through the inverted index. Exact as long as
/// walking all postings costs at most 2^23 steps (two or three thousand sentences). Beyond that each sentence looks for
/// others through its rarest terms only, as many as keep to its share of those steps, at least 8; so time and memory
/// stay linear in n. A pair counts when one of the two finds the other. The order of the sentences does not matter.
SimilarityGraph similarity_graph(const TermMatrix& matrix, float threshold);

/// The same edges in the same order, without their cosines: of most pairs one product of weights tells that they are
/// above the threshold. With it LexRank of 10,000 sentences takes half the time.
SimilarityGraph plain_similarity_graph(const TermMatrix& matrix, float threshold);

/// The graph of LexRank and degree: the sentences whose cosine is above 0.1, the best threshold of those that Erkan and
/// Radev (2004, section 5) tried on English. Where words are not stemmed or sentences are short, hardly any cosine is
/// above it, and nearly all sentences would have the same score: if fewer than half as many pairs as there are
/// sentences are (each sentence has less than one neighbour in the mean), all pairs with a term in common are linked.
/// Its edges are plain.
SimilarityGraph lexrank_graph(const TermMatrix& matrix);

/// The similarity of each sentence to itself: 1, or 0 where it has no terms.
inline Eigen::VectorXd self_similarity(const TermMatrix& matrix) {
  return Eigen::VectorXd::NullaryExpr(matrix.rows(), [&](Eigen::Index i) {
    return matrix.outerIndexPtr()[i] < matrix.outerIndexPtr()[i + 1] ? 1.0 : 0.0;
  });
}

/// Calls `sink(i, j, cosine)` for each edge of a graph that has cosines.
template <class Sink>
void for_each_edge(const SimilarityGraph& graph, Sink&& sink) {
  for (std::size_t i = 0; i < graph.size(); ++i)
    for (auto at = graph.begins[i]; at < graph.begins[i + 1]; ++at)
      sink(i, graph.neighbours[at], graph.similarities[at]);
}

}  // namespace zubda
