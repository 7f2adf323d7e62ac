#include "terms/document_numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace zubda {
namespace {

TEST(DocumentNumbers, AreThoseOfFirstAppearanceInEachDocument) {
  std::mt19937 random(7);
  DocumentNumbers numbers;
  for (int document = 0; document < 200; ++document) {
    numbers.start_document();
    std::vector<TermId> expected;
    const auto term_count = static_cast<TermId>(1 + random() % 50);
    for (auto sentences = random() % 5; sentences > 0; --sentences) {
      const auto calls = random() % 30;
      numbers.make_room(term_count, calls);
      for (std::size_t call = 0; call < calls; ++call) {
        const auto term = static_cast<TermId>(random() % term_count);
        auto known = std::ranges::find(expected, term);
        const auto place = static_cast<TermId>(known - expected.begin());
        EXPECT_EQ(numbers.find(term).has_value(), known != expected.end());
        if (known == expected.end()) expected.push_back(term);
        EXPECT_EQ(numbers.number(term), place);
        EXPECT_EQ(numbers.find(term), place);
      }
    }
    EXPECT_EQ(numbers.count(), expected.size());
    EXPECT_TRUE(std::ranges::equal(numbers.terms(), expected));
  }
}

TEST(DocumentNumbers, ForgetADocument) {
  DocumentNumbers numbers;
  numbers.start_document();
  numbers.make_room(3, 1);
  numbers.number(2);
  numbers.release();
  EXPECT_EQ(numbers.count(), 0U);
  EXPECT_EQ(numbers.find(2), std::nullopt);
  numbers.start_document();
  numbers.make_room(3, 1);
  EXPECT_EQ(numbers.number(2), 0U);
}

}  // namespace
}  // namespace zubda
