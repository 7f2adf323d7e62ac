#include "score/prior.h"

#include <gtest/gtest.h>

#include <cmath>

namespace zubda {
namespace {

/// Four sentences of twenty words each with one term of their own.
class Prior : public testing::Test {
 protected:
  Prior() {
    matrix.setIdentity();
    for (std::uint32_t i = 0; i < 4; ++i) sentences.push_back({{i * 10, i * 10 + 9}, i, Role::prose, false});
  }
  Eigen::VectorXd prior() const { return sentence_prior({matrix, sentences, words, concluding, title, query}); }

  TermMatrix matrix{4, 4};
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> words{20, 20, 20, 20};
  std::vector<bool> concluding{false, false, false, false};
  Eigen::VectorXf title = Eigen::VectorXf::Zero(4);
  Eigen::VectorXf query = Eigen::VectorXf::Zero(4);
};

TEST_F(Prior, FallsWithThePosition) {
  const auto values = prior();
  for (Eigen::Index i = 1; i < 4; ++i) EXPECT_GT(values[i - 1], values[i]);
  EXPECT_GT(values[3], 0);
}

/// The prior of n sentences of twenty words, ten a paragraph, that share nothing.
Eigen::VectorXd prior_of_length(Eigen::Index n) {
  TermMatrix matrix(n, 1);
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < n; ++i) sentences.push_back({{i * 10, i * 10 + 9}, i / 10, Role::prose, false});
  const std::vector<std::uint32_t> lengths(sentences.size(), 20);
  const std::vector<bool> none(sentences.size(), false);
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(1);
  return sentence_prior({matrix, sentences, lengths, none, zero, zero});
}

TEST(PriorOfLongTexts, IsFlatterThanThatOfShortOnes) {
  EXPECT_GT(prior_of_length(300)[10], prior_of_length(20)[10]);
  EXPECT_GT(prior_of_length(5000)[10], prior_of_length(300)[10]);
}

TEST(PriorOfLongTexts, IsHigherForTheConclusion) {
  const auto values = prior_of_length(200);
  EXPECT_GT(values[180], values[179] * 1.5);
  EXPECT_GT(values[199], values[179] * 1.5);
  const auto book = prior_of_length(5000);
  EXPECT_LT(book[4900], book[4800]);
  EXPECT_GT(book[4990], book[4800]);
  const auto article = prior_of_length(30);
  for (Eigen::Index i = 1; i < article.size(); ++i) EXPECT_LT(article[i], article[i - 1]);
}

TEST(PriorOfLongTexts, IsFiniteForAnEmptyText) { EXPECT_EQ(prior_of_length(0).size(), 0); }

TEST_F(Prior, IsHigherForASentenceThatConcludes) {
  const auto plain = prior();
  concluding[2] = true;
  EXPECT_GT(prior()[2], plain[2] * 1.5);
}

TEST_F(Prior, FallsFasterFromParagraphToParagraphThanWithinOne) {
  const auto plain = prior();
  for (auto& sentence : sentences) sentence.paragraph = 0;
  const auto of_one_paragraph = prior();
  EXPECT_LT(plain[3] / plain[0], of_one_paragraph[3] / of_one_paragraph[0]);
}

TEST_F(Prior, RisesWithLikenessToTheTitle) {
  const auto plain = prior();
  title = Eigen::Vector4f(0.3F, 0.3F, 0.85F, 0.3F).normalized();
  EXPECT_GT(prior()[2], plain[2] * 3);
  EXPECT_LT(prior()[1], plain[1] * 2);
}

TEST_F(Prior, BelievesATitleThatOnlyNamesATopicLess) {
  const auto plain = prior();
  title = Eigen::Vector4f(0, 0, 1, 0);
  const auto one_term = prior();
  EXPECT_GT(one_term[2], plain[2]);
  title = Eigen::Vector4f(0, 0.1F, 1, 0.1F).normalized();
  EXPECT_GT(prior()[2], one_term[2] * 1.5);
}

TEST_F(Prior, TakesTheFirstSentenceOfProseForAMissingTitle) {
  const auto first = prior();
  sentences[0].role = Role::quote;
  EXPECT_LT(prior()[0], first[0]);
  EXPECT_GT(prior()[1], first[1]);
}

TEST_F(Prior, AsksTheQueryAndNotThePlaceWhenThereIsOne) {
  query = Eigen::Vector4f(0, 0, 0, 1);
  const auto values = prior();
  EXPECT_EQ(values[0], values[1]);
  EXPECT_GT(values[3], values[0] * 3);
}

TEST_F(Prior, RestartsInTheSentencesLikeTheQuery) {
  query = Eigen::Vector4f(0, 0.6F, 0, 0.8F);
  const auto restart = query_restart(matrix, query);
  EXPECT_NEAR(restart.sum(), 1, 1e-9);
  EXPECT_EQ(restart[0], 0);
  EXPECT_GT(restart[3], restart[1]);
  EXPECT_EQ(query_restart(matrix, Eigen::VectorXf::Zero(4)).size(), 0);
}

TEST_F(Prior, CountsSentencesOfProseOnly) {
  const auto plain = prior();
  sentences[0].role = Role::heading;
  EXPECT_NEAR(prior()[2] / prior()[1], plain[1] / plain[0], 1e-6);
}

TEST_F(Prior, FallsForWhatReadsBadlyAlone) {
  const auto plain = prior();
  words[1] = 3;
  EXPECT_LT(prior()[1], plain[1]);
  words[1] = 20;
  sentences[1].continues = true;
  EXPECT_LT(prior()[1], plain[1]);
}

/// The prior of 120 sentences, of which each shares a term with the `distance`th after it, and all share one.
Eigen::VectorXd prior_by_cohesion(int distance, std::vector<std::uint32_t> lengths) {
  constexpr int count = 120;
  std::vector<Eigen::Triplet<float>> entries;
  std::vector<Sentence> sentences;
  for (int i = 0; i < count; ++i) {
    for (const int term : {i, (i + distance) % count}) entries.emplace_back(i, term, 0.7F);
    entries.emplace_back(i, count, 0.14F);
    const auto at = static_cast<std::uint32_t>(i);
    sentences.push_back({{at * 10, at * 10 + 9}, at, Role::prose, false});
  }
  TermMatrix matrix(count, count + 1);
  matrix.setFromTriplets(entries.begin(), entries.end());
  const std::vector<bool> none(sentences.size(), false);
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(count + 1);
  return sentence_prior({matrix, sentences, lengths, none, zero, zero});
}

TEST(PriorOfGatherings, KnowsNoPlaceAndNoLength) {
  std::vector<std::uint32_t> lengths(120, 20);
  lengths[50] = 5;
  const auto text = prior_by_cohesion(1, lengths);
  EXPECT_GT(text[0], text[49] * 1.5);
  EXPECT_GT(text[49], text[50] * 1.5);
  const auto gathering = prior_by_cohesion(60, lengths);
  EXPECT_NEAR(gathering.minCoeff(), gathering.maxCoeff(), 1e-9);
}

TEST(PriorOfGatherings, IsOneForTheOnlySentence) {
  TermMatrix matrix(1, 1);
  matrix.insert(0, 0) = 1;
  const std::vector<Sentence> only = {{{0, 9}, 0, Role::prose, false}};
  const std::vector<std::uint32_t> short_one = {4};
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(1);
  EXPECT_EQ(sentence_prior({matrix, only, short_one, {true}, zero, zero})[0], 1);
}

TEST_F(Prior, FallsWithShortnessMoreForAQuery) {
  words[1] = 16;
  EXPECT_NEAR(prior()[2] / prior()[1], std::pow(2.0 / 3, 0.5), 1e-6);
  query = Eigen::Vector4f(1, 0, 0, 0);
  EXPECT_LT(prior()[1], prior()[2]);
}

}  // namespace
}  // namespace zubda
