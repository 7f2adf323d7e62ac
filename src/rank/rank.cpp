#include "rank/rank.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

constexpr std::array methods = {
    RankMethod{"zubda", "TextRank weighted by position, title, query and length (default)", rank_textrank,
               FactorUse::all, true},
    RankMethod{"textrank", "PageRank on the cosine graph (Mihalcea and Tarau, 2004)", rank_textrank, FactorUse::none,
               true},
    RankMethod{"lexrank", "PageRank on the graph of cosines above 0.1 (Erkan and Radev, 2004)", rank_lexrank,
               FactorUse::none, true},
    RankMethod{"lexrank-continuous", "PageRank weighted by cosines, with loops (Erkan and Radev, 2004)",
               rank_continuous_lexrank, FactorUse::none, true},
    RankMethod{"degree", "number of sentences with a cosine above 0.1 (Erkan and Radev, 2004)", rank_degree,
               FactorUse::none},
    RankMethod{"pacsum", "cosines to later sentences less those to earlier ones (Zheng and Lapata, 2019)", rank_pacsum,
               FactorUse::none},
    RankMethod{"centroid", "words of the document's centroid (Radev et al., 2004)", rank_centroid, FactorUse::none},
    RankMethod{"lsa", "length in the space of the strongest topics (Steinberger and Jezek, 2004)", rank_lsa,
               FactorUse::none},
    RankMethod{"luhn", "clusters of frequent words (Luhn, 1958)", rank_luhn, FactorUse::none},
    RankMethod{"sumbasic", "probable words, each said once (Nenkova and Vanderwende, 2005)", rank_sumbasic,
               FactorUse::none},
    RankMethod{"kl-sum", "words distributed as in the document (Haghighi and Vanderwende, 2009)", rank_kl_sum,
               FactorUse::none},
    RankMethod{"lead", "the first sentences: the baseline to beat on news", rank_lead, FactorUse::none},
    RankMethod{"random", "a fixed random choice: the baseline to beat everywhere", rank_random, FactorUse::none},
};

}  // namespace

std::span<const RankMethod> ranking_methods() { return methods; }

const RankMethod* find_ranking_method(std::string_view name) {
  const auto* found = std::ranges::find(methods, name, &RankMethod::name);
  return found == methods.end() ? nullptr : found;
}

}  // namespace zubda
