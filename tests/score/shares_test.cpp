#include "score/shares.h"

#include <gtest/gtest.h>

#include <vector>

namespace zubda {
namespace {

const std::vector<std::size_t> documents = {0, 0, 1, 1, 2};
const Eigen::VectorXd worth = (Eigen::VectorXd(5) << 0.4, 0.1, 0.2, 0.1, 0.1).finished();
const std::vector<bool> all(5, true);

TEST(Shares, AreNoneForOneLanguage) {
  EXPECT_TRUE(divide_by_language({documents, std::vector<std::size_t>{0, 0, 0}, all, worth}).groups.empty());
  EXPECT_TRUE(divide_by_language({{}, {}, {}, Eigen::VectorXd()}).groups.empty());
}

TEST(Shares, MakeTheBestSentenceOfALanguageWorthItsDocuments) {
  const auto shares = divide_by_language({documents, std::vector<std::size_t>{0, 1, 1}, all, worth});
  EXPECT_EQ(shares.groups, (std::vector<std::size_t>{0, 0, 1, 1, 1}));
  EXPECT_NEAR(2 * 0.4 * shares.weights[0], 0.2 * shares.weights[1], 1e-12);
  EXPECT_EQ(std::max(shares.weights[0], shares.weights[1]), 1);
}

TEST(Shares, LookAtSelectableSentencesOnly) {
  const std::vector<bool> selectable = {false, true, true, true, true};
  const auto shares = divide_by_language({documents, std::vector<std::size_t>{0, 1, 0}, selectable, worth});
  EXPECT_NEAR(0.1 * shares.weights[0], 2 * 0.2 * shares.weights[1], 1e-12);
}

TEST(Shares, AreNothingForALanguageWithoutASelectableSentence) {
  const std::vector<bool> selectable = {true, true, false, false, true};
  const auto shares = divide_by_language({documents, std::vector<std::size_t>{0, 1, 0}, selectable, worth});
  EXPECT_EQ(shares.weights[1], 0);
}

}  // namespace
}  // namespace zubda
