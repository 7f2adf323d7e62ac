#include <gtest/gtest.h>

#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;

/// So many ids lead to one slide, which has one part with notes.
std::string slides(std::size_t ids, const std::string& text) {
  const std::string spaces =
      " xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
      " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
      " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
  std::string list;
  std::string leading;
  for (std::size_t i = 0; i < ids; ++i) {
    list += "<p:sldId r:id='" + std::to_string(i) + "'/>";
    leading += relation(std::to_string(i), "slide", "s.xml");
  }
  const auto part = [&](const std::string& words) {
    return "<p:sld" + spaces + "><a:p><a:t>" + words + "</a:t></a:p></p:sld>";
  };
  return make_office("p.xml", {{"p.xml", "<p:presentation" + spaces + ">" + list + "</p:presentation>"},
                               relations("_rels/p.xml.rels", leading),
                               {"s.xml", part(text)},
                               relations("_rels/s.xml.rels", relation("n", "notesSlide", "notesSlide.xml")),
                               {"notesSlide.xml", part("Notes.")}});
}

TEST(Pptx, ReadsASlideOnceHoweverManyRelationsLeadToIt) {
  EXPECT_EQ(read_pptx(slides(3, "One."), enough).document.text, "One.\n\nNotes.");
  expect_linear(300, [](std::size_t size) { read_pptx(slides(size, repeated("<b></b>", size)), enough); });
}

}  // namespace
}  // namespace zubda
