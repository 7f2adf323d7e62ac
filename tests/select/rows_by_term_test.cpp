#include "select/rows_by_term.h"

#include <gtest/gtest.h>

#include "linear_time.h"

namespace zubda {
namespace {

/// The terms of `rows` sentences that all have the same eight words.
Terms equal_sentences(std::size_t rows) {
  Terms terms;
  terms.begins = {0};
  terms.term_count = 8;
  for (std::size_t row = 0; row < rows; ++row) {
    for (TermId term = 0; term < 8; ++term) terms.ids.push_back(term);
    terms.begins.push_back(terms.ids.size());
    terms.word_counts.push_back(8);
  }
  return terms;
}

TEST(RowsByTerm, AreNoMoreThanAskedFor) {
  const auto terms = equal_sentences(20);
  const std::vector<float> frequencies(8, 1.0F);
  RowsByTerm rows(TermRows(terms, frequencies));
  for (std::size_t row = 0; row < 10; ++row) rows.add(row);
  EXPECT_EQ(rows.sharing(10, 3), (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(rows.sharing(10, 30).size(), 10U);
  EXPECT_TRUE(rows.sharing(10, 0).empty());
}

TEST(RowsByTerm, AreFoundWithoutAllThatShareATerm) {
  expect_linear(500, [](std::size_t size) {
    const auto terms = equal_sentences(size);
    const std::vector<float> frequencies(8, 1.0F);
    RowsByTerm rows(TermRows(terms, frequencies));
    for (std::size_t row = 0; row < size; ++row) {
      EXPECT_LE(rows.sharing(row, 64).size(), 64U);
      rows.add(row);
    }
  });
}

}  // namespace
}  // namespace zubda
