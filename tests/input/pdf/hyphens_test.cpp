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

INSTANTIATE_TEST_SUITE_P(Lines, JoinLine,
                         testing::Values(Case{"NoHyphen", "one", "two", "one two"},
                                         Case{"Divided", "the infor-", "mation is", "the information is"},
                                         Case{"Soft", "infor\u00AD", "mation", "information"},
                                         Case{"Character", "infor\u2010", "mation", "information"},
                                         Case{"KnownWithHyphen", "the well-", "known man", "the well-known man"},
                                         Case{"Name", "Anglo-", "Saxon", "Anglo-Saxon"},
                                         Case{"Dash", "so -", "it was", "so - it was"},
                                         Case{"Number", "pages 3-", "5 of it", "pages 3-5 of it"},
                                         Case{"German", "Verände-", "rung", "Veränderung"},
                                         Case{"Empty", "", "two", " two"}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
