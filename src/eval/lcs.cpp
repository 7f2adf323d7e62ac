#include "eval/lcs.h"

#include <bit>
#include <unordered_map>

namespace zubda::eval {
namespace {

constexpr std::size_t word_bits = 64;

/// Where a token stands in a sequence: the words of the bit vector that are not 0, ascending.
struct Match {
  std::size_t word = 0;
  std::uint64_t bits = 0;
};
using Matches = std::unordered_map<std::uint32_t, std::vector<Match>>;

Matches matches_of(const Tokens& tokens) {
  Matches matches;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& words = matches[tokens[i]];
    if (words.empty() || words.back().word != i / word_bits) words.push_back({i / word_bits, 0});
    words.back().bits |= std::uint64_t{1} << i % word_bits;
  }
  return matches;
}

/// V := (V + U) | (V - U) with U = V & bits for one word of the vector; returns the carry to the next word.
bool step(std::uint64_t& v, std::uint64_t bits, bool carry) {
  const auto u = v & bits;
  const auto sum = v + u;
  const auto total = sum + (carry ? 1 : 0);
  const bool overflow = sum < v || total < sum;
  v = total | (v & ~u);
  return overflow;
}

/// Words without matches change only under a carry, so that nothing else is touched.
void advance(std::vector<std::uint64_t>& vector, const std::vector<Match>& matches) {
  bool carry = false;
  std::size_t next = 0;
  for (const auto& match : matches) {
    for (; carry && next < match.word; ++next) carry = step(vector[next], 0, true);
    carry = step(vector[match.word], match.bits, carry);
    next = match.word + 1;
  }
  for (; carry && next < vector.size(); ++next) carry = step(vector[next], 0, true);
}

}  // namespace

std::size_t longest_common_subsequence(const Tokens& a, const Tokens& b) {
  const auto matches = matches_of(a);
  std::vector<std::uint64_t> vector((a.size() + word_bits - 1) / word_bits, ~std::uint64_t{0});
  for (const auto token : b)
    if (const auto found = matches.find(token); found != matches.end()) advance(vector, found->second);
  // A position that is 0 lies on the subsequence; those beyond the end of `a` have no matches and stay 1.
  std::size_t length = 0;
  for (const auto word : vector) length += static_cast<std::size_t>(std::popcount(~word));
  return length;
}

}  // namespace zubda::eval
