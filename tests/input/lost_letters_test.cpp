#include "input/lost_letters.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

std::string repeat(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

TEST(QuestionMarks, StandForLostLetters) {
  EXPECT_TRUE(has_question_marks_for_letters(repeat("????? ??? ?????? 15-7 (?? ?) - ????? ????.\n", 4)));
  // As unrtf prints links.
  EXPECT_TRUE(has_question_marks_for_letters(repeat("????? \"http://example.org/2.html\" ??????? ??.\n", 6)));
}

TEST(QuestionMarks, OfQuestionsAreNoLostLetters) {
  EXPECT_FALSE(
      has_question_marks_for_letters(repeat("Really?? Who said that ??? We did not know of it at all.\n", 20)));
  EXPECT_FALSE(has_question_marks_for_letters("?? ??? ???? ??"));
  EXPECT_FALSE(has_question_marks_for_letters(""));
}

struct Case {
  const char* name;
  std::string whole;
  std::string lost;
};

class Marks : public testing::TestWithParam<Case> {};

TEST_P(Marks, AreMissedInLongTexts) {
  EXPECT_TRUE(has_letters_without_marks(repeat(GetParam().lost, 30)));
  EXPECT_FALSE(has_letters_without_marks(GetParam().lost)) << "too short to tell";
  EXPECT_FALSE(has_letters_without_marks(repeat(GetParam().whole, 30)));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, Marks,
    testing::Values(Case{"Hindi", "वर्तमान में इसमें पाँच मातृकाएँ स्थापित हैं। ", "वरतमान म इसम पाच मातकाए सथापित ह। "},
                    Case{"Bengali", "বর্তমানে সেখানে পাঁচটি মূর্তি স্থাপিত আছে। ", "বরতমানে সেখানে পাচটি মরতি সথাপিত আছে। "},
                    Case{"Tamil", "தற்போது அங்கு ஐந்து சிலைகள் உள்ளன. ", "தறபோது அஙகு ஐநது சிலைகள உளளன. "}),
    [](const auto& test) { return test.param.name; });

TEST(Marks, OfOtherScriptsAreNotMissed) {
  EXPECT_FALSE(has_letters_without_marks(repeat("ਨਦੀ ਰਾਤ ਨੂੰ ਫਿਰ ਉੱਪਰ ਆ ਗਈ ਸੀ। ", 40)));
  EXPECT_FALSE(has_letters_without_marks(repeat("The river rose again. ", 40)));
}

}  // namespace
}  // namespace zubda
