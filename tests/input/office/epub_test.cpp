#include <gtest/gtest.h>

#include <string>

#include "input/office/office.h"
#include "input/office/package_samples.h"
#include "linear_time.h"

namespace zubda {
namespace {

constexpr std::size_t enough = std::size_t{64} << 20;
constexpr auto chapter = "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>";

TEST(Epub, ReadsAChapterOnceHoweverOftenItIsNamed) {
  const auto book = make_epub(chapter, repeated("<itemref idref='a'/>", 3), {{"a.xhtml", "<p>One.</p>"}});
  EXPECT_EQ(read_epub(book, enough).document.text, "One.");
  expect_linear(400, [](std::size_t size) {
    read_epub(make_epub(chapter, repeated("<itemref idref='a'/>", size), {{"a.xhtml", repeated("<b></b>", size)}}),
              enough);
  });
}

TEST(Epub, ReadsAStyleSheetOnceHoweverOftenItIsNamed) {
  expect_linear(400, [](std::size_t size) {
    read_epub(make_epub(chapter + repeated("<item href='b.css' media-type='text/css'/>", size), "<itemref idref='a'/>",
                        {{"a.xhtml", "<p>One.</p>"}, {"b.css", repeated("a{}", size)}}),
              enough);
  });
}

TEST(Epub, NamesTheFirstPartThatIsMissing) {
  const auto book = make_epub(chapter, "<itemref idref='a'/>", {});
  EXPECT_EQ(read_epub(book, enough).warnings, std::vector<std::string>{"missing in it: a.xhtml"});
}

}  // namespace
}  // namespace zubda
