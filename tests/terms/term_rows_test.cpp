#include "terms/term_rows.h"

#include <gtest/gtest.h>

#include <random>

namespace zubda {
namespace {

TEST(TermRows, AreTheSameToTheLastBitWithoutTheMatrix) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    Terms terms;
    terms.begins = {0};
    terms.term_count = 30;
    for (auto sentences = 1 + random() % 20; sentences > 0; --sentences) {
      for (auto words = random() % 25; words > 0; --words) terms.ids.push_back(static_cast<TermId>(random() % 30));
      terms.begins.push_back(terms.ids.size());
      terms.word_counts.push_back(25);
    }
    const auto matrix = tfidf(terms);
    const auto frequencies = inverse_frequencies(matrix);
    const TermRows of_matrix(matrix);
    const TermRows of_terms(terms, frequencies);
    EXPECT_EQ(of_terms.cols(), of_matrix.cols());
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const auto expected = of_matrix.row(i);
      const auto row = of_terms.row(i);
      ASSERT_EQ(row.size(), expected.size());
      for (std::size_t at = 0; at < row.size(); ++at) {
        EXPECT_EQ(row[at].term, expected[at].term);
        EXPECT_EQ(row[at].weight, expected[at].weight);
      }
    }
  }
}

}  // namespace
}  // namespace zubda
