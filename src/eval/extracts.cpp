#include "eval/extracts.h"

#include <algorithm>
#include <unordered_set>

#include "eval/rouge.h"

namespace zubda::eval {
namespace {

using Pairs = std::unordered_set<std::uint64_t>;

std::uint64_t pair(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32 | second; }

Pairs pairs_of(const Tokens& tokens) {
  Pairs pairs;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) pairs.insert(pair(tokens[i], tokens[i + 1]));
  return pairs;
}

bool holds(const Pairs& pairs, const Tokens& extract, const Tokens& sentence) {
  if (sentence.size() < 2) return !sentence.empty() && std::ranges::count(extract, sentence.front()) > 0;
  std::size_t hits = 0;
  for (std::size_t i = 0; i + 1 < sentence.size(); ++i) hits += pairs.count(pair(sentence[i], sentence[i + 1]));
  return 2 * hits >= sentence.size() - 1;
}

std::size_t count(const std::vector<bool>& marks) { return static_cast<std::size_t>(std::ranges::count(marks, true)); }

}  // namespace

std::vector<bool> extracted(const std::vector<Tokens>& sentences, const Tokens& extract) {
  const auto pairs = pairs_of(extract);
  std::vector<bool> marks;
  marks.reserve(sentences.size());
  for (const auto& sentence : sentences) marks.push_back(holds(pairs, extract, sentence));
  return marks;
}

std::optional<double> extract_agreement(const std::vector<Tokens>& sentences, const Tokens& summary,
                                        const std::vector<Tokens>& references) {
  const auto found = extracted(sentences, summary);
  double sum = 0;
  double counted = 0;
  for (const auto& reference : references) {
    const auto wanted = extracted(sentences, reference);
    if (count(wanted) == 0) continue;
    std::size_t hits = 0;
    for (std::size_t i = 0; i < found.size(); ++i) hits += found[i] && wanted[i] ? 1 : 0;
    sum += overlap(hits, count(found), count(wanted)).f1;
    ++counted;
  }
  if (counted == 0) return std::nullopt;
  return sum / counted;
}

}  // namespace zubda::eval
