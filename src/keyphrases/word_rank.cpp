#include "keyphrases/word_rank.h"

#include <Eigen/SparseCore>
#include <cmath>
#include <vector>

#include "rank/pagerank.h"

namespace zubda {
namespace {

/// A window of three key words, as in most of the paper's experiments the best is narrow.
constexpr std::size_t window = 3;
/// A word of the title is worth as much as the first word of the text so many times over.
constexpr double title_weight = 4;

using Graph = Eigen::SparseMatrix<double, Eigen::RowMajor>;

Graph co_occurrences(std::span<const Word> words, std::size_t term_count) {
  std::vector<Eigen::Triplet<double>> edges;
  std::vector<int> recent;
  std::uint32_t sentence = 0;
  for (const auto& word : words) {
    if (word.term == no_term) continue;
    if (word.sentence != sentence) recent.clear();
    sentence = word.sentence;
    const auto term = static_cast<int>(word.term);
    for (const auto other : recent) {
      if (other == term) continue;
      edges.emplace_back(term, other, 1.0);
    }
    recent.push_back(term);
    if (recent.size() == window) recent.erase(recent.begin());
  }
  Graph graph(static_cast<Eigen::Index>(term_count), static_cast<Eigen::Index>(term_count));
  graph.setFromTriplets(edges.begin(), edges.end());
  return graph + Graph(graph.transpose());
}

}  // namespace

Eigen::VectorXd rank_words(std::span<const Word> words, std::size_t term_count, std::span<const TermId> title,
                           double damping) {
  Eigen::VectorXd restart = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(term_count));
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].term != no_term) restart[words[i].term] += 1 / std::sqrt(1 + static_cast<double>(i));
  for (const auto term : title) restart[term] += title_weight;
  const auto total = restart.sum();
  if (total == 0) return restart;
  restart /= total;
  const auto graph = co_occurrences(words, term_count);
  return pagerank([&](Eigen::VectorXd& v) { v = graph * v; }, graph.rows(), restart, {.damping = damping});
}

}  // namespace zubda
