#include "input/lines/divided_words.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

struct Case {
  const char* name;
  std::string text;
  std::string joined;
};

class DividedWords : public testing::TestWithParam<Case> {};

TEST_P(DividedWords, AreJoined) { EXPECT_EQ(join_divided_words(GetParam().text), GetParam().joined); }

INSTANTIATE_TEST_SUITE_P(
    Texts, DividedWords,
    testing::Values(
        Case{"Manual", "  commands as they are exe‐\n  cuted by it.\n", "  commands as they are executed\n  by it.\n"},
        Case{"HyphenMinus", "of the infor-\nmation and\n", "of the information\nand\n"},
        Case{"SoftHyphen", "infor\u00AD\nmation and", "information\nand"},
        Case{"BlankBehind", "of the infor- \nmation and\n", "of the information\nand\n"},
        Case{"Windows", "of the infor-\r\nmation and\r\n", "of the information\r\nand\r\n"},
        Case{"LastWordOfALine", "is interac‐\n  tive.\nNext", "is interactive.\nNext"},
        Case{"LastWordOfTheText", "is interac‐\ntive.", "is interactive."},
        Case{"TwoLines", "the infor-\nmation is interac-\ntive now\n", "the information\nis interactive\nnow\n"},
        Case{"Name", "the Anglo-\nAmerican treaty", "the Anglo-American\ntreaty"},
        Case{"Years", "from 2010-\n2014 on", "from 2010-2014\non"},
        Case{"Disease", "of COVID-\n19 in", "of COVID-19\nin"},
        Case{"German", "die Verände-\nrung war", "die Veränderung\nwar"},
        Case{"Russian", "о прави-\nтельстве страны", "о правительстве\nстраны"},
        Case{"Greek", "η κυβέρ-\nνηση είπε", "η κυβέρνηση\nείπε"},
        Case{"KnownByTheText", "the web-site and the web-\nsite now", "the web-site and the web-site\nnow"},
        Case{"Suspended", "die Haupt-\nund Nebenwege", "die Haupt-\nund Nebenwege"},
        Case{"DashBetweenBlanks", "it was -\nsomebody said", "it was -\nsomebody said"},
        Case{"Signature", "Yours\n-- \nname", "Yours\n-- \nname"},
        Case{"Rule", "Title\n-----\ntext", "Title\n-----\ntext"},
        Case{"BlankLine", "the infor-\n\nmation", "the infor-\n\nmation"},
        Case{"NumberBeforeAName", "Tel. 555-\nFax 77", "Tel. 555-\nFax 77"},
        Case{"Quotation", "to the sto-\n\"Stop!\"", "to the sto-\n\"Stop!\""},
        Case{"EndOfText", "the infor-\n", "the infor-\n"}, Case{"NoLineEnd", "a well-known man", "a well-known man"},
        Case{"Empty", "", ""}),
    [](const auto& test) { return test.param.name; });

TEST(JoinDividedWords, IsLinear) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "ab-\ncd\n";
  EXPECT_LT(join_divided_words(text).size(), text.size());
}

}  // namespace
}  // namespace zubda
