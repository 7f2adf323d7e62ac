/// ROUGE against cases whose numbers were computed by an independent scorer (rouge_cases.jsonl: for each measure
/// precision, recall and F1 as means over the references, then the best of each).
#include "eval/rouge.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "eval/lcs.h"

namespace zubda::eval {
namespace {

std::vector<double> numbers_of(const Overlap& mean, const Overlap& best) {
  return {mean.precision, mean.recall, mean.f1, best.precision, best.recall, best.f1};
}

TEST(Rouge, GivesTheNumbersOfTheReferenceScorer) {
  constexpr std::array keys = {"r1", "r2", "rl"};
  simdjson::dom::parser parser;
  std::size_t cases = 0;
  for (const simdjson::dom::element record : parser.load_many(ZUBDA_SOURCE_DIR "/tests/eval/rouge_cases.jsonl")) {
    SCOPED_TRACE(std::string(record["id"].get_string().value()));
    Tokenizer tokenize;
    std::vector<Tokens> references;
    for (const auto reference : record["refs"].get_array())
      references.push_back(tokenize(reference.get_string().value()));
    const auto score = rouge(tokenize(record["summary"].get_string().value()), references);
    for (std::size_t k = 0; k < keys.size(); ++k) {
      std::vector<double> expected;
      for (const auto number : record["expected"][keys[k]].get_array()) expected.push_back(number.get_double().value());
      const auto numbers = numbers_of(score.mean[k], score.best[k]);
      ASSERT_EQ(expected.size(), numbers.size());
      for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_NEAR(numbers[i], expected[i], 1e-6) << keys[k] << " number " << i;
    }
    ++cases;
  }
  EXPECT_GE(cases, 30U);
}

/// The textbook's table, one cell a pair of positions.
std::size_t lcs_by_table(const Tokens& a, const Tokens& b) {
  std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      length[i + 1][j + 1] = a[i] == b[j] ? length[i][j] + 1 : std::max(length[i][j + 1], length[i + 1][j]);
  return length[a.size()][b.size()];
}

TEST(LongestCommonSubsequence, EqualsTheTableForAllLengthsAroundAWord) {
  std::mt19937 random(11);
  for (const std::size_t a_length : {0U, 1U, 5U, 63U, 64U, 65U, 127U, 128U, 129U, 300U})
    for (const std::uint32_t alphabet : {1U, 2U, 7U, 200U}) {
      Tokens a(a_length);
      Tokens b(random() % 200);
      for (auto& token : a) token = static_cast<std::uint32_t>(random() % alphabet);
      for (auto& token : b) token = static_cast<std::uint32_t>(random() % alphabet);
      EXPECT_EQ(longest_common_subsequence(a, b), lcs_by_table(a, b)) << a_length << " from " << alphabet;
      EXPECT_EQ(longest_common_subsequence(b, a), lcs_by_table(a, b)) << a_length << " from " << alphabet;
    }
}

TEST(Rouge, ExchangesPrecisionAndRecallWithItsArguments) {
  const Tokens a = {1, 2, 3, 2, 5};
  const Tokens b = {2, 3, 9, 1, 2, 7, 7};
  const auto forth = rouge(a, b);
  const auto back = rouge(b, a);
  for (std::size_t k = 0; k < forth.size(); ++k) {
    EXPECT_DOUBLE_EQ(forth[k].precision, back[k].recall);
    EXPECT_DOUBLE_EQ(forth[k].f1, back[k].f1);
  }
}

}  // namespace
}  // namespace zubda::eval
