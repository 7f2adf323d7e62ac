/// ROUGE-1, ROUGE-2 and ROUGE-L (Lin, 2004).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "eval/tokens.h"

namespace zubda::eval {

/// Shares from 0 to 1.
struct Overlap {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

/// `hits` of `found` items are among the `wanted` ones; what is divided by nothing is 0.
Overlap overlap(std::size_t hits, std::size_t found, std::size_t wanted);

/// The measures, in the order in which all arrays hold them.
constexpr std::array<std::string_view, 3> rouge_names = {"rouge1", "rouge2", "rougeL"};
using Rouge = std::array<Overlap, rouge_names.size()>;

/// A summary against one reference: words, pairs of neighbouring words (each as often as both have it), and the longest
/// common subsequence of the words of the whole text.
Rouge rouge(const Tokens& summary, const Tokens& reference);

/// A summary against several references.
struct MultiRouge {
  Rouge mean;  ///< Over the references.
  Rouge best;  ///< Of each number by itself.
};

/// References without words do not count; without any other one all is 0.
MultiRouge rouge(const Tokens& summary, const std::vector<Tokens>& references);

}  // namespace zubda::eval
