#include "input/pdf/small_words.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

/// Words of a line: usual ones are 20 points high, small ones 12, raised by 8, on the line or lowered by 4.
PlacedWord usual(double left, double right, const std::string& text) { return {{left, 100, right, 120}, text}; }
PlacedWord raised(double left, double right, const std::string& text) { return {{left, 99, right, 111}, text}; }
PlacedWord lowered(double left, double right, const std::string& text) { return {{left, 112, right, 124}, text}; }

struct Case {
  const char* name;
  std::vector<PlacedWord> words;
  std::vector<std::string> joined;
};

class SmallWords : public testing::TestWithParam<Case> {};

TEST_P(SmallWords, AreJoined) {
  PlacedPage page{400, 400, {{{0, 99, 400, 124}, GetParam().words}}};
  join_small_words(page);
  std::vector<std::string> texts;
  for (const auto& word : page.lines[0].words) texts.push_back(word.text);
  EXPECT_EQ(texts, GetParam().joined);
}

using Texts = std::vector<std::string>;

INSTANTIATE_TEST_SUITE_P(
    Lines, SmallWords,
    testing::Values(
        Case{"Note", {usual(0, 30, "night,"), raised(30.2, 35, "1"), usual(40, 60, "and")}, Texts{"night,¹", "and"}},
        Case{"Exponent", {usual(0, 20, "10"), raised(20, 30, "12"), usual(36, 60, "drops")}, Texts{"10¹²", "drops"}},
        Case{"Unit", {usual(0, 20, "20"), usual(26, 30, "m"), raised(30, 34, "2")}, Texts{"20", "m²"}},
        Case{"Ordinal", {usual(0, 20, "19"), raised(20, 30, "th"), usual(36, 60, "century")}, Texts{"19th", "century"}},
        Case{"Index", {usual(0, 10, "H"), lowered(10, 14, "2"), usual(14, 24, "O.")}, Texts{"H2O."}},
        Case{"Isotope", {raised(0, 10, "235"), usual(10, 20, "U")}, Texts{"²³⁵U"}},
        Case{"Brackets", {usual(0, 10, "end."), raised(10, 20, "[3]")}, Texts{"end.[3]"}},
        Case{"Apart", {usual(0, 10, "end."), raised(15, 20, "3"), usual(25, 40, "In")}, Texts{"end.", "3", "In"}},
        Case{"OneSize", {usual(0, 10, "a"), usual(10, 20, "b")}, Texts{"a", "b"}},
        Case{"LongNumber", {usual(0, 10, "a"), raised(10, 30, "1953")}, Texts{"a1953"}},
        Case{
            "Arabic", {usual(0, 20, "يفو"), raised(24, 30, "1"), usual(30, 60, "،ليللا")}, Texts{"يفو", "¹", "،ليللا"}},
        // A number of a font with lower letters, which ends 0.2 of their height higher.
        Case{"ArabicOtherFont", {PlacedWord{{0, 100, 20, 116}, "15"}, usual(20, 60, "ةبسن")}, Texts{"15", "ةبسن"}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
