#include "terms/packed_terms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace zubda {
namespace {

TEST(PackedTerms, AreTheSameUnpacked) {
  std::mt19937 random(7);
  Terms terms;
  terms.begins = {0};
  for (int i = 0; i < 200; ++i) {
    for (auto words = random() % 30; words > 0; --words)
      terms.ids.push_back(static_cast<TermId>(random() >> (random() % 32)));
    terms.begins.push_back(terms.ids.size());
    terms.word_counts.push_back(30);
  }
  const PackedTerms packed(terms);
  EXPECT_FALSE(packed.empty());
  EXPECT_TRUE(PackedTerms().empty());
  for (std::size_t i = 0; i < terms.size(); ++i) {
    EXPECT_TRUE(std::ranges::equal(packed.of(i), terms.of(i)));
    EXPECT_EQ(TermView(packed).of(i), TermView(terms).of(i));
  }
  EXPECT_EQ(packed.size(), terms.size());
  EXPECT_EQ(packed.total(), terms.ids.size());
  std::size_t sentence = 0;
  packed.for_each([&](std::span<const TermId> of) { EXPECT_TRUE(std::ranges::equal(of, terms.of(sentence++))); });
  EXPECT_EQ(sentence, terms.size());
}

}  // namespace
}  // namespace zubda
