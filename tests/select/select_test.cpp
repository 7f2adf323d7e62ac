#include "select/select.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace zubda {
namespace {

TermMatrix matrix_of(const std::vector<std::vector<float>>& rows) {
  std::vector<Eigen::Triplet<float>> entries;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      if (rows[i][j] != 0) entries.emplace_back(static_cast<int>(i), static_cast<int>(j), rows[i][j]);
  TermMatrix matrix(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.front().size()));
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

const TermMatrix independent = matrix_of({{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
const std::vector<Candidate> ten_words_each(4, Candidate{10, 50, true});
using Chosen = std::vector<std::size_t>;

TEST(SelectSentences, TakesTheBestInReadingOrder) {
  const Eigen::Vector4d scores(0.1, 0.4, 0.2, 0.3);
  EXPECT_EQ(select_sentences(independent, scores, ten_words_each, {{.sentences = 2}, 0.3}).chosen, (Chosen{1, 3}));
}

TEST(SelectSentences, BreaksTiesInFavourOfTheEarlier) {
  const Eigen::Vector4d scores(0.25, 0.25, 0.25, 0.25);
  EXPECT_EQ(select_sentences(independent, scores, ten_words_each, {{.sentences = 2}, 0.3}).chosen, (Chosen{0, 1}));
}

TEST(SelectSentences, NeverExceedsABudgetAndSkipsWhatDoesNotFit) {
  const std::vector<Candidate> candidates = {{9, 40, true}, {30, 100, true}, {8, 40, true}, {7, 40, true}};
  const Eigen::Vector4d scores(0.3, 0.22, 0.2, 0.1);
  const auto by_words = select_sentences(independent, scores, candidates, {{.words = 17}, 0.3});
  EXPECT_EQ(by_words.chosen, (Chosen{0, 2}));
  EXPECT_EQ(by_words.verdicts[1], Verdict::too_long);
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.characters = 81}, 0.3}).chosen, (Chosen{0, 2}));
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.characters = 80}, 0.3}).chosen, (Chosen{0}));
  EXPECT_TRUE(select_sentences(independent, scores, candidates, {{.words = 6}, 0.3}).chosen.empty());
}

TEST(SelectSentences, ChoosesNothingWhenOnlyMuchWorseSentencesFit) {
  const std::vector<Candidate> candidates = {{30, 100, true}, {9, 40, true}};
  const auto selection =
      select_sentences(matrix_of({{1, 0}, {0, 1}}), Eigen::Vector2d(0.7, 0.3), candidates, {{.words = 20}, 0.3});
  EXPECT_TRUE(selection.chosen.empty());
  EXPECT_EQ(selection.verdicts[0], Verdict::too_long);
}

TEST(SelectSentences, LeavesOutWhatIsNotSelectable) {
  auto candidates = ten_words_each;
  candidates[1].selectable = false;
  const auto selection =
      select_sentences(independent, Eigen::Vector4d(0.1, 0.6, 0.2, 0.1), candidates, {{.sentences = 1}, 0.3});
  EXPECT_EQ(selection.chosen, (Chosen{2}));
  EXPECT_EQ(selection.verdicts[1], Verdict::not_selectable);
}

TEST(SelectSentences, NeverTakesTheSameTwice) {
  const auto matrix = matrix_of({{1, 0}, {1, 0}, {0, 1}});
  const std::vector<Candidate> candidates(3, Candidate{5, 20, true});
  const auto selection = select_sentences(matrix, Eigen::Vector3d(0.5, 0.4, 0.1), candidates, {{.sentences = 3}, 0});
  EXPECT_EQ(selection.chosen, (Chosen{0, 2}));
  EXPECT_EQ(selection.verdicts[1], Verdict::redundant);
}

TEST(SelectSentences, PrefersWhatIsNewByDiversity) {
  const float half = 0.70710678F;
  const auto matrix = matrix_of({{1, 0}, {half, half}, {0, 1}});
  const std::vector<Candidate> candidates(3, Candidate{5, 20, true});
  const Eigen::Vector3d scores(0.5, 0.3, 0.2);
  EXPECT_EQ(select_sentences(matrix, scores, candidates, {{.sentences = 2}, 0}).chosen, (Chosen{0, 1}));
  EXPECT_EQ(select_sentences(matrix, scores, candidates, {{.sentences = 2}, 1}).chosen, (Chosen{0, 2}));
}

TEST(SelectSentences, TakesASentenceThatLeansOnAnotherOnlyAfterIt) {
  auto candidates = ten_words_each;
  candidates[2].leans = true;
  const auto chosen = [&](const Eigen::Vector4d& scores, std::size_t n) {
    return select_sentences(independent, scores, candidates, {{.sentences = n}, 0.5}).chosen;
  };
  EXPECT_EQ(chosen(Eigen::Vector4d(0.2, 0.25, 0.35, 0.2), 1), (Chosen{1}));
  EXPECT_EQ(chosen(Eigen::Vector4d(0.2, 0.25, 0.35, 0.2), 2), (Chosen{1, 2}));
  EXPECT_EQ(chosen(Eigen::Vector4d(0.25, 0.1, 0.35, 0.3), 2), (Chosen{0, 3}));
}

TEST(SelectSentences, PrefersLongSentencesWhenMostOfATextIsKept) {
  const std::vector<Candidate> candidates = {{10, 50, true}, {20, 100, true}, {10, 50, true}, {20, 100, true}};
  const Eigen::Vector4d scores(0.27, 0.25, 0.24, 0.24);
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.words = 40}, 0.5}).chosen, (Chosen{1, 3}));
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.characters = 201}, 0.5}).chosen, (Chosen{1, 3}));
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.sentences = 2}, 0.5}).chosen, (Chosen{0, 1}));
  EXPECT_EQ(select_sentences(independent, scores, candidates, {{.words = 40}, 0.5, false}).chosen, (Chosen{0, 1, 2}));
}

TEST(SelectSentences, AsksForWorthPerLengthWhereManySentencesFit) {
  Eigen::MatrixXf identity = Eigen::MatrixXf::Identity(60, 60);
  const TermMatrix matrix = identity.sparseView();
  std::vector<Candidate> candidates(60, Candidate{30, 150, true});
  candidates[5] = {60, 300, true};
  Eigen::VectorXd scores = Eigen::VectorXd::Constant(60, 0.1);
  scores[5] = 0.12;
  const auto takes_the_long_one = [&](const Budget& budget) {
    return std::ranges::count(select_sentences(matrix, scores, candidates, {budget, 0.5}).chosen, 5U) == 1;
  };
  EXPECT_TRUE(takes_the_long_one({.words = 60}));
  EXPECT_FALSE(takes_the_long_one({.words = 300}));
  EXPECT_FALSE(takes_the_long_one({.characters = 1500}));
  EXPECT_TRUE(takes_the_long_one({.sentences = 10}));
}

TEST(SelectSentences, GivesShortSentencesNoAdvantage) {
  Eigen::MatrixXf identity = Eigen::MatrixXf::Identity(60, 60);
  const TermMatrix matrix = identity.sparseView();
  std::vector<Candidate> candidates(60, Candidate{14, 70, true});
  candidates[40] = {4, 20, true};
  Eigen::VectorXd scores = Eigen::VectorXd::Constant(60, 0.1);
  scores[40] = 0.099;
  EXPECT_EQ(std::ranges::count(select_sentences(matrix, scores, candidates, {{.words = 140}, 0.5}).chosen, 40U), 0);
}

TEST(SelectSentences, TellsTheBestSentenceWhenNoneFits) {
  const auto selection =
      select_sentences(independent, Eigen::Vector4d(0.1, 0.2, 0.4, 0.3), ten_words_each, {{.words = 5}, 0.5});
  EXPECT_TRUE(selection.chosen.empty());
  EXPECT_EQ(selection.best, 2U);
}

TEST(SelectSentences, GivesTheShorterSummaryFirst) {
  const float half = 0.70710678F;
  const auto matrix = matrix_of({{1, 0, 0}, {half, half, 0}, {0, 1, 0}, {0, half, half}, {0, 0, 1}});
  std::vector<Candidate> candidates(5, Candidate{10, 50, true});
  candidates[3].leans = true;
  Eigen::VectorXd scores(5);
  scores << 0.3, 0.25, 0.2, 0.15, 0.1;
  Chosen shorter;
  for (std::size_t n = 1; n <= 5; ++n) {
    const auto longer = select_sentences(matrix, scores, candidates, {{.sentences = n}, 0.5}).chosen;
    EXPECT_EQ(longer.size(), n);
    EXPECT_TRUE(std::ranges::includes(longer, shorter));
    shorter = longer;
  }
}

}  // namespace
}  // namespace zubda
