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

std::vector<Companions> each_alone(std::size_t count) {
  std::vector<Companions> companions(count);
  for (std::uint32_t i = 0; i < count; ++i) companions[i] = {i, i};
  return companions;
}

/// Sentences with nothing special about them.
struct Sentences {
  std::vector<Cost> costs;
  std::vector<bool> selectable = std::vector<bool>(costs.size(), true);
  std::vector<Companions> companions = each_alone(costs.size());
  Shares shares = {};

  void needs_the_one_before(std::size_t i) { companions[i].first = static_cast<std::uint32_t>(i - 1); }
  void is_broken(std::size_t i) { companions[i].is_broken = true; }
};

Selection select(const TermMatrix& matrix, const Eigen::VectorXd& worth, const Sentences& sentences,
                 const SelectionOptions& options) {
  return select_sentences(
      {matrix, worth, worth, sentences.costs, sentences.selectable, sentences.companions, sentences.shares}, options);
}

const TermMatrix independent = matrix_of({{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
const Sentences ten_words_each{std::vector<Cost>(4, Cost{10, 50})};
using Chosen = std::vector<std::size_t>;

TEST(SelectSentences, TakesTheBestInReadingOrder) {
  const Eigen::Vector4d scores(0.1, 0.4, 0.2, 0.3);
  EXPECT_EQ(select(independent, scores, ten_words_each, {{.sentences = 2}, 0.3}).chosen, (Chosen{1, 3}));
}

TEST(SelectSentences, BreaksTiesInFavourOfTheEarlier) {
  const Eigen::Vector4d scores(0.25, 0.25, 0.25, 0.25);
  EXPECT_EQ(select(independent, scores, ten_words_each, {{.sentences = 2}, 0.3}).chosen, (Chosen{0, 1}));
}

TEST(SelectSentences, NeverExceedsABudgetAndSkipsWhatDoesNotFit) {
  const Sentences candidates{{{9, 40}, {30, 100}, {8, 40}, {7, 40}}};
  const Eigen::Vector4d scores(0.3, 0.22, 0.2, 0.1);
  const auto by_words = select(independent, scores, candidates, {{.words = 17}, 0.3});
  EXPECT_EQ(by_words.chosen, (Chosen{0, 2}));
  EXPECT_EQ(by_words.choices[1].verdict, Verdict::does_not_fit);
  EXPECT_EQ(select(independent, scores, candidates, {{.characters = 81}, 0.3}).chosen, (Chosen{0, 2}));
  EXPECT_EQ(select(independent, scores, candidates, {{.characters = 80}, 0.3}).chosen, (Chosen{0}));
  EXPECT_TRUE(select(independent, scores, candidates, {{.words = 6}, 0.3}).chosen.empty());
}

TEST(SelectSentences, ChoosesNothingWhenOnlyMuchWorseSentencesFit) {
  const Sentences candidates{{{30, 100}, {9, 40}}};
  const auto selection =
      select(matrix_of({{1, 0}, {0, 1}}), Eigen::Vector2d(0.7, 0.3), candidates, {{.words = 20}, 0.3, 0.9});
  EXPECT_TRUE(selection.chosen.empty());
  EXPECT_EQ(selection.choices[0].verdict, Verdict::does_not_fit);
  EXPECT_EQ(
      select(matrix_of({{1, 0}, {0, 1}}), Eigen::Vector2d(0.7, 0.3), candidates, {{.words = 20}, 0.3, 0.4}).chosen,
      (Chosen{1}));
}

TEST(SelectSentences, LeavesOutWhatIsNotSelectable) {
  auto candidates = ten_words_each;
  candidates.selectable[1] = false;
  const auto selection = select(independent, Eigen::Vector4d(0.1, 0.6, 0.2, 0.1), candidates, {{.sentences = 1}, 0.3});
  EXPECT_EQ(selection.chosen, (Chosen{2}));
  EXPECT_EQ(selection.choices[1].verdict, Verdict::not_selectable);
}

TEST(SelectSentences, NeverTakesTheSameTwice) {
  const auto matrix = matrix_of({{1, 0}, {1, 0}, {0, 1}});
  const Sentences candidates{std::vector<Cost>(3, Cost{5, 20})};
  const auto selection = select(matrix, Eigen::Vector3d(0.5, 0.4, 0.1), candidates, {{.sentences = 3}, 0});
  EXPECT_EQ(selection.chosen, (Chosen{0, 2}));
  EXPECT_EQ(selection.choices[1].verdict, Verdict::repeats);
  EXPECT_EQ(selection.choices[1].repeats, 0U);
}

TEST(SelectSentences, PrefersWhatIsNewByDiversity) {
  const float half = 0.70710678F;
  const auto matrix = matrix_of({{1, 0}, {half, half}, {0, 1}});
  const Sentences candidates{std::vector<Cost>(3, Cost{5, 20})};
  const Eigen::Vector3d scores(0.5, 0.3, 0.2);
  EXPECT_EQ(select(matrix, scores, candidates, {{.sentences = 2}, 0}).chosen, (Chosen{0, 1}));
  EXPECT_EQ(select(matrix, scores, candidates, {{.sentences = 2}, 1}).chosen, (Chosen{0, 2}));
}

TEST(SelectSentences, TakesADanglingSentenceOnlyAfterTheOneBeforeIt) {
  auto candidates = ten_words_each;
  candidates.needs_the_one_before(2);
  const auto chosen = [&](const Eigen::Vector4d& scores, std::size_t n) {
    return select(independent, scores, candidates, {{.sentences = n}, 0.5}).chosen;
  };
  EXPECT_EQ(chosen(Eigen::Vector4d(0.2, 0.25, 0.35, 0.2), 1), (Chosen{1}));
  EXPECT_EQ(chosen(Eigen::Vector4d(0.2, 0.25, 0.35, 0.2), 2), (Chosen{1, 2}));
  EXPECT_EQ(chosen(Eigen::Vector4d(0.25, 0.1, 0.35, 0.3), 2), (Chosen{0, 3}));
}

TEST(SelectSentences, BringsTheCompanionsWhereTheyAreWorthItTogether) {
  auto candidates = ten_words_each;
  candidates.companions[1] = candidates.companions[2] = {1, 2};  // Of one quotation.
  const Eigen::Vector4d scores(0.3, 0.2, 0.45, 0.05);
  const auto two = select(independent, scores, candidates, {{.sentences = 2}, 0.5});
  EXPECT_EQ(two.chosen, (Chosen{1, 2})) << "0.325 each, against 0.3";
  EXPECT_EQ(two.choices[1].dangling, 1);
  EXPECT_NEAR(two.choices[2].gain, 0.45, 1e-12);
  EXPECT_EQ(select(independent, scores, candidates, {{.sentences = 1}, 0.5}).chosen, (Chosen{0})) << "one has no room";
  EXPECT_EQ(select(independent, scores, candidates, {{.words = 19}, 0.5}).chosen, (Chosen{0}));
  EXPECT_EQ(select(independent, scores, candidates, {{.words = 20}, 0.5}).chosen, (Chosen{1, 2}));
  EXPECT_EQ(select(independent, scores, candidates, {{.characters = 100}, 0.5}).chosen, (Chosen{0}));
  EXPECT_EQ(select(independent, scores, candidates, {{.characters = 101}, 0.5}).chosen, (Chosen{1, 2}));
}

TEST(SelectSentences, BringsNothingThatCannotBeChosen) {
  auto candidates = ten_words_each;
  candidates.needs_the_one_before(2);
  candidates.selectable[1] = false;
  const auto selection = select(independent, Eigen::Vector4d(0.2, 0.2, 0.5, 0.1), candidates, {{.sentences = 2}, 0.5});
  EXPECT_EQ(selection.chosen, (Chosen{0, 2})) << "worth 0.1 alone, as much as the last, which comes later";
  EXPECT_LT(selection.choices[2].dangling, 1);
}

TEST(SelectSentences, BringsNoCompanionThatSaysTheSameAsAChosenSentence) {
  auto candidates = Sentences{std::vector<Cost>(4, Cost{10, 50})};
  candidates.needs_the_one_before(3);
  const auto matrix = matrix_of({{1, 0, 0}, {0, 1, 0}, {1, 0, 0}, {0, 0, 1}});
  const auto selection = select(matrix, Eigen::Vector4d(0.5, 0.01, 0.3, 0.35), candidates, {{.sentences = 3}, 0});
  EXPECT_EQ(selection.choices[2].verdict, Verdict::repeats);
  EXPECT_EQ(selection.chosen, (Chosen{0, 1, 3}));
}

TEST(SelectSentences, LeavesABudgetUnusedRatherThanFillItUp) {
  const Eigen::Vector4d scores(0.6, 0.3, 0.05, 0.05);
  const SelectionOptions options{{.words = 40}, 0.5, 0, 0.1};
  EXPECT_EQ(select(independent, scores, ten_words_each, options).chosen, (Chosen{0, 1}));
  EXPECT_EQ(select(independent, scores, ten_words_each, {{.words = 40}, 0.5}).chosen, (Chosen{0, 1, 2, 3}));
  EXPECT_EQ(select(independent, scores, ten_words_each, {{.sentences = 4}, 0.5, 0, 0.1}).chosen, (Chosen{0, 1, 2, 3}))
      << "a number of sentences is what was asked for";
}

TEST(SelectSentences, FillsUpWithNothingUnderTheLowestScoreAllowed) {
  const Eigen::Vector4d scores(0.4, 0.3, 0.2, 0.1);
  SelectionOptions options{{.words = 40}, 0.5};
  options.min_score_to_fill = 0.25;
  EXPECT_EQ(select(independent, scores, ten_words_each, options).chosen, (Chosen{0, 1}));
  options.min_score_to_fill = 0.5;
  EXPECT_EQ(select(independent, scores, ten_words_each, options).chosen, (Chosen{0})) << "the first is no filler";
  options.budget = {.sentences = 4};
  EXPECT_EQ(select(independent, scores, ten_words_each, options).chosen, (Chosen{0, 1, 2, 3}));
}

TEST(SelectSentences, TellsThatAnOpeningIsTheReason) {
  auto candidates = ten_words_each;
  candidates.is_broken(0);
  candidates.is_broken(3);
  const auto selection =
      select(independent, Eigen::Vector4d(0.6, 0.2, 0.15, 0.05), candidates, {{.sentences = 1}, 0.5});
  EXPECT_EQ(selection.chosen, (Chosen{1}));
  EXPECT_EQ(selection.choices[0].verdict, Verdict::dangling);
  EXPECT_NEAR(selection.choices[0].gain, 0.6 * selection.choices[0].dangling, 1e-12);
  EXPECT_LT(selection.choices[0].dangling, 1);
  EXPECT_EQ(selection.choices[2].verdict, Verdict::outranked);
  EXPECT_EQ(selection.choices[3].verdict, Verdict::outranked);
}

TEST(SelectSentences, TellsAnEqualDanglingSentenceByTheOrderOfReading) {
  const auto verdict = [&](std::size_t dangling, std::size_t other) {
    auto candidates = ten_words_each;
    candidates.needs_the_one_before(dangling);
    Eigen::Vector4d worth(0.1, 0.1, 0.1, 0.1);
    worth[static_cast<Eigen::Index>(dangling)] = worth[static_cast<Eigen::Index>(other)] = 0.4;
    return select(independent, worth, candidates, {{.sentences = 1}, 0.5}).choices[dangling].verdict;
  };
  EXPECT_EQ(verdict(1, 2), Verdict::dangling);
  EXPECT_EQ(verdict(2, 1), Verdict::outranked);
}

TEST(SelectSentences, DividesTheSummaryBetweenGroups) {
  auto candidates = ten_words_each;
  candidates.shares = {{0, 0, 0, 1}, {1, 1}};
  const Eigen::Vector4d worth(0.4, 0.35, 0.35, 0.25);
  EXPECT_EQ(select(independent, worth, candidates, {{.sentences = 2}, 0.5}).chosen, (Chosen{0, 3}));
  const auto three = select(independent, worth, candidates, {{.sentences = 3}, 0.5});
  EXPECT_EQ(three.chosen, (Chosen{0, 1, 3}));
  EXPECT_EQ(three.choices[1].share, 0.5);
  candidates.shares.weights[1] = 0.5;
  EXPECT_EQ(select(independent, worth, candidates, {{.sentences = 2}, 0.5}).chosen, (Chosen{0, 1}));
}

/// Whatever the budget: the gain of each sentence is that of its last look, and nothing that was left out for its gain
/// alone had more to gain than what was taken.
TEST(SelectSentences, OutranksNothingThatHadMoreToGain) {
  const float half = 0.70710678F;
  const auto matrix = matrix_of({{1, 0, 0}, {half, half, 0}, {0, 1, 0}, {0, half, half}, {0, 0, 1}, {1, 0, 0}});
  Sentences candidates{std::vector<Cost>(6, Cost{10, 50})};
  candidates.needs_the_one_before(3);
  Eigen::VectorXd worth(6);
  worth << 0.2, 0.25, 0.2, 0.15, 0.1, 0.1;
  for (std::size_t n = 1; n <= 6; ++n) {
    const auto selection = select(matrix, worth, candidates, {{.sentences = n}, 0.5});
    double lowest = 1;
    for (const auto i : selection.chosen) lowest = std::min(lowest, selection.choices[i].gain);
    for (std::size_t i = 0; i < 6; ++i) {
      const auto& choice = selection.choices[i];
      EXPECT_NEAR(choice.gain, worth[static_cast<Eigen::Index>(i)] * choice.dangling * (1 - 0.5 * choice.redundancy),
                  1e-12);
      if (choice.verdict == Verdict::outranked) {
        EXPECT_LE(choice.gain, lowest);
      }
    }
  }
}

TEST(SelectSentences, TellsTheBestSentenceWhenNoneFits) {
  const auto selection = select(independent, Eigen::Vector4d(0.1, 0.2, 0.4, 0.3), ten_words_each, {{.words = 5}, 0.5});
  EXPECT_TRUE(selection.chosen.empty());
  EXPECT_EQ(selection.best, 2U);
}

TEST(SelectSentences, GivesTheShorterSummaryFirst) {
  const float half = 0.70710678F;
  const auto matrix = matrix_of({{1, 0, 0}, {half, half, 0}, {0, 1, 0}, {0, half, half}, {0, 0, 1}});
  const Sentences candidates{std::vector<Cost>(5, Cost{10, 50})};
  Eigen::VectorXd scores(5);
  scores << 0.3, 0.25, 0.2, 0.15, 0.1;
  Chosen shorter;
  for (std::size_t n = 1; n <= 5; ++n) {
    const auto longer = select(matrix, scores, candidates, {{.sentences = n}, 0.5}).chosen;
    EXPECT_EQ(longer.size(), n);
    EXPECT_TRUE(std::ranges::includes(longer, shorter));
    shorter = longer;
  }
}

}  // namespace
}  // namespace zubda
