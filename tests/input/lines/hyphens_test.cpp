#include "input/lines/hyphens.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "linear_time.h"

namespace zubda {
namespace {

struct Case {
  const char* name;
  const char* first;
  const char* second;
  const char* joined;
};

class JoinLine : public testing::TestWithParam<Case> {};

TEST_P(JoinLine, HealsDividedWords) {
  WholeWords words;
  words.add_line("a well-known man in command");
  std::string joined = GetParam().first;
  join_line(joined, GetParam().second, words);
  EXPECT_EQ(joined, GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, JoinLine,
    testing::Values(
        Case{"NoHyphen", "one", "two", "one two"}, Case{"Divided", "the infor-", "mation is", "the information is"},
        Case{"Soft", "infor\u00AD", "mation", "information"}, Case{"Character", "infor\u2010", "mation", "information"},
        Case{"KnownWithHyphen", "the well-", "known man", "the well-known man"},
        Case{"Name", "Anglo-", "Saxon", "Anglo-Saxon"}, Case{"Dash", "so -", "it was", "so - it was"},
        Case{"Number", "pages 3-", "5 of it", "pages 3-5 of it"},
        Case{"Years", "from 2010-", "2014 on", "from 2010-2014 on"},
        Case{"Disease", "then COVID-", "19 came", "then COVID-19 came"},
        Case{"Address", "see example.org/the-", "dam now", "see example.org/the-dam now"},
        Case{"MoreHyphens", "a state-", "of-the-art oven", "a state-of-the-art oven"},
        Case{"OneLetter", "by e-", "mail now", "by e-mail now"},
        Case{"EqualVowels", "was re-", "elected", "was re-elected"},
        Case{"SpeltSo", "a self-", "reported case", "a self-reported case"},
        Case{"KnownWithout", "the com-", "mand of", "the command of"},
        Case{"Suspended", "die Haupt-", "und Nebenwege", "die Haupt- und Nebenwege"},
        Case{"EnDash", "in 2010–", "2014", "in 2010–2014"},
        Case{"Bracket", "a place (", "far) away", "a place (far) away"},
        Case{"German", "Verände-", "rung", "Veränderung"}, Case{"Prefix", "the pre-", "war wall", "the pre-war wall"},
        Case{"PartOfAWord", "the pre-", "sent wall", "the present wall"},
        Case{"LastPart", "a power-", "performance trade", "a power-performance trade"},
        Case{"ClosedPrefix", "an under-", "performance of", "an underperformance of"},
        Case{"ShortFirstPart", "an un-", "related man", "an unrelated man"},
        Case{"Ending", "the state-", "ment of", "the statement of"},
        Case{"EndingOfANumber", "the second-", "ary road", "the secondary road"},
        Case{"French", "il est peut-", "être là", "il est peut-être là"}, Case{"Empty", "", "two", " two"},
        Case{"Chinese", "没有人记得是谁画的图", "纸。", "没有人记得是谁画的图纸。"},
        Case{"ChineseStop", "修建了旧水坝。", "旱年里", "修建了旧水坝。旱年里"},
        Case{"ChineseAndLatin", "他在", "Rome", "他在Rome"}, Case{"Japanese", "古いダ", "ムです", "古いダムです"},
        Case{"Thai", "เขื่อนเก่า", "อยู่", "เขื่อนเก่าอยู่"}, Case{"Korean", "서울에서", "살았다", "서울에서 살았다"}),
    [](const auto& test) { return test.param.name; });

struct DocumentCase {
  const char* name;
  std::vector<const char*> document;
  const char* first;
  const char* second;
  const char* joined;
};

class JoinLineOf : public testing::TestWithParam<DocumentCase> {};

TEST_P(JoinLineOf, FollowsTheDocument) {
  WholeWords words;
  for (const auto* line : GetParam().document) words.add_line(line);
  std::string joined = GetParam().first;
  join_line(joined, GetParam().second, words);
  EXPECT_EQ(joined, GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Documents, JoinLineOf,
    testing::Values(
        DocumentCase{"BothAreWords",
                     {"cement plants of the coal trade", "many plants"},
                     "coal-",
                     "cement mix",
                     "coal-cement mix"},
        DocumentCase{"OneIsAWord", {"a list of cement plants"}, "coal-", "cement mix", "coalcement mix"},
        DocumentCase{"JoinedIsAWord", {"the landlords of land and lords"}, "land-", "lords of", "landlords of"},
        DocumentCase{"BothForms", {"co-worker coworker coworker"}, "a co-", "worker", "a coworker"},
        DocumentCase{
            "NameInGerman", {"Die Versorgung mit Wasser"}, "die Wasser-", "versorgung", "die Wasserversorgung"},
        DocumentCase{"AdjectivesInGerman",
                     {"ein deutsches und ein französisches Haus, deutsch und französisch"},
                     "ein deutsch-",
                     "französisch",
                     "ein deutsch-französisch"},
        DocumentCase{"PrefixWithAWord", {"a term of office"}, "a multi-", "term plan", "a multi-term plan"},
        DocumentCase{"PrefixOfTheDocument", {"an eco-village and a home"}, "an eco-", "home here", "an eco-home here"},
        DocumentCase{
            "LastPartOfTheDocument", {"a copper-plated and", "a brass one"}, "tin-", "plated ware", "tin-plated ware"},
        DocumentCase{"RestOfAFirstPart", {"a high-", "density mix"}, "gas-", "density law", "gas-density law"}),
    [](const auto& test) { return test.param.name; });

TEST(JoinLine, KnowsThatAFewWordsAreDivided) {
  WholeWords words;
  for (int i = 0; i < 200; ++i) words.add_line("the village road was long and");
  words.add_line("the road to the vil-");
  words.add_line("lage was long");
  std::string joined = "the lamp-";
  join_line(joined, "lit road", words);
  EXPECT_EQ(joined, "the lamplit road");
}

TEST(JoinLine, KeepsHyphensWhereNoWordsAreDivided) {
  WholeWords words;
  for (int i = 0; i < 100; ++i) words.add_line("the road to the village was long and");
  std::string joined = "the lamp-";
  join_line(joined, "lit road", words);
  EXPECT_EQ(joined, "the lamp-lit road");
  for (int i = 0; i < 10; ++i) {
    words.add_line("the road to the vil-");
    words.add_line("lage was long");
  }
  joined = "the lamp-";
  join_line(joined, "lit road", words);
  EXPECT_EQ(joined, "the lamplit road");
}

TEST(JoinLine, TakesTimeLinearInLinesOfOneWord) {
  expect_linear(200, [](std::size_t lines) {
    WholeWords words;
    std::string joined = "abcdabcdabcdabcd-";
    for (std::size_t i = 0; i < lines; ++i) join_line(joined, "abcdabcdabcdabcd-", words);
    EXPECT_EQ(joined.find(' '), std::string::npos);
  });
}

}  // namespace
}  // namespace zubda
