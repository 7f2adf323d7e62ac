/// Random sentences and vectors for the graphs of TextRank, which are compared with each other.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <random>

#include "terms_of.h"

namespace zubda {

/// So many sentences of at most eight words out of 40.
inline Sentences random_sentences(std::mt19937& random, std::size_t count) {
  Sentences sentences(count);
  for (auto& sentence : sentences)
    for (auto words = random() % 9; words > 0; --words) sentence.push_back(static_cast<TermId>(random() % 40));
  return sentences;
}

/// `size` values between -1 and 1.
inline Eigen::VectorXd random_vector(std::mt19937& random, Eigen::Index size) {
  return Eigen::VectorXd::NullaryExpr(size, [&] { return static_cast<double>(random() % 100) / 50 - 1; });
}

template <class Graph>
Eigen::VectorXd product_of(Graph& graph, Eigen::VectorXd v) {
  graph.multiply(v);
  return v;
}

}  // namespace zubda
