#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

TEST(Odt, RefusesTablesInRepeatedCellsThatBecomeTooMuch) {
  const auto nested = [](std::size_t depth) {
    return make_odt(
        repeated("<table:table><table:table-row><table:table-cell table:number-columns-repeated='50'>", depth) +
        "<text:p>a</text:p><text:p>b</text:p>" +
        repeated("</table:table-cell></table:table-row></table:table>", depth));
  };
  EXPECT_EQ(read_odt(nested(2), 1'000'000).document.blocks.size(), 5000U);
  EXPECT_THROW(read_odt(nested(4), 1'000'000), std::runtime_error);
}

TEST(Odt, CountsEquationsForEachReferenceWithTheirBlanks) {
  const auto document =
      make_odt("<text:p>" + repeated("<draw:object href='o'/>", 100) + "</text:p>", "",
               {{"o/content.xml", "<math:math xmlns:math='http://www.w3.org/1998/Math/MathML'><math:mtext>a" +
                                      std::string(20'000, ' ') + "b</math:mtext></math:math>"}});
  EXPECT_THROW(read_odt(document, 1'000'000), std::runtime_error);
}

TEST(Odt, LooksUpTheParentOfAStyleOnce) {
  const auto styled = [](const std::string& parent, std::size_t paragraphs) {
    return make_odt(repeated("<text:p text:style-name='a'>x</text:p>", paragraphs),
                    "<style:style style:family='paragraph' style:name='a' style:parent-style-name='" + parent +
                        "'/><style:style style:family='paragraph' style:name='" + parent +
                        "' style:parent-style-name='Heading'/>"
                        "<style:style style:family='paragraph' style:name='Heading'/>");
  };
  EXPECT_EQ(read_odt(styled("b", 1), enough).document.blocks.at(0).role, Role::heading) << "read before its parent";
  expect_linear(700, [&](std::size_t size) { read_odt(styled(std::string(40 * size, 'x'), size), enough); });
}

}  // namespace
}  // namespace zubda
