#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"
#include "text/utf8.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

TEST(Xlsx, ReadsASheetOnceHoweverManyRelationsLeadToIt) {
  EXPECT_EQ(read_xlsx(make_sheets(3, "<row><c><v>1</v></c></row>"), enough).document.text, "1");
  expect_linear(300, [](std::size_t size) { read_xlsx(make_sheets(size, repeated("<row></row>", size)), enough); });
}

std::string with_format(const std::string& code, std::size_t cells) {
  return make_xlsx("<sheetData>" + repeated("<row><c s='0'><v>1</v></c></row>", cells) + "</sheetData>", "<sst/>",
                   "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='" + code +
                       "'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs></styleSheet>");
}

TEST(Xlsx, IgnoresNumberFormatsThatAreLongerThanExcelTakes) {
  EXPECT_EQ(read_xlsx(with_format("0.0" + repeated("\\ع", 255), 1), enough).document.text, "1.0" + repeated("ع", 255));
  EXPECT_EQ(read_xlsx(with_format("0.0" + std::string(2000, 'x'), 1), enough).document.text, "1");
}

TEST(Xlsx, CountsBlanksOfTextsThatCellsShare) {
  const auto shared = make_xlsx("<sheetData>" + repeated("<row><c t='s'><v>0</v></c></row>", 100) + "</sheetData>",
                                "<sst><si><t>a" + std::string(10'000, ' ') + "b</t></si></sst>");
  EXPECT_THROW(read_xlsx(shared, 500'000), std::runtime_error);
}

TEST(Xlsx, HidesColumnsHoweverOftenTheyAreHidden) {
  const auto hidden = [](const std::string& columns) {
    const auto sheet = make_xlsx("<cols>" + columns +
                                 "</cols><sheetData><row><c r='A1'><v>1</v></c><c r='B1'><v>2</v>"
                                 "</c><c r='C1'><v>3</v></c><c r='XFD1'><v>4</v></c></row></sheetData>");
    return read_xlsx(sheet, enough).document.text;
  };
  EXPECT_EQ(hidden("<col hidden='1' min='2' max='2'/>"), "1\t3\t4");
  EXPECT_EQ(hidden("<col hidden='1' min='1' max='1'/><col hidden='1' min='3' max='99999'/>"), "2");
  EXPECT_EQ(hidden("<col hidden='1' min='3' max='2'/><col hidden='1' min='99999' max='99999'/>"), "1\t2\t3\t4");
  EXPECT_EQ(hidden(repeated("<col hidden='1' min='1' max='16384'/>", 2000)), "") << "32 million steps, if each is one";
}

TEST(Xlsx, MakesCharactersOfEscapedUnits) {
  const auto text = [](const std::string& cell) {
    const auto reading = read_xlsx(make_xlsx("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>",
                                             "<sst><si><t>a" + cell + "b</t></si></sst>"),
                                   enough);
    return reading.document.text;
  };
  EXPECT_EQ(text("_x0041_"), "aAb");
  EXPECT_EQ(text("_xD83D__xDE00_"), "a😀b");
  for (const auto* half : {"_xD83D_", "_xDE00_", "_xDE00__xD83D_", "_xD83D__x0041_", "_x0000_", "_x000D_"}) {
    const auto read = text(half);
    EXPECT_TRUE(is_valid_utf8(read)) << half;
    EXPECT_TRUE(read.starts_with("a ")) << half;
  }
  EXPECT_EQ(text("_xD83D"), "a_xD83Db");
  EXPECT_EQ(text("_x+041_"), "a_x+041_b");
}

}  // namespace
}  // namespace zubda
