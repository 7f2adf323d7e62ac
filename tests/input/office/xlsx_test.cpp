#include <gtest/gtest.h>

#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

/// So many ids lead to one sheet.
std::string sheets(std::size_t ids, const std::string& rows) {
  const std::string space =
      " xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
      " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  std::string list;
  std::string leading;
  for (std::size_t i = 0; i < ids; ++i) {
    list += "<sheet r:id='" + std::to_string(i) + "'/>";
    leading += relation(std::to_string(i), "worksheet", "s.xml");
  }
  return make_office("w.xml", {{"w.xml", "<workbook" + space + ">" + list + "</workbook>"},
                               relations("_rels/w.xml.rels", leading),
                               {"s.xml", "<worksheet" + space + ">" + rows + "</worksheet>"}});
}

TEST(Xlsx, ReadsASheetOnceHoweverManyRelationsLeadToIt) {
  EXPECT_EQ(read_xlsx(sheets(3, "<row><c><v>1</v></c></row>"), enough).document.text, "1");
  expect_linear(300, [](std::size_t size) { read_xlsx(sheets(size, repeated("<row></row>", size)), enough); });
}

}  // namespace
}  // namespace zubda
