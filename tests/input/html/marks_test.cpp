#include "input/html/marks.h"

#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

struct Case {
  const char* name;
  std::string page;
  std::string blocks;
};

class HtmlMarks : public testing::TestWithParam<Case> {};

TEST_P(HtmlMarks, AreNoText) { EXPECT_EQ(blocks_of(read_html(GetParam().page).document), GetParam().blocks); }

const std::string with_heading = "p " + prose + "\nh The cost\np " + more + "\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlMarks,
    testing::Values(
        Case{"Pilcrow", p(prose) + "<h2>The cost<a class=headerlink href='#x'>¶</a></h2>" + p(more), with_heading},
        Case{"IconOfAFont", p(prose) + "<h2>The cost<a class=y href='#x'><i>\uF0C1</i></a></h2>" + p(more),
             with_heading},
        Case{"SourceOfASignature",
             p(prose) + "<dl><dt>seal(x)<a href='m.html#s'><span class=viewcode-link>[source]</span></a></dt><dd>" +
                 more + "</dd></dl>" + p(prose),
             "p " + prose + "\np seal(x)\np " + more + "\np " + prose + "\n"},
        Case{"SourceInArabic",
             p(prose) + "<dl><dt>seal(x)<a href='m.html'><span class=viewcode-link>[المصدر]</span></a></dt><dd>" +
                 more + "</dd></dl>" + p(prose),
             "p " + prose + "\np seal(x)\np " + more + "\np " + prose + "\n"},
        Case{"More", p(prose + " <a href='#details'>More...</a>") + p(more), both},
        Case{"MoreWithinASentence", p("See <a href='#details'>more...</a> " + prose) + p(more),
             "p See more... " + prose + "\np " + more + "\n"},
        Case{"Prompts",
             p(prose) + "<div>In&nbsp;[1]:</div><div class=highlight><pre>print(1)</pre></div><div>Out[12]:</div>" +
                 p(more),
             "p " + prose + "\nb print(1)\np " + more + "\n"},
        Case{"LineNumbers",
             p(prose) + "<table><tr><td><pre>1\n2\n3</pre></td><td><pre><code>a\nb\nc</code></pre></td></tr></table>" +
                 p(more),
             "p " + prose + "\nb a\nb\nc\np " + more + "\n"},
        Case{"NumbersOfATable", p(prose) + "<table><tr><td>2019<br>2020</td><td>7</td></tr></table>" + p(more),
             "p " + prose + "\nt 2019\n2020\t7\np " + more + "\n"}),
    [](const auto& test) { return test.param.name; });

TEST(HtmlMarks, AreNotInTheTitle) {
  EXPECT_EQ(read_html("<h1>The wall<a href='#w'>¶</a></h1>" + p(prose)).document.title, "The wall");
}

}  // namespace
}  // namespace zubda
