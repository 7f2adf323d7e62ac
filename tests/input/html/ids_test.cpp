#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

struct Case {
  const char* name;
  std::string page;
  std::string blocks;
};

class HtmlIds : public testing::TestWithParam<Case> {};

TEST_P(HtmlIds, GiveTheArticle) { EXPECT_EQ(blocks_of(read_html(GetParam().page).document), GetParam().blocks); }

/// A section of its own, with a heading, in the middle of an article.
std::string section(const std::string& begin, const std::string& end) {
  return "<main>" + p(prose) + begin + p(more) + p(prose) + end + p(more) + p(prose) + p(more) + "</main>";
}

std::string section_blocks(const std::string& heading) {
  return "p " + prose + "\nh " + heading + "\np " + more + "\np " + prose + "\np " + more + "\np " + prose + "\np " +
         more + "\n";
}

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlIds,
    testing::Values(
        Case{"OfASection", section("<section id=related><h2>Other walls</h2>", "</section>"),
             section_blocks("Other walls")},
        Case{"OfAnArticle", section("<article id=comments><h2>Other walls</h2>", "</article>"),
             section_blocks("Other walls")},
        Case{"OfAHeading", section("<h2 id=related>Other walls</h2>", ""), section_blocks("Other walls")},
        Case{"OfHeadingWords", section("<div id=related-work><h2>Related work</h2>", "</div>"),
             section_blocks("Related work")},
        Case{"OfHeadingWordsWithANumber", section("<div id=sharing-files-2><h3>Sharing of files</h3>", "</div>"),
             section_blocks("Sharing of files")},
        Case{"OfHeadingWordsInCapitals", section("<div id=RelatedWork><h2>Related <em>Work</em></h2>", "</div>"),
             section_blocks("Related Work")},
        Case{"OfHeadingWordsWithAPrefix", section("<div id=sec:copyright><h2>Copyright</h2>", "</div>"),
             section_blocks("Copyright")},
        Case{"InAHeading", section("<h2><span id=Copyright>Copyright</span></h2>", ""), section_blocks("Copyright")},
        Case{"OfAnotherWord",
             p(prose) + p(more) + "<div id=comments><h2>What you say</h2>" +
                 p("I do not believe a word of it, and neither should you, dear editors.") + "</div>",
             both},
        Case{"OfABlockWithoutHeading",
             p(prose) + p(more) + "<div id=footer><p>All rights reserved, and kept by the town of Northport.</p></div>",
             both}),
    [](const auto& test) { return test.param.name; });

TEST(HtmlIdsOfAHeading, TakeLinearTime) {
  const auto heading = [](const std::string& words, const std::string& ids) {
    read_html("<html><body><h2>" + words + ids + "</h2>" + p(prose) + "</body></html>");
  };
  expect_linear(300,
                [&](std::size_t size) { heading(repeated("x ", size) + "ad ", repeated("<b id=ad>a</b>", size)); });
  expect_linear(300, [&](std::size_t size) {
    heading(repeated("x ", size) + "ad ", "<b id=" + repeated("ad-", size) + ">a</b>");
  });
}

}  // namespace
}  // namespace zubda
