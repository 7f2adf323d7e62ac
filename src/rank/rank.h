/// Ranking: how central is each sentence. One function type, one method a file, one table.
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <span>
#include <string_view>

#include "terms/tfidf.h"

namespace zubda {

/// One value for each of the n sentences, in reading order.
using SentenceScores = Eigen::VectorXd;

/// What a ranking method may look at. The factors of the sentences (score/factors.h) are applied afterwards.
struct RankInput {
  const TermMatrix& matrix;  ///< n x t, unit rows.
  const Terms& terms;        ///< Of the same n sentences, in order.
  double damping = 0.85;     ///< For the methods on graphs, 0 <= damping < 1.
  /// Where the surfer of PageRank restarts: n values >= 0 summing to 1; empty for everywhere alike. Other methods
  /// ignore it.
  Eigen::VectorXd restart = {};
};

/// The scores are finite, >= 0, summing to 1 (n > 0). The same input gives the same bits.
using RankFunction = SentenceScores (*)(const RankInput& input);

/// Whether the scores of a method are multiplied by the factors of position, title, length, ...
enum class FactorUse : std::uint8_t {
  all,
  none,  ///< For baselines, and for methods as their papers have them.
};

/// A row of the table of methods.
struct RankMethod {
  std::string_view name;
  std::string_view help;  ///< One line with its source.
  RankFunction rank;
  FactorUse factors;
  bool uses_damping = false;  ///< Whether `RankInput::damping` changes the scores.
};

/// All methods, the default first.
std::span<const RankMethod> ranking_methods();

/// The method with that name, or nullptr.
const RankMethod* find_ranking_method(std::string_view name);

// The methods, each in its own file.
SentenceScores rank_textrank(const RankInput& input);
SentenceScores rank_lexrank(const RankInput& input);
SentenceScores rank_continuous_lexrank(const RankInput& input);
SentenceScores rank_degree(const RankInput& input);
SentenceScores rank_pacsum(const RankInput& input);
SentenceScores rank_centroid(const RankInput& input);
SentenceScores rank_lsa(const RankInput& input);
SentenceScores rank_luhn(const RankInput& input);
SentenceScores rank_sumbasic(const RankInput& input);
SentenceScores rank_kl_sum(const RankInput& input);
SentenceScores rank_lead(const RankInput& input);
SentenceScores rank_random(const RankInput& input);

}  // namespace zubda
