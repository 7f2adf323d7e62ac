#include "input/pdf/lam_alef.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace zubda
