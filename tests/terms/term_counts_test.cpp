#include "terms/term_counts.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

namespace zubda {
namespace {

using Counts = std::vector<std::pair<TermId, std::uint32_t>>;

Counts take(TermCounts& counts) {
  Counts taken;
  counts.take([&](TermId term, std::uint32_t count) { taken.emplace_back(term, count); });
  return taken;
}

TEST(TermCounts, CountsInRisingOrderAndForgets) {
  TermCounts counts(5000);
  EXPECT_TRUE(take(counts).empty());
  for (const TermId term : {4999U, 7U, 64U, 7U, 0U, 63U, 4096U, 7U}) counts.add(term);
  EXPECT_EQ(take(counts), (Counts{{0, 1}, {7, 3}, {63, 1}, {64, 1}, {4096, 1}, {4999, 1}}));
  EXPECT_TRUE(take(counts).empty());
  counts.add(63);
  EXPECT_EQ(take(counts), (Counts{{63, 1}}));
}

TEST(TermCounts, AgreesWithAMap) {
  std::mt19937 generator(1);
  for (const std::size_t term_count : {1U, 2U, 63U, 64U, 65U, 4095U, 4096U, 4097U, 100'000U}) {
    TermCounts counts(term_count);
    for (int round = 0; round < 20; ++round) {
      std::map<TermId, std::uint32_t> expected;
      for (std::size_t i = 0; i < 40; ++i) {
        const auto term = static_cast<TermId>(generator() % term_count);
        counts.add(term);
        ++expected[term];
      }
      EXPECT_EQ(take(counts), Counts(expected.begin(), expected.end())) << term_count;
    }
  }
}

}  // namespace
}  // namespace zubda
