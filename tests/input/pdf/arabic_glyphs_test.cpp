#include "input/pdf/arabic_glyphs.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

struct Case {
  const char* name;
  const char* glyphs;
  const char* letters;
};

class ArabicLetters : public testing::TestWithParam<Case> {};

TEST_P(ArabicLetters, AreReadFromGlyphs) { EXPECT_EQ(arabic_letters(GetParam().glyphs), GetParam().letters); }

INSTANTIATE_TEST_SUITE_P(
    Lines, ArabicLetters,
    testing::Values(Case{"Plain", "plain نص", "plain نص"},
                    Case{"PresentationForms", "\uFEE3\uFEAE\uFEA3\uFE92\uFE8E \uFEFB", "مرحبا لا"},
                    Case{"LigatureOfWords", "\uFDF2", "الله"}, Case{"LatinIsLeft", "\uFB01x²", "\uFB01x²"},
                    Case{"MarksAreDropped", "\u202Bنص\u202C \u200Fب\u200E", "نص ب"},
                    Case{"CommaAfterAWord", "\u202Bالعرب\u202A ،\u202Cوالتي\u202C", "العرب، والتي"},
                    Case{"NumberAndComma", "\u202Bفيفري \u202A ،2024\u202Cبدأت\u202C", "فيفري 2024، بدأت"},
                    Case{"Date", "\u202Bفي\u202A 26/2/2024\u202Cيوم\u202C", "في26/2/2024 يوم"},
                    Case{"Brackets", "\u202Bحلف\u202A(NATO) \u202Cهو\u202C", "حلف (NATO)هو"},
                    Case{"WordsKeepTheirOrder", "\u202Bفي\u202AUnited Nations \u202Cأمس\u202C", "في United Nationsأمس"},
                    Case{"LineThatIsAllLatin", "\u202B\u202A11/25/26, 6:35 PM\u202C\u202C", "11/25/26, 6:35 PM"},
                    Case{"TurnedArticles", "االثنين واألربعين اإلرهاب اآلن ال وال إال",
                         "الاثنين والأربعين الإرهاب الآن لا ولا إلا"},
                    Case{"TurnedWithinWords", "االحتالل خالل آالف الالجئين اإلسالم باللغة العالم",
                         "الاحتلال خلال آلاف اللاجئين الإسلام باللغة العالم"},
                    Case{"RightArticlesStay", "الاثنين والأربعين ال", "الاثنين والأربعين ال"},
                    Case{"OpenRun", "\u202Bأ\u202A 12", "أ12 "}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
