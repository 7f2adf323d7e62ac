#include "score/genre.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// Twenty sentences of prose that share term 0, each with a term of its own. The first `unlike` of them do not share
/// it.
class ReadGenre : public testing::Test {
 protected:
  Genre read(int unlike, const std::vector<int>& title_terms = {}) {
    std::vector<Eigen::Triplet<float>> entries;
    for (int i = 0; i < count; ++i) {
      entries.emplace_back(i, i + 1, i < unlike ? 1.0F : 0.8F);
      if (i >= unlike) entries.emplace_back(i, 0, 0.6F);
    }
    TermMatrix matrix(count, count + 1);
    matrix.setFromTriplets(entries.begin(), entries.end());
    TermVector title = TermVector::Zero(count + 1);
    for (const auto term : title_terms) title[term] = 1;
    return read_genre({matrix, sentences, statements, in_results, title});
  }
  static constexpr int count = 20;
  std::vector<Sentence> sentences = std::vector<Sentence>(count);
  std::vector<Statement> statements = std::vector<Statement>(count);
  std::vector<bool> in_results = std::vector<bool>(count);
};

TEST_F(ReadGenre, BelievesAnOpeningThatIsLikeTheRest) { EXPECT_EQ(read(0).opening, 1); }

TEST_F(ReadGenre, BelievesOneThatIsUnlikeTheRestLess) {
  EXPECT_EQ(read(5).opening, 0);
  EXPECT_GT(read(2).opening, 0);
  EXPECT_LT(read(2).opening, 1);
  EXPECT_GT(read(1).opening, read(2).opening);
}

TEST_F(ReadGenre, BelievesAFirstSentenceWithTheWordsOfTheTitle) {
  EXPECT_EQ(read(5, {1}).opening, 1);
  EXPECT_EQ(read(5, {1, 7}).opening, 0.5);
  EXPECT_EQ(read(5, {7}).opening, 0);
}

TEST_F(ReadGenre, BelievesTheOpeningOfAShortText) {
  for (std::size_t i = 9; i < sentences.size(); ++i) sentences[i].role = Role::heading;
  EXPECT_EQ(read(5).opening, 1);
}

TEST_F(ReadGenre, BelievesAnOpeningWhereNothingIsShared) { EXPECT_EQ(read(count).opening, 1); }

TEST_F(ReadGenre, KnowsAStudyByTwoStatements) {
  statements[3] = Statement::aim;
  EXPECT_FALSE(read(0).is_study);
  statements[4] = Statement::conclusion;
  EXPECT_FALSE(read(0).is_study);
  statements[5] = Statement::finding;
  EXPECT_TRUE(read(0).is_study);
}

TEST_F(ReadGenre, KnowsAStudyByASectionOfResults) {
  in_results[19] = true;
  EXPECT_TRUE(read(0).is_study);
}

}  // namespace
}  // namespace zubda
