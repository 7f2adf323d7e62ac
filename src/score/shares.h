/// The parts that several languages have in one digest.
#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>
#include <vector>

namespace zubda {

/// n sentences of several documents.
struct ShareInput {
  std::span<const std::size_t> documents;  ///< n; the document of each sentence, ascending.
  std::span<const std::size_t> languages;  ///< For each document the number of its language.
  const std::vector<bool>& selectable;     ///< n.
  const Eigen::VectorXd& worth;            ///< n; >= 0.
};

/// Sentences in groups, between which the places of a summary are divided.
struct Shares {
  std::vector<std::size_t> groups = {};  ///< n; the group of each sentence. Empty when there is only one.
  std::vector<double> weights = {};      ///< For each group what the worth of its sentences is multiplied with.
};

/// Texts in different languages have no words in common. How their scores compare says nothing about which matters
/// more, only which is longer and repeats itself more often. So each language gets a part of the digest that goes by
/// the number of its documents: its best sentence is worth that number, and the selection divides by one more than the
/// sentences that it has taken of the language (highest averages, D'Hondt, 1882). One group when there is one language.
Shares divide_by_language(const ShareInput& input);

}  // namespace zubda
