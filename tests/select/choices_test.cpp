#include "select/choices.h"

#include <gtest/gtest.h>

#include "score/weights.h"

namespace zubda {
namespace {

void expect_same(const Choice& found, const Choice& expected) {
  EXPECT_EQ(found.verdict, expected.verdict);
  EXPECT_EQ(found.dangling, expected.dangling);
  EXPECT_EQ(found.share, expected.share);
  EXPECT_EQ(found.redundancy, expected.redundancy);
  EXPECT_EQ(found.gain, expected.gain);
  EXPECT_EQ(found.repeats, expected.repeats);
}

TEST(Choices, AreWhatTheyWereSetTo) {
  const Choice choices[] = {
      {},
      {.verdict = Verdict::not_selectable},
      {.verdict = Verdict::chosen, .gain = 0.3},
      {.dangling = weights::dangling_factor, .gain = 0.1},
      {.verdict = Verdict::repeats, .redundancy = 0.9, .gain = 0.2, .repeats = 0},
      {.share = 0.5, .redundancy = 0.25, .gain = 0.05},
  };
  Choices kept(std::size(choices));
  ASSERT_EQ(kept.size(), std::size(choices));
  for (int repeat = 0; repeat < 2; ++repeat) {
    for (std::size_t i = 0; i < kept.size(); ++i) kept.set(i, choices[i]);
    for (std::size_t i = 0; i < kept.size(); ++i) expect_same(kept[i], choices[i]);
    // The same places with other choices, so that nothing of the first is left.
    for (std::size_t i = 0; i < kept.size(); ++i) kept.set(i, choices[kept.size() - 1 - i]);
    for (std::size_t i = 0; i < kept.size(); ++i) expect_same(kept[i], choices[kept.size() - 1 - i]);
  }
}

TEST(Choices, ChangeTheirVerdictAlone) {
  Choices kept(2);
  kept.set(1, {.redundancy = 0.5, .gain = 0.2});
  kept.set_verdict(1, Verdict::chosen);
  expect_same(kept[1], {.verdict = Verdict::chosen, .redundancy = 0.5, .gain = 0.2});
  EXPECT_EQ(kept.verdict(1), Verdict::chosen);
  EXPECT_EQ(kept.gain(1), 0.2);
  expect_same(kept[0], {});
}

}  // namespace
}  // namespace zubda
