#include <cstdint>

#include "rank/rank.h"

namespace zubda {

/// 1, 1/2, 1/3, ...: each sentence is worth clearly more than those after it.
SentenceScores rank_lead(const RankInput& input) {
  const Eigen::VectorXd scores =
      Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [](Eigen::Index i) { return 1 / static_cast<double>(i + 1); });
  return scores / scores.sum();
}

/// Numbers from a fixed seed (SplitMix64: Steele, Lea and Flood, 2014), the same on every run and machine.
SentenceScores rank_random(const RankInput& input) {
  std::uint64_t state = 0;
  const Eigen::VectorXd scores = Eigen::VectorXd::NullaryExpr(input.matrix.rows(), [&](Eigen::Index) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return static_cast<double>((z ^ z >> 31) >> 11) * 0x1p-53 + 0x1p-54;
  });
  return scores / scores.sum();
}

}  // namespace zubda
