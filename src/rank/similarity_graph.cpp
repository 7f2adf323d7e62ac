#include "rank/similarity_graph.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rank/sentences_by_term.h"

namespace zubda {
namespace {

/// Bounds the time for long documents: so many terms are looked at in sentences that share one. Two or three thousand
/// sentences of a dozen terms are within it.
constexpr std::size_t max_steps = 100'000'000;
/// Chosen by hand, so that each sentence may still look for others through a rare term.
constexpr std::size_t min_sentences = 8;

/// For each term how many terms all sentences have that have it: what it takes to compare a sentence with them.
std::vector<std::size_t> terms_beside(const TermMatrix& matrix) {
  std::vector<std::size_t> counts(static_cast<std::size_t>(matrix.cols()));
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    const auto terms = static_cast<std::size_t>(matrix.innerVector(i).nonZeros());
    for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry)
      counts[static_cast<std::size_t>(entry.col())] += terms;
  }
  return counts;
}

/// The highest frequency of the terms through which sentence `i` looks for others: terms of one frequency are all taken
/// or none, so that their numbering does not matter. No sentence is looked at twice, so all are at most all terms.
std::size_t highest_frequency(const TermMatrix& matrix, Eigen::Index i, const SentencesByTerm& index,
                              const std::vector<std::size_t>& beside, std::size_t steps) {
  std::vector<std::pair<std::size_t, std::size_t>> terms;  // Frequency and steps.
  for (TermMatrix::InnerIterator entry(matrix, i); entry; ++entry) {
    const auto term = static_cast<std::size_t>(entry.col());
    terms.emplace_back(index.of(term).size(), beside[term]);
  }
  std::ranges::sort(terms);
  std::size_t highest = 0;
  std::size_t used = 0;
  for (std::size_t at = 0; at < terms.size();) {
    const auto frequency = terms[at].first;
    for (; at < terms.size() && terms[at].first == frequency; ++at) used += terms[at].second;
    if (std::min(used, static_cast<std::size_t>(matrix.nonZeros())) > steps) break;
    highest = frequency;
  }
  return highest;
}

/// Finds the neighbours of one sentence after the other.
class NeighbourFinder {
 public:
  NeighbourFinder(const TermMatrix& matrix, float threshold)
      : matrix_(matrix),
        threshold_(threshold),
        index_(matrix),
        row_(static_cast<std::size_t>(matrix.cols())),
        seen_by_(static_cast<std::size_t>(matrix.rows()), matrix.rows()) {
    const auto n = std::max<std::size_t>(1, static_cast<std::size_t>(matrix.rows()));
    const auto terms = static_cast<std::size_t>(matrix.nonZeros());
    const auto steps = std::max(min_sentences * terms, max_steps) / n;
    const auto beside = terms_beside(matrix);
    highest_.reserve(n);
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
      highest_.push_back(highest_frequency(matrix, i, index_, beside, steps));
  }

  /// Appends the edges of sentence `i` to those that no earlier sentence has found.
  void append_edges(Eigen::Index i, SimilarityGraph& graph) {
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry)
      row_[static_cast<std::size_t>(entry.col())] = entry.value();
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry) {
      const auto sharing = index_.of(static_cast<std::size_t>(entry.col()));
      if (sharing.size() > highest_[static_cast<std::size_t>(i)]) continue;
      for (const auto j : sharing) try_edge(i, j, graph);
    }
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry) row_[static_cast<std::size_t>(entry.col())] = 0;
  }

 private:
  void try_edge(Eigen::Index i, std::uint32_t j, SimilarityGraph& graph) {
    if (j == i || seen_by_[j] == i) return;
    seen_by_[j] = i;
    double similarity = 0;
    for (TermMatrix::InnerIterator entry(matrix_, j); entry; ++entry)
      similarity += static_cast<double>(row_[static_cast<std::size_t>(entry.col())]) * entry.value();
    if (similarity <= threshold_ || (j < i && finds_row(j))) return;
    graph.neighbours.push_back(j);
    graph.similarities.push_back(static_cast<float>(similarity));
  }

  /// Whether sentence `j` looks for others through a term of the sentence in `row_`: then the edge is there already.
  bool finds_row(std::uint32_t j) const {
    for (TermMatrix::InnerIterator entry(matrix_, j); entry; ++entry) {
      const auto term = static_cast<std::size_t>(entry.col());
      if (row_[term] != 0 && index_.of(term).size() <= highest_[j]) return true;
    }
    return false;
  }

  const TermMatrix& matrix_;
  float threshold_;
  SentencesByTerm index_;
  std::vector<float> row_;             ///< The terms of the sentence that is looked at, 0 elsewhere.
  std::vector<Eigen::Index> seen_by_;  ///< The last sentence that met this one.
  std::vector<std::size_t> highest_;
};

}  // namespace

SimilarityGraph similarity_graph(const TermMatrix& matrix, float threshold) {
  SimilarityGraph graph;
  NeighbourFinder finder(matrix, threshold);
  graph.begins = {0};
  for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
    finder.append_edges(i, graph);
    graph.begins.push_back(graph.neighbours.size());
  }
  return graph;
}

SimilarityGraph lexrank_graph(const TermMatrix& matrix) {
  constexpr float threshold = 0.1F;
  auto graph = similarity_graph(matrix, threshold);
  if (2 * graph.neighbours.size() >= graph.size()) return graph;
  return similarity_graph(matrix, 0);
}

}  // namespace zubda
