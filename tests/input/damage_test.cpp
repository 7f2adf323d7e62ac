#include "input/damage.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

const std::string wrong_code_page = "letters look as if read in a wrong code page";
const std::string mostly_numbers = "mostly numbers";
const std::string torn_sentences = "lines begin small and end without a stop: sentences may be torn";
const std::string mixed_columns = "columns side by side: sentences of both may be mixed";

std::string times(std::size_t count, const std::string& text) {
  std::string repeated;
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

/// `text` as it looks when its UTF-8 is read as windows-1252, where all bytes but five have a character.
std::string read_as_latin1(const std::string& text) {
  std::string broken;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) broken += c;
    else broken.append(1, static_cast<char>(0xC0 | byte >> 6)).append(1, static_cast<char>(0x80 | (byte & 0x3F)));
  }
  return broken;
}

struct Case {
  const char* name;
  std::string text;
  std::vector<std::string> damage;
};

class FindDamage : public testing::TestWithParam<Case> {};

TEST_P(FindDamage, NamesWhatLooksBroken) { EXPECT_EQ(find_damage(GetParam().text), GetParam().damage); }

const std::string french =
    "L'été dernier, le maire a inauguré la nouvelle école où étudient déjà près de cent élèves. ";
const std::string arabic = "كتب الطالب رسالة إلى المدير في اليوم الأول من السنة الجديدة. ";
const std::string russian = "Прошлым летом мэр открыл новую школу, где уже учатся сто детей. ";
const std::string icelandic = "Það er ekki á hverjum degi að óður maður æðir út á öldur og sér á þá átta. ";
const std::string vietnamese = "Mùa hè năm ngoái, thị trưởng đã khánh thành ngôi trường mới ở đó. ";

INSTANTIATE_TEST_SUITE_P(
    Cases, FindDamage,
    testing::Values(
        Case{"None", "", {}}, Case{"English", times(20, "The old wall fell in May, after three weeks of rain. "), {}},
        Case{"French", times(20, french), {}}, Case{"Arabic", times(20, arabic), {}},
        Case{"Russian", times(20, russian), {}}, Case{"Icelandic", times(20, icelandic), {}},
        Case{"Vietnamese", times(20, vietnamese), {}}, Case{"FrenchInCapitals", times(20, "ÉTÉ À LA MER. "), {}},
        Case{"FrenchReadAsLatin1", read_as_latin1(times(20, french)), {wrong_code_page}},
        Case{"ArabicReadAsLatin1", read_as_latin1(times(20, arabic)), {wrong_code_page}},
        Case{"RussianReadAsLatin1", read_as_latin1(times(20, russian)), {wrong_code_page}},
        Case{"WithWindows1252Signs", times(5, "Itâ€™s the mayorâ€™s school. "), {wrong_code_page}},
        Case{"OneExampleOnly", times(20, french) + "On voit alors Ã© au lieu de la lettre.", {}},
        Case{"ArabicCodePage", times(20, "åÐå ÝÞÑÉ ãä ÇáäÕ æåí ÛíÑ ãÞÑæÁÉ. "), {wrong_code_page}},
        Case{"CyrillicCodePage", times(20, "Ýòî íå÷èòàåìûé òåêñò, êîòîðûé äîëæåí áûòü ðóññêèì. "), {wrong_code_page}},
        Case{"Numbers", times(40, "2019 1,200 1,350 1,410\n"), {mostly_numbers}},
        Case{"FewNumbers", "Call 0800 123 456 or 0800 123 457.", {}},
        Case{"ReportWithNumbers", times(40, "In 2019 the harbour took 1,200 ships. "), {}},
        Case{"TwoColumns",
             times(14, "The committee met on Monday, and      Work is to begin in the spring\n"),
             {mixed_columns}},
        Case{"ThreeColumnsAreATable",
             times(14, "The first of the harbours   1,200 ships a year      1,300 ships a year\n"),
             {}},
        Case{"JustifiedLines",
             times(14, "The  committee  met on  Monday,  and it  agreed on  a new plan for it.\n"),
             {}},
        Case{"BlankLinesInSentences",
             times(14, "the committee met on Monday. Most members\n\ncame by boat, and all of them had read the\n\n"),
             {torn_sentences}},
        Case{"BlankLinesInGermanSentences",
             times(14,
                   "am Montag tagte der Ausschuss. Die meisten\r\n\r\nkamen mit dem Boot, und alle hatten den\r\n\r\n"),
             {torn_sentences}},
        Case{"BlankLinesInRussianSentences",
             times(14, "комитет собрался в понедельник. Многие\n \nприплыли на лодке, и все они прочли\n \n"),
             {torn_sentences}},
        Case{
            "LinesWithoutStops",
            times(14, "the committee met on Monday and most members\ncame by boat and all of them had read the plan\n"),
            {torn_sentences}},
        Case{"WrappedLines",
             times(14, "the committee met on Monday. Most members\ncame by boat, and all of them had read the\n"),
             {}},
        Case{"ItemsWithBlankLines",
             times(20, "a ship with a hundred sailors\n\nthe harbour with its old walls\n\n"),
             {}},
        Case{"ParagraphsInLowerCase", times(20, "the committee met on Monday. most members came by boat.\n\n"), {}},
        Case{"IndentedLines", times(14, "        The committee met on Monday, and agreed.\n"), {}}),
    [](const auto& test) { return test.param.name; });

TEST(FindDamage, ReadsTheBeginningOnlyAndCutsNoCharacter) {
  EXPECT_EQ(find_damage("x" + times(40'000, "é") + read_as_latin1(times(20, french))), std::vector<std::string>());
}

}  // namespace
}  // namespace zubda
