#include "random/split_mix.h"
#include "rank/rank.h"

namespace zubda {

/// 1, 1/2, 1/3, ...: each sentence is worth clearly more than those after it.
SentenceScores rank_lead(const RankInput& input) {
  const Eigen::VectorXd scores =
      Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [](Eigen::Index i) { return 1 / static_cast<double>(i + 1); });
  return scores / scores.sum();
}

/// Numbers from a fixed seed, none of them 0, the same on every run and machine.
SentenceScores rank_random(const RankInput& input) {
  SplitMix64 random(0);
  const Eigen::VectorXd scores =
      Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [&](Eigen::Index) { return random.uniform() + 0x1p-54; });
  return scores / scores.sum();
}

}  // namespace zubda
