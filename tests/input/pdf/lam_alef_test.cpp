#include "input/pdf/lam_alef.h"

#include <gtest/gtest.h>

#include "linear_time.h"

namespace zubda {
namespace {

struct Case {
  const char* name;
  const char* turned;
  const char* text;
};

class TurnLamAlef : public testing::TestWithParam<Case> {};

TEST_P(TurnLamAlef, PutsItInReadingOrder) { EXPECT_EQ(turn_lam_alef(GetParam().turned), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(Texts, TurnLamAlef,
                         testing::Values(Case{"Articles", "االثنين واألربعين اإلرهاب اآلن ال وال إال",
                                              "الاثنين والأربعين الإرهاب الآن لا ولا إلا"},
                                         Case{"WithinWords", "االحتالل خالل آالف الالجئين اإلسالم باللغة العالم",
                                              "الاحتلال خلال آلاف اللاجئين الإسلام باللغة العالم"},
                                         Case{"RightTextStays", "الاثنين والأربعين ال", "الاثنين والأربعين ال"},
                                         Case{"OtherScripts", "one אחד", "one אחד"}),
                         [](const auto& test) { return test.param.name; });

TEST(HasTurnedLamAlef, OnlyWhereItIsEverywhere) {
  EXPECT_TRUE(has_turned_lam_alef("في األول من الشهر"));
  EXPECT_FALSE(has_turned_lam_alef("في الأول من الشهر"));
  EXPECT_FALSE(has_turned_lam_alef("قال «األول» ثم كتب الأول والإسلام والآن"));
  EXPECT_FALSE(has_turned_lam_alef("يااااالله"));
  EXPECT_FALSE(has_turned_lam_alef("سلام"));
  EXPECT_FALSE(has_turned_lam_alef(""));
}

TEST(TurnLamAlef, TakesTimeLinearInAWord) {
  expect_linear(1000, [](std::size_t size) {
    std::string text = "األ سأل األ ";
    for (std::size_t i = 0; i < size; ++i) text += "و";
    for (std::size_t i = 0; i < size; ++i) text += "الب";
    EXPECT_EQ(turn_lam_alef(text).size(), text.size());
  });
}

}  // namespace
}  // namespace zubda
