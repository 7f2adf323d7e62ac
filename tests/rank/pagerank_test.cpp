#include "rank/pagerank.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(Pagerank, IsUniformOnARegularGraph) {
  Eigen::Matrix3d ring;
  ring << 0, 1, 1, 1, 0, 1, 1, 1, 0;
  const auto scores = pagerank([&](Eigen::VectorXd& v) { v = ring * v; }, 3, {}, {});
  for (Eigen::Index i = 0; i < 3; ++i) EXPECT_NEAR(scores[i], 1.0 / 3, 1e-9);
}

TEST(Pagerank, FavoursTheCentreOfAStar) {
  Eigen::Matrix3d star;
  star << 0, 1, 1, 1, 0, 0, 1, 0, 0;
  const auto multiply = [&](Eigen::VectorXd& v) { v = star * v; };
  const auto scores = pagerank(multiply, 3, {}, {.tolerance = 1e-12, .max_iterations = 1000});
  // By hand: c = 0.05 + 0.85 (a + b), a = b = 0.05 + 0.85 c / 2.
  const double centre = (0.05 + 0.85 * 2 * 0.05) / (1 - 0.85 * 0.85);
  EXPECT_NEAR(scores[0], centre, 1e-6);
  EXPECT_NEAR(scores.sum(), 1, 1e-9);
}

TEST(Pagerank, RestartsEverywhereAlikeWithoutARestart) {
  const Eigen::Matrix3d path{{0, 1, 0}, {1, 0, 2}, {0, 2, 0}};
  const auto multiply = [&](Eigen::VectorXd& v) { v = path * v; };
  const Eigen::VectorXd alike = Eigen::VectorXd::Constant(3, 1.0 / 3);
  EXPECT_EQ(pagerank(multiply, 3, {}, {}), pagerank(multiply, 3, alike, {}));
}

TEST(Pagerank, PrefersWhereItRestarts) {
  const Eigen::Matrix2d pair{{0, 1}, {1, 0}};
  const auto multiply = [&](Eigen::VectorXd& v) { v = pair * v; };
  const auto scores = pagerank(multiply, 2, Eigen::Vector2d(0.9, 0.1), {});
  EXPECT_GT(scores[0], scores[1]);
  EXPECT_NEAR(scores.sum(), 1, 1e-9);
}

TEST(Pagerank, TakesNodesWithoutEdges) {
  const auto scores = pagerank([](Eigen::VectorXd& v) { v.setZero(); }, 2, Eigen::Vector2d(0.7, 0.3), {});
  EXPECT_NEAR(scores[0], 0.7, 1e-9);
  EXPECT_NEAR(scores[1], 0.3, 1e-9);
}

}  // namespace
}  // namespace zubda
