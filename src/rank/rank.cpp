#include "rank/rank.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

constexpr std::array methods = {
    RankMethod{"zubda", "TextRank weighted by position, title, query and role (default)", rank_textrank, true},
    RankMethod{"textrank", "PageRank on the cosine graph (Mihalcea and Tarau, 2004)", rank_textrank, false},
    RankMethod{"lead", "the first sentences: the baseline to beat on news", rank_lead, false},
    RankMethod{"random", "a fixed random choice: the baseline to beat everywhere", rank_random, false},
};

}  // namespace

std::span<const RankMethod> ranking_methods() { return methods; }

const RankMethod* find_ranking_method(std::string_view name) {
  const auto* found = std::ranges::find(methods, name, &RankMethod::name);
  return found == methods.end() ? nullptr : found;
}

}  // namespace zubda
