#include "rank/pagerank.h"
#include "rank/rank.h"
#include "rank/similarity_graph.h"

namespace zubda {
/// LexRank (Erkan and Radev, 2004, algorithm 3): PageRank on the graph of sentences whose cosine is above a threshold,
/// all edges alike; a sentence is similar to itself, so it has a loop. The published damping 0.15 is the chance to
/// restart.
SentenceScores rank_lexrank(const RankInput& input) {
  const auto graph = lexrank_graph(input.matrix);
  const auto loops = self_similarity(input.matrix);
  Eigen::VectorXd product;
  const auto multiply_graph = [&](Eigen::VectorXd& v) {
    product = loops.cwiseProduct(v);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      const auto row = static_cast<Eigen::Index>(i);
      double sum = product[row];
      for (const auto j : graph.neighbours_of(i)) {
        sum += v[j];
        product[j] += v[row];
      }
      product[row] = sum;
    }
    v.swap(product);
  };
  return pagerank(multiply_graph, input.matrix.rows(), {}, {.damping = input.damping});
}

/// Continuous LexRank (Erkan and Radev, 2004, section 3.3): PageRank with the cosines themselves as weights, that of a
/// sentence with itself among them. With unit rows M the weights are M Mᵀ, so that the graph need not be built.
SentenceScores rank_continuous_lexrank(const RankInput& input) {
  Eigen::VectorXd terms;
  const auto multiply_graph = [&](Eigen::VectorXd& v) {
    multiply_transposed(input.matrix, v, terms);
    multiply(input.matrix, terms, v);
  };
  return pagerank(multiply_graph, input.matrix.rows(), {}, {.damping = input.damping});
}

}  // namespace zubda
