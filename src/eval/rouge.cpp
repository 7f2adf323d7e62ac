#include "eval/rouge.h"

#include <algorithm>

#include "eval/lcs.h"

namespace zubda::eval {
namespace {

/// The n-grams (n is 1 or 2) of a text, sorted.
std::vector<std::uint64_t> sorted_ngrams(const Tokens& tokens, std::size_t n) {
  std::vector<std::uint64_t> ngrams;
  for (std::size_t i = 0; i + n <= tokens.size(); ++i)
    ngrams.push_back(n == 1 ? tokens[i] : std::uint64_t{tokens[i]} << 32 | tokens[i + 1]);
  std::ranges::sort(ngrams);
  return ngrams;
}

/// How many elements two sorted sequences share, each as often as both have it.
std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t count = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i < *j) ++i;
    else if (*j < *i) ++j;
    else ++i, ++j, ++count;
  }
  return count;
}

Overlap ngram_overlap(const Tokens& summary, const Tokens& reference, std::size_t n) {
  const auto found = sorted_ngrams(summary, n);
  const auto wanted = sorted_ngrams(reference, n);
  return overlap(count_common(found, wanted), found.size(), wanted.size());
}

double share(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

Overlap overlap(std::size_t hits, std::size_t found, std::size_t wanted) {
  const auto precision = share(static_cast<double>(hits), static_cast<double>(found));
  const auto recall = share(static_cast<double>(hits), static_cast<double>(wanted));
  return {precision, recall, share(2 * precision * recall, precision + recall)};
}

Rouge rouge(const Tokens& summary, const Tokens& reference) {
  return {ngram_overlap(summary, reference, 1), ngram_overlap(summary, reference, 2),
          overlap(longest_common_subsequence(summary, reference), summary.size(), reference.size())};
}

MultiRouge rouge(const Tokens& summary, const std::vector<Tokens>& references) {
  MultiRouge result;
  double count = 0;
  for (const auto& reference : references) {
    if (reference.empty()) continue;
    ++count;
    const auto each = rouge(summary, reference);
    for (std::size_t k = 0; k < each.size(); ++k)
      for (const auto number : {&Overlap::precision, &Overlap::recall, &Overlap::f1}) {
        result.mean[k].*number += each[k].*number;
        result.best[k].*number = std::max(result.best[k].*number, each[k].*number);
      }
  }
  for (auto& mean : result.mean)
    mean = {share(mean.precision, count), share(mean.recall, count), share(mean.f1, count)};
  return result;
}

}  // namespace zubda::eval
