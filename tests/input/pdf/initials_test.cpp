#include "input/pdf/initials.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

/// A line of words of 30 points with gaps of 5, from `left` on.
PlacedLine line(double left, double top, double height, const std::vector<std::string>& words) {
  PlacedLine line{{left, top, left + 35 * static_cast<double>(words.size()) - 5, top + height}, {}};
  for (const auto& word : words) {
    line.words.push_back({{left, top, left + 30, top + height}, word});
    left += 35;
  }
  return line;
}

std::string text_of(const PlacedPage& page) {
  std::string text;
  for (const auto& placed : page.lines) {
    text += text.empty() ? "" : "|";
    for (std::size_t i = 0; i < placed.words.size(); ++i) text += (i == 0 ? "" : " ") + placed.words[i].text;
  }
  return text;
}

std::string joined(const std::vector<PlacedLine>& lines) {
  PlacedPage page{600, 800, lines};
  join_initials(page);
  return text_of(page);
}

TEST(JoinInitials, BeginTheUppermostLineBesideThem) {
  const auto initial = line(50, 90, 60, {"T"});
  const std::vector<PlacedLine> text = {line(83, 100, 15, {"ributaries", "begin"}), line(83, 115, 15, {"here", "and"}),
                                        line(50, 160, 15, {"below", "it"})};
  auto lines = text;
  lines.insert(lines.begin(), initial);
  EXPECT_EQ(joined(lines), "Tributaries begin|here and|below it");
  lines = text;
  lines.push_back(initial);
  EXPECT_EQ(joined(lines), "Tributaries begin|here and|below it") << "wherever pdftotext has it";
}

TEST(JoinInitials, AreWordsWhereABlankFollows) {
  EXPECT_EQ(joined({line(50, 90, 60, {"A"}), line(87, 100, 15, {"dam", "stands"}), line(83, 115, 15, {"here", "and"}),
                    line(50, 160, 15, {"below", "it"})}),
            "A dam stands|here and|below it");
}

TEST(JoinInitials, OfRightToLeftLinesAreAtTheirRight) {
  // The words are as they lie on the page, from left to right.
  EXPECT_EQ(joined({line(200, 90, 60, {"ت"}), line(132, 100, 15, {"دفاورلا", "أدب"}), line(132, 115, 15, {"في", "انه"}),
                    line(165, 160, 15, {"اهتحت", "طخ"})}),
            "دفاورلا أدبت|في انه|اهتحت طخ");
}

TEST(JoinInitials, LeaveLettersThatAreNone) {
  EXPECT_EQ(joined({line(50, 90, 60, {"T"}), line(83, 100, 15, {"one", "line"}), line(50, 160, 15, {"below", "it"})}),
            "T|one line|below it")
      << "beside one line";
  EXPECT_EQ(joined({line(50, 100, 15, {"T"}), line(83, 100, 15, {"a", "b"}), line(83, 115, 15, {"c", "d"})}),
            "T|a b|c d")
      << "not higher";
  EXPECT_EQ(joined({line(50, 90, 60, {"T"}), line(183, 100, 15, {"far", "away"}), line(183, 115, 15, {"c", "d"}),
                    line(183, 130, 15, {"e", "f"})}),
            "T|far away|c d|e f");
}

TEST(JoinInitials, JoinMarksOfNotesToTheirLines) {
  const auto text = line(50, 100, 15, {"The", "text"});
  EXPECT_EQ(joined({text, text, text, text, text, line(90, 700, 12, {"See", "there."}),
                    line(90, 712, 12, {"And", "there."}), line(55, 700, 12, {"1"}), line(55, 712, 12, {"2"})}),
            "The text|The text|The text|The text|The text|1 See there.|2 And there.");
  EXPECT_EQ(joined({text, text, text, line(90, 100, 15, {"More", "text"}), line(55, 100, 15, {"1"})}),
            "The text|The text|The text|More text|1")
      << "as high as the text";
  EXPECT_EQ(
      joined({line(50, 100, 15, {"اهتلاسر", "في"}), line(50, 120, 15, {"ديدج", "رطس"}), line(19.9, 119, 9, {"1"})}),
      "اهتلاسر في|1 ديدج رطس")
      << "at the end of a right-to-left line";
}

}  // namespace
}  // namespace zubda
