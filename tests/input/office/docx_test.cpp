#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

TEST(Docx, LooksUpTheParentOfAStyleOnce) {
  const auto styled = [](const std::string& parent, std::size_t paragraphs) {
    return make_docx(
        repeated("<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>", paragraphs),
        "<w:style w:styleId='a'><w:basedOn w:val='" + parent + "'/></w:style><w:style w:styleId='" + parent +
            "'><w:basedOn w:val='h'/></w:style><w:style w:styleId='h'><w:name w:val='heading 1'/></w:style>");
  };
  EXPECT_EQ(read_docx(styled("b", 1), enough).document.blocks.at(0).role, Role::heading) << "read before its parent";
  expect_linear(700, [&](std::size_t size) { read_docx(styled(std::string(40 * size, 'x'), size), enough); });
}

}  // namespace
}  // namespace zubda
