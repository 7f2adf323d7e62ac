#include "input/pdf/hyphens.h"

#include <gtest/gtest.h>

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
  words.add_line("a well-known man in command", false);
  std::string joined = GetParam().first;
  join_line(joined, GetParam().second, words);
  EXPECT_EQ(joined, GetParam().joined);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, JoinLine,
    testing::Values(Case{"NoHyphen", "one", "two", "one two"},
                    Case{"Divided", "the infor-", "mation is", "the information is"},
                    Case{"Soft", "infor\u00AD", "mation", "information"},
                    Case{"Character", "infor\u2010", "mation", "information"},
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
                    Case{"German", "Verände-", "rung", "Veränderung"}, Case{"Empty", "", "two", " two"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
