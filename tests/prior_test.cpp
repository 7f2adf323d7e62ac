#include "prior.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// Four sentences of twenty words each with one term of their own.
class Prior : public testing::Test {
 protected:
  Prior() {
    matrix.setIdentity();
    for (std::uint32_t i = 0; i < 4; ++i) sentences.push_back({{i * 10, i * 10 + 9}, i, Role::prose, false});
  }
  Eigen::VectorXd prior() const { return sentence_prior({matrix, sentences, words, dangling, title, query}); }

  TermMatrix matrix{4, 4};
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> words{20, 20, 20, 20};
  std::vector<bool> dangling{false, false, false, false};
  Eigen::VectorXf title = Eigen::VectorXf::Zero(4);
  Eigen::VectorXf query = Eigen::VectorXf::Zero(4);
};

TEST_F(Prior, FallsWithThePosition) {
  const auto values = prior();
  for (Eigen::Index i = 1; i < 4; ++i) EXPECT_GT(values[i - 1], values[i]);
  EXPECT_GT(values[3], 0);
}

TEST_F(Prior, DoesNotFallForeverInALongText) {
  TermMatrix large(1000, 1);
  std::vector<Sentence> many(1000, Sentence{{0, 1}, 0, Role::prose, false});
  const std::vector<std::uint32_t> lengths(1000, 20);
  const std::vector<bool> none(1000, false);
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(1);
  const auto values = sentence_prior({large, many, lengths, none, zero, zero});
  EXPECT_EQ(values[100], values[999]);
}

TEST_F(Prior, RisesWithLikenessToTitleAndQuery) {
  const auto plain = prior();
  title = Eigen::Vector4f(0, 0, 1, 0);
  EXPECT_GT(prior()[2], plain[2] * 3);
  title.setZero();
  query = Eigen::Vector4f(0, 0, 0, 1);
  EXPECT_GT(prior()[3], plain[3] * 10);
}

TEST_F(Prior, CountsSentencesOfProseOnly) {
  const auto plain = prior();
  sentences[0].role = Role::heading;
  EXPECT_NEAR(prior()[2], plain[1], 1e-6);
}

TEST_F(Prior, FallsForWhatReadsBadlyAlone) {
  const auto plain = prior();
  dangling[1] = true;
  EXPECT_LT(prior()[1], plain[1]);
  dangling[1] = false;
  words[1] = 3;
  EXPECT_LT(prior()[1], plain[1]);
  words[1] = 20;
  sentences[1].continues = true;
  EXPECT_LT(prior()[1], plain[1]);
}

}  // namespace
}  // namespace zubda
