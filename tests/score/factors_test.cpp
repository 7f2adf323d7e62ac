#include "score/factors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

namespace zubda {
namespace {

/// Four sentences of twenty words each with one term of their own.
class Factors : public testing::Test {
 protected:
  Factors() {
    matrix.setIdentity();
    for (std::uint32_t i = 0; i < 4; ++i) sentences.push_back({{i * 10, i * 10 + 9}, i, Role::prose, false});
  }
  Eigen::VectorXd product() const { return multiply_factors(compute_factors(input()), 4); }
  FactorInput input() const {
    const auto genre = query.size() > 0 ? Genre{} : read_genre({matrix, sentences, statements, in_results, title});
    similarity = title_similarity(matrix, sentences, title);
    return {sentences, words, statements, in_results, title, similarity, query, genre};
  }

  TermMatrix matrix{4, 4};
  std::vector<Sentence> sentences;
  std::vector<std::uint32_t> words{20, 20, 20, 20};
  std::vector<Statement> statements = std::vector<Statement>(4);
  std::vector<bool> in_results = std::vector<bool>(4);
  Eigen::VectorXf title = Eigen::VectorXf::Zero(4);
  Eigen::VectorXd query;               ///< Cosines of the sentences.
  mutable Eigen::VectorXf similarity;  ///< Of `input`, which refers to it.
};

TEST_F(Factors, FallWithThePosition) {
  const auto values = product();
  for (Eigen::Index i = 1; i < 4; ++i) EXPECT_GT(values[i - 1], values[i]);
  EXPECT_GT(values[3], 0);
}

/// The product of the factors of n sentences of twenty words, ten a paragraph, that share nothing.
Eigen::VectorXd product_for_length(Eigen::Index n, bool is_study = false) {
  TermMatrix matrix(n, 1);
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < n; ++i) sentences.push_back({{i * 10, i * 10 + 9}, i / 10, Role::prose, false});
  const std::vector<std::uint32_t> lengths(sentences.size(), 20);
  const std::vector<bool> none(sentences.size(), false);
  std::vector<Statement> statements(sentences.size());
  if (is_study) statements[0] = statements[1] = Statement::finding;
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(1);
  const auto genre = read_genre({matrix, sentences, statements, none, zero});
  const auto similarity = title_similarity(matrix, sentences, zero);
  return multiply_factors(compute_factors({sentences, lengths, statements, none, zero, similarity, {}, genre}),
                          matrix.rows());
}

TEST(FactorsOfLongTexts, AreFlatterThanThatOfShortOnes) {
  EXPECT_GT(product_for_length(300)[10], product_for_length(20)[10]);
  EXPECT_GT(product_for_length(5000)[10], product_for_length(300)[10]);
}

TEST(FactorsOfLongTexts, AreHigherForTheConclusionOfAStudyOnly) {
  const auto values = product_for_length(200, true);
  EXPECT_GT(values[180], values[179] * 1.5);
  EXPECT_GT(values[199], values[179] * 1.5);
  const auto book = product_for_length(5000, true);
  EXPECT_LT(book[4900], book[4800]);
  EXPECT_GT(book[4990], book[4800]);
  const auto life = product_for_length(200);
  EXPECT_LT(life[199], life[179]);
  const auto article = product_for_length(30);
  for (Eigen::Index i = 1; i < article.size(); ++i) EXPECT_LT(article[i], article[i - 1]);
}

TEST(FactorsOfLongTexts, AreFiniteForAnEmptyText) { EXPECT_EQ(product_for_length(0).size(), 0); }

TEST_F(Factors, AreHigherForASentenceThatConcludes) {
  const auto plain = product();
  statements[2] = Statement::conclusion;
  EXPECT_GT(product()[2], plain[2] * 1.5);
}

TEST_F(Factors, AreHigherForAimsAndFindings) {
  const auto plain = product();
  for (const auto states : {Statement::aim, Statement::finding}) {
    statements[2] = states;
    EXPECT_NEAR(product()[2], plain[2] * 1.6, 1e-9);
  }
}

TEST_F(Factors, AreHigherStillForTheFirstAimsOfAStudy) {
  const auto plain = product();
  statements = std::vector<Statement>(4, Statement::aim);
  const auto values = product();
  for (Eigen::Index i = 0; i < 3; ++i) EXPECT_NEAR(values[i], plain[i] * 3.2, 1e-9);
  EXPECT_NEAR(values[3], plain[3], 1e-9);
}

TEST_F(Factors, AreHigherInSectionsOfResults) {
  const auto plain = product();
  in_results[3] = true;
  EXPECT_NEAR(product()[3], plain[3] * 2, 1e-9);
  query = Eigen::Vector4d(0.5, 0.5, 0.5, 0.5);
  statements[3] = Statement::aim;
  EXPECT_NEAR(product()[3], product()[2], 1e-9);
}

TEST_F(Factors, FallFasterFromParagraphToParagraphThanWithinOne) {
  const auto plain = product();
  for (auto& sentence : sentences) sentence.paragraph = 0;
  const auto of_one_paragraph = product();
  EXPECT_LT(plain[3] / plain[0], of_one_paragraph[3] / of_one_paragraph[0]);
}

TEST_F(Factors, RiseWithSimilarityToTheTitle) {
  const auto plain = product();
  title = Eigen::Vector4f(0.3F, 0.3F, 0.85F, 0.3F).normalized();
  EXPECT_GT(product()[2], plain[2] * 3);
  EXPECT_LT(product()[1], plain[1] * 2);
}

TEST_F(Factors, BelieveATitleThatOnlyNamesATopicLess) {
  const auto plain = product();
  title = Eigen::Vector4f(0, 0, 1, 0);
  const auto one_term = product();
  EXPECT_GT(one_term[2], plain[2]);
  title = Eigen::Vector4f(0, 0.1F, 1, 0.1F).normalized();
  EXPECT_GT(product()[2], one_term[2] * 1.5);
}

TEST_F(Factors, TakeTheFirstSentenceOfProseForAMissingTitle) {
  const auto first = product();
  sentences[0].role = Role::quote;
  EXPECT_LT(product()[0], first[0]);
  EXPECT_GT(product()[1], first[1]);
}

TEST_F(Factors, AskTheQueryAndNotThePositionWhenThereIsOne) {
  query = Eigen::Vector4d(0, 0, 0, 1);
  const auto values = product();
  EXPECT_EQ(values[0], values[1]);
  EXPECT_GT(values[3], values[0] * 3);
}

TEST_F(Factors, CountSentencesOfProseOnly) {
  const auto plain = product();
  sentences[0].role = Role::heading;
  EXPECT_NEAR(product()[2] / product()[1], plain[1] / plain[0], 1e-6);
}

TEST_F(Factors, FallForWhatReadsBadlyAlone) {
  const auto plain = product();
  words[1] = 3;
  EXPECT_LT(product()[1], plain[1]);
  words[1] = 20;
  sentences[1].continues = true;
  EXPECT_LT(product()[1], plain[1]);
}

/// The product of the factors of 120 sentences, of which each shares a term with the `distance`th after it, and all
/// share one.
Eigen::VectorXd product_for_cohesion(int distance, std::vector<std::uint32_t> lengths) {
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
  const std::vector<Statement> statements(sentences.size());
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(count + 1);
  const auto genre = read_genre({matrix, sentences, statements, none, zero});
  const auto similarity = title_similarity(matrix, sentences, zero);
  return multiply_factors(compute_factors({sentences, lengths, statements, none, zero, similarity, {}, genre}),
                          matrix.rows());
}

TEST(FactorsOfCollections, KnowNoPositionAndNoLength) {
  std::vector<std::uint32_t> lengths(120, 20);
  lengths[50] = 5;
  const auto text = product_for_cohesion(1, lengths);
  EXPECT_GT(text[0], text[49] * 1.5);
  EXPECT_GT(text[49], text[50] * 1.5);
  const auto collection = product_for_cohesion(60, lengths);
  EXPECT_NEAR(collection.minCoeff(), collection.maxCoeff(), 1e-9);
}

TEST(FactorsOfCollections, AreOneForTheOnlySentence) {
  TermMatrix matrix(1, 1);
  matrix.insert(0, 0) = 1;
  const std::vector<Sentence> only = {{{0, 9}, 0, Role::prose, false}};
  const std::vector<std::uint32_t> short_one = {4};
  const std::vector<Statement> concludes = {Statement::conclusion};
  const Eigen::VectorXf zero = Eigen::VectorXf::Zero(1);
  EXPECT_EQ(multiply_factors(compute_factors({only,
                                              short_one,
                                              concludes,
                                              {false},
                                              zero,
                                              title_similarity(matrix, only, zero),
                                              {},
                                              read_genre({matrix, only, concludes, {false}, zero})}),
                             1)[0],
            1);
}

TEST_F(Factors, AreColumnsOfTheTable) {
  const auto columns = compute_factors(input());
  ASSERT_EQ(columns.columns.size(), score_factors().size());
  for (const auto& column : columns.columns)
    for (Eigen::Index i = 0; i < 4; ++i) EXPECT_GT(column[i], 0);
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < columns.names.size(); ++i) {
    EXPECT_EQ(columns.names[i], score_factors()[i].name);
    EXPECT_TRUE(names.insert(columns.names[i]).second);
  }
}

TEST(Completeness, NeedsNoPowerInAnOrderedText) {
  volatile double exponent = 1;  // The compiler would not compute a power.
  for (int words = 0; words < 30; ++words)
    for (const double full : {16.0, 31.0}) EXPECT_EQ(std::pow((1 + words) / full, exponent), (1 + words) / full);
}

TEST(FactorTable, StandsInTheReadme) {
  std::ostringstream text;
  text << std::ifstream(ZUBDA_SOURCE_DIR "/README.md").rdbuf();
  const auto has_row = [&](std::string_view name, std::string_view help) {
    return text.str().find("| `" + std::string(name) + "` | " + std::string(help) + " |\n") != std::string::npos;
  };
  for (const auto& factor : score_factors()) EXPECT_TRUE(has_row(factor.name, factor.help)) << factor.name;
  for (const auto& column : {length_column, dangling_column, share_column})
    EXPECT_TRUE(has_row(column.name, column.help));
}

TEST_F(Factors, FallWithShortnessMoreForAQuery) {
  words[1] = 16;
  EXPECT_NEAR(product()[2] / product()[1], std::pow(2.0 / 3, 0.5), 1e-6);
  query = Eigen::Vector4d(1, 0, 0, 0);
  EXPECT_LT(product()[1], product()[2]);
}

}  // namespace
}  // namespace zubda
