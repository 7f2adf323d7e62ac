#include "rank/similarity_graph.h"

#include <algorithm>
#include <cstdint>
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

/// Finds the neighbours of one sentence after the other, with their cosines or without.
template <bool has_cosines>
class NeighbourFinder {
 public:
  NeighbourFinder(const TermMatrix& matrix, float threshold)
      : matrix_(matrix),
        threshold_(threshold),
        index_(matrix),
        row_(static_cast<std::size_t>(matrix.cols())),
        others_(static_cast<std::size_t>(matrix.rows())) {
    const auto n = std::max<std::size_t>(1, static_cast<std::size_t>(matrix.rows()));
    const auto terms = static_cast<std::size_t>(matrix.nonZeros());
    const auto steps = std::max(min_sentences * terms, max_steps) / n;
    const auto beside = terms_beside(matrix);
    for (Eigen::Index i = 0; i < matrix.rows(); ++i)
      others_[static_cast<std::size_t>(i)] = {
          static_cast<std::uint32_t>(n),
          static_cast<std::uint32_t>(highest_frequency(matrix, i, index_, beside, steps))};
  }

  /// Appends the edges of sentence `i` to those that no earlier sentence has found.
  void append_edges(std::uint32_t i, SimilarityGraph& graph) {
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry)
      row_[static_cast<std::size_t>(entry.col())] = entry.value();
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry) {
      const auto term = static_cast<std::size_t>(entry.col());
      const auto sharing = index_.of(term);
      if (sharing.size() > others_[i].highest) continue;
      const auto* weight = index_.weights_of(term);
      for (const auto j : sharing) {
        const auto product = static_cast<double>(entry.value()) * static_cast<double>(*weight++);
        if (is_new(i, j, sharing.size())) try_edge(i, j, product, graph);
      }
    }
    for (TermMatrix::InnerIterator entry(matrix_, i); entry; ++entry) row_[static_cast<std::size_t>(entry.col())] = 0;
  }

 private:
  struct Other {
    std::uint32_t seen_by = 0;  ///< The last sentence that met this one.
    std::uint32_t highest = 0;  ///< Through terms of at most so many sentences it looks for others.
  };

  /// Whether sentence `j`, which `i` meets through a term of `frequency` sentences, is one that it has not met, and
  /// that has not met `i` through the same term.
  bool is_new(std::uint32_t i, std::uint32_t j, std::size_t frequency) {
    auto& other = others_[j];
    if (j == i || other.seen_by == i) return false;
    other.seen_by = i;
    return j > i || frequency > other.highest;
  }

  /// `product` is that of the weights of a term that both have: what their cosine is at least.
  void try_edge(std::uint32_t i, std::uint32_t j, double product, SimilarityGraph& graph) {
    double similarity = product;
    if (has_cosines || product <= threshold_) similarity = cosine_with_row(j);
    if (similarity <= threshold_ || (j < i && finds_row(j))) return;
    graph.neighbours.push_back(j);
    if (has_cosines) graph.similarities.push_back(static_cast<float>(similarity));
  }

  double cosine_with_row(std::uint32_t j) const {
    double similarity = 0;
    for (TermMatrix::InnerIterator entry(matrix_, j); entry; ++entry)
      similarity += static_cast<double>(row_[static_cast<std::size_t>(entry.col())]) * entry.value();
    return similarity;
  }

  /// Whether sentence `j` looks for others through a term of the sentence in `row_`: then the edge is there already.
  bool finds_row(std::uint32_t j) const {
    for (TermMatrix::InnerIterator entry(matrix_, j); entry; ++entry) {
      const auto term = static_cast<std::size_t>(entry.col());
      if (row_[term] != 0 && index_.of(term).size() <= others_[j].highest) return true;
    }
    return false;
  }

  const TermMatrix& matrix_;
  float threshold_;
  SentencesByTerm index_;
  std::vector<float> row_;  ///< The terms of the sentence that is looked at, 0 elsewhere.
  std::vector<Other> others_;
};

template <bool has_cosines>
SimilarityGraph find_graph(const TermMatrix& matrix, float threshold) {
  SimilarityGraph graph;
  NeighbourFinder<has_cosines> finder(matrix, threshold);
  graph.begins = {0};
  graph.begins.reserve(static_cast<std::size_t>(matrix.rows()) + 1);
  for (std::uint32_t i = 0; i < matrix.rows(); ++i) {
    finder.append_edges(i, graph);
    graph.begins.push_back(graph.neighbours.size());
  }
  return graph;
}

}  // namespace

SimilarityGraph similarity_graph(const TermMatrix& matrix, float threshold) {
  return find_graph<true>(matrix, threshold);
}

SimilarityGraph plain_similarity_graph(const TermMatrix& matrix, float threshold) {
  return find_graph<false>(matrix, threshold);
}

SimilarityGraph lexrank_graph(const TermMatrix& matrix) {
  constexpr float threshold = 0.1F;
  auto graph = plain_similarity_graph(matrix, threshold);
  if (2 * graph.neighbours.size() >= graph.size()) return graph;
  return plain_similarity_graph(matrix, 0);
}

}  // namespace zubda
