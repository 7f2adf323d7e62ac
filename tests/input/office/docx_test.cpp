#include <gtest/gtest.h>

#include <stdexcept>
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

TEST(Docx, InsertsDocumentsInTheirPlaces) {
  const auto inserting = [](std::size_t bytes) {
    return make_docx(
        "<w:altChunk r:id='2'/><w:p><w:r><w:t>Two.</w:t></w:r></w:p><w:altChunk r:id='1'/>"
        "<w:altChunk r:id='1'/><w:altChunk r:id='3'/><w:altChunk r:id='4'/>",
        "", {{"a.html", "<p>One.</p>" + std::string(bytes, ' ')}, {"b.txt", "Three."}, {"c.rtf", "x"}},
        relation("1", "aFChunk", "b.txt") + relation("2", "aFChunk", "a.html") + relation("3", "aFChunk", "c.rtf") +
            relation("4", "aFChunk", "a.html"));
  };
  const auto reading = read_docx(inserting(0), enough);
  EXPECT_EQ(reading.document.text, "One.\n\nTwo.\n\nThree.\n\nOne.");
  EXPECT_EQ(reading.warnings, std::vector<std::string>{"left out: c.rtf"});
  EXPECT_THROW(read_docx(inserting(6000), 10'000), std::runtime_error) << "twice the same part counts twice";
}

/// So many documents inserted, each a part of its own or all of them one.
std::string with_inserted(std::size_t count, const std::string& ending, bool is_one_part = false) {
  const auto inserted = references(count, "w:altChunk", "aFChunk", (is_one_part ? "0" : "*") + ending);
  std::vector<ZipMember> parts;
  for (std::size_t i = 0; i < (is_one_part ? 1 : count); ++i)
    parts.push_back({std::to_string(i) + ending, "<p>Text " + std::to_string(i) + ".</p>"});
  return make_docx(inserted.elements, "", std::move(parts), inserted.relations);
}

TEST(Docx, InsertsAsManyDocumentsAsThereAre) {
  const auto blocks = [](const std::string& file) { return read_docx(file, enough).document.blocks.size(); };
  EXPECT_EQ(blocks(with_inserted(300, ".html")), 300U);
  EXPECT_EQ(blocks(with_inserted(300, ".html", true)), 300U);
  EXPECT_TRUE(read_docx(with_inserted(300, ".html"), enough).document.text.ends_with("Text 299."));
  expect_linear(300, [](std::size_t size) { read_docx(with_inserted(size, ".html"), enough); });
  expect_linear(300, [](std::size_t size) { read_docx(with_inserted(size, ".html", true), enough); });
}

TEST(Docx, NamesAHundredDocumentsThatItCannotInsert) {
  const auto warnings = read_docx(with_inserted(300, ".rtf"), enough).warnings;
  ASSERT_EQ(warnings.size(), 101U);
  EXPECT_EQ(warnings[99], "left out: 99.rtf");
  EXPECT_EQ(warnings[100], "left out: 200 more inserted documents");
  EXPECT_EQ(read_docx(with_inserted(300, ".rtf", true), enough).warnings.size(), 1U);
}

}  // namespace
}  // namespace zubda
