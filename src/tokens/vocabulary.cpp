#include "tokens/vocabulary.h"

#include <algorithm>
#include <utility>

namespace zubda {
namespace {

std::vector<Symbol> bytes_of(std::string_view piece) {
  std::vector<Symbol> symbols(piece.size());
  for (std::size_t i = 0; i < piece.size(); ++i) symbols[i] = {i, i + 1, 0};
  return symbols;
}

}  // namespace

void RankedTokens::add(std::string token, std::uint32_t rank) {
  max_bytes_ = std::max(max_bytes_, token.size());
  ranks_.emplace(std::move(token), rank);
}

std::optional<std::uint32_t> RankedTokens::rank(std::string_view token) const {
  if (token.size() > max_bytes_) return std::nullopt;
  const auto found = ranks_.find(token);
  return found != ranks_.end() ? std::optional(found->second) : std::nullopt;
}

std::size_t RankedTokens::count(std::string_view piece) const {
  if (rank(piece)) return 1;
  return count_merged(bytes_of(piece), [&](const Symbol& left, const Symbol& right) -> std::optional<Merge> {
    const auto found = rank(piece.substr(left.begin, right.end - left.begin));
    return found ? std::optional(Merge{*found, *found}) : std::nullopt;
  });
}

std::size_t PairedTokens::count(std::string_view piece) const {
  if (whole_pieces && whole_pieces->rank(piece)) return 1;
  auto symbols = bytes_of(piece);
  for (auto& symbol : symbols) symbol.id = bytes[static_cast<unsigned char>(piece[symbol.begin])];
  return count_merged(std::move(symbols), [&](const Symbol& left, const Symbol& right) -> std::optional<Merge> {
    const auto found = merges.find(pair_key(left.id, right.id));
    return found != merges.end() ? std::optional(found->second) : std::nullopt;
  });
}

std::string icu_pattern(std::string_view pattern) {
  std::string icu;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const auto next = at + 1 < pattern.size() ? pattern[at + 1] : '\0';
    if (pattern[at] != '\\' || next == '\0') {
      icu += pattern[at];
      continue;
    }
    // ICU's own \s is without U+000B and U+0085.
    if (next == 's') icu += "\\p{White_Space}";
    else if (next == 'S') icu += "\\P{White_Space}";
    else icu.append(pattern.substr(at, 2));
    ++at;
  }
  return icu;
}

}  // namespace zubda
