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

class HtmlBlocks : public testing::TestWithParam<Case> {};

TEST_P(HtmlBlocks, AreTheArticle) { EXPECT_EQ(blocks_of(read_html(GetParam().page).document), GetParam().blocks); }

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlBlocks,
    testing::Values(
        Case{"Paragraphs", p(prose) + p(more), both}, Case{"NoEndTags", "<p>" + prose + "<p>" + more, both},
        Case{"BreaksTwice", "<div>" + prose + "<br><br/>" + more + "</div>", both},
        Case{"BreakOnce", "<div>" + prose + "<br>" + more + "</div>", "p " + prose + "\n" + more + "\n"},
        Case{"WhiteSpace", "<p>\n\t " + prose + "\n </p>\n<p>\u00A0</p>" + p(more), both},
        Case{"WordsInTags", "<p><b>The</b> comm<i>itt</i>ee <a href='/'>met</a>" + prose.substr(17) + p(more), both},
        Case{"Roles",
             p(prose) + "<h2>Next steps</h2><ul><li>Dredging.</li><li>A wall, by May.</li></ul><blockquote>" + p(more) +
                 "</blockquote><table><tr><th>Cost</th><td>40 million, <b>or so.</b></td></tr></table>" + p(prose),
             "p " + prose + "\nh Next steps\nl Dredging.\nl A wall, by May.\nq " + more +
                 "\nt Cost\t40 million, or so.\np " + prose + "\n"},
        Case{"Preformatted", p(prose) + "<pre>one  two\nthree\n\nfour, five.</pre>" + p(more),
             "p " + prose + "\np one  two\nthree\np four, five.\np " + more + "\n"},
        Case{"Code", p(prose) + "<pre><code>plan = read();\nprint(plan);</code></pre>" + p(more),
             "p " + prose + "\nb plan = read();\nprint(plan);\np " + more + "\n"},
        Case{"LayoutTable",
             "<table><tr><td><a href=/>Home</a></td><td><p>" + prose + "</p>" + p(more) + "</td></tr></table>", both},
        Case{"RowsInALayoutTable",
             "<table><tr><td>" + p(prose) + "<blockquote>" + p(more) +
                 "</blockquote><table><tr><td>a, <td>b<tr><td>c<td>d</table>" + p(prose) + p(prose) + "</table>",
             "p " + prose + "\nq " + more + "\nt a,\tb\nt c\td\np " + prose + "\np " + prose + "\n"},
        Case{"LayoutQuotation", "<blockquote><blockquote>" + p(prose) + p(more) + "</blockquote></blockquote>", both},
        Case{"WidgetsOfABuilder",
             "<div class='elementor-widget elementor-widget-text'>" + p(prose) +
                 "</div><div class='elementor-widget elementor-widget-text'>" + p(more) + "</div>",
             both},
        Case{"NamesThatTakeAll",
             "<div><div class=gallery-item>" + p(prose) + "</div><div class=gallery-item>" + p(more) + "</div></div>",
             both},
        Case{"Labels", p(prose) + p("Advertisement") + p(more) + p("Advertisement") + p(prose),
             "p " + prose + "\np " + more + "\np " + prose + "\n"},
        Case{"AuthorNote", p(prose) + p(more) + "<p><i>Write to Ada at ada@example.org, or follow her.</i></p>", both},
        Case{"Navigation",
             "<nav><p>" + more + "</p></nav><ul><li><a href=/a>Home page</a><li><a href=/b>All the news</a></ul>" +
                 p(prose) + p(more),
             both},
        Case{"Comments",
             p(prose) + p(more) +
                 "<div id=comments><p>I do not believe a word of it, and neither should you, dear editors.</p></div>",
             both},
        Case{"CookieNotice",
             "<div class='CookieBanner'>We use cookies, as everybody does, so that this site knows you again.</div>" +
                 p(prose) + p(more),
             both},
        Case{"Script",
             "<script>var a = '<p>" + more + "</p>';</script><style>p > a { color: red }</style>" + p(prose) + p(more),
             both},
        Case{"Caption",
             p(prose) +
                 "<figure><figcaption>The harbour, as it was in the year before the storm came.</figcaption></figure>" +
                 p(more),
             both},
        Case{"Advertisement",
             p(prose) +
                 "<div class=advert>Buy now, pay later: new boats at old prices, only this week, only here.</div>" +
                 p(more),
             both},
        Case{"RelatedBox",
             p(prose) + p(more) +
                 "<div><h3>Read this, too</h3><ul><li><a href=/1>The old quay</a><li><a href=/2>A wall</a></ul></div>",
             both},
        Case{"Teasers",
             "<main>" + p(prose) + p(more) +
                 "</main><div><div><h3><a href=/1>The old quay</a></h3><p>Where the fleet will go, and why nobody "
                 "likes it.</p></div>" +
                 "<div><h3><a href=/2>Another wall</a></h3><p>What the last one cost, and who paid for it in the "
                 "end.</p></div></div>",
             both},
        Case{"NamesOfLayout",
             "<body class='has-sidebar'><div class='content-with-sidebar widget'>" + p(prose) + p(more) + "</div>",
             both},
        Case{"Hidden", p(prose) + "<p hidden>" + more + "</p><p style='display: none'>" + more + "</p>" + p(more),
             both},
        Case{"BeforeTheTitle",
             "<title>A plan for the harbour</title><div><p>" + more + "</p></div><h1>A plan for the harbour</h1>" +
                 p(prose) + p(more),
             both},
        Case{"SecondArticle",
             "<title>A plan for the harbour</title><article><h1>A plan for the harbour</h1>" + p(prose) + p(more) +
                 "</article><article><h1>Old news</h1>" +
                 p("The fleet came home with a catch, the largest in a decade, and the town had a feast.") +
                 p("It lasted for two days, and some say for three of them.") + "</article>",
             both},
        Case{"SeveralArticles",
             "<title>A blog</title><article><h2>One</h2>" + p(prose) + p(more) + "</article><article><h2>Two</h2>" +
                 p(more) + p(prose) + "</article>",
             both + "h Two\np " + more + "\np " + prose + "\n"},
        Case{"SeveralArticlesOfWhichOneHasTheNameOfThePage",
             "<title>The harbour</title><main><article><h2>The harbour</h2>" + p(prose) +
                 "</article><article><h2>The quay</h2>" + p(more) + "</article></main>",
             "p " + prose + "\nh The quay\np " + more + "\n"},
        Case{"Thread",
             "<h1>Is it so?</h1><article>" + p(prose + " " + more + " " + prose) + "</article><article>" +
                 p("Yes, it is.") + "</article><article>" + p(more) + "</article>",
             "p " + prose + " " + more + " " + prose + "\np Yes, it is.\np " + more + "\n"},
        Case{"ShortArticleAndLongNotice",
             "<div id=consent>" + p(prose + " " + more) + "</div><main><h1>The bank</h1>" +
                 p("The bank will close on Monday.") + p("All are paid.") + "</main>",
             "p The bank will close on Monday.\np All are paid.\n"},
        Case{"ShortArticleAndLongTextWithoutAName",
             "<div>" + p(prose + " " + more) + "</div><title>The old bank</title><article><h1>The old bank</h1>" +
                 p("The bank will close on Monday.") + "</article>",
             "p The bank will close on Monday.\n"},
        Case{"OneLongParagraph", "<div>" + p("It was so.") + p(prose) + p("Nobody was hurt.") + "</div>",
             "p It was so.\np " + prose + "\np Nobody was hurt.\n"},
        Case{"ShortParagraphs",
             "<ul><li><a href=/>Home</a><li><a href=/a>News</a></ul><div>" + p("The pump stopped on Monday.") +
                 p("Nobody was hurt.") + p("It runs again.") + "</div>",
             "p The pump stopped on Monday.\np Nobody was hurt.\np It runs again.\n"},
        Case{"Recipe",
             "<article>" + p(prose) + "<h2>You need</h2><ul><li>2 eggs<li>100 g flour</ul><ol><li>Beat.</ol></article>",
             "p " + prose + "\nh You need\nl 2 eggs\nl 100 g flour\nl Beat.\n"},
        Case{"OpeningHours",
             "<nav>Menu</nav><h1>The bakery</h1><table><tr><td>Monday<td>8-17<tr><td>Sunday<td>closed</table>",
             "t Monday\t8-17\nt Sunday\tclosed\n"},
        Case{"TwoWords", p("Hello world"), "p Hello world\n"},
        Case{"Noscript", "<noscript>" + p(prose) + p(more) + "</noscript>" + p("Loading."), both},
        Case{"Header", "<header><h1>The quay</h1>" + p(prose) + p(more) + "</header>", both},
        Case{"SentenceThatIsALink", p(prose) + "<p><a href=/>" + more + "</a></p>" + p(prose),
             "p " + prose + "\np " + more + "\np " + prose + "\n"},
        Case{"LeadBesideTheBody",
             "<title>The harbour opens</title><div><h1>The harbour opens</h1>" +
                 p(prose + " " + more + " " + prose + " " + more) + "<div>" + p(prose) + p(more) + p(prose) + p(more) +
                 p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) +
                 p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) +
                 p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) +
                 p(more) + p(prose) + p(more) + p(prose) + p(more) + p(prose) + p(more) + "</div></div>",
             "p " + prose + " " + more + " " + prose + " " + more + "\n" + both + both + both + both + both + both +
                 both + both + both + both + both + both + both + both + both + both + both + both + both},
        Case{"NoteBox",
             p(prose) + "<div class='admonitionblock note'><table><tr><td>Note</td><td>" + more +
                 "</td></tr></table></div>" + p(prose),
             "p " + prose + "\np Note\np " + more + "\np " + prose + "\n"},
        Case{"ShortPage", "<p>Hello, world.</p>", "p Hello, world.\n"},
        Case{"ShortPageWithoutStops",
             "<nav>The menu of the page</nav><p>ذهب الولد إلى المدرسة في الصباح</p><p>Loading</p>",
             "p ذهب الولد إلى المدرسة في الصباح\n"},
        Case{"Chinese",
             "<ul><li><a href=/>首页</a><li><a "
             "href=/a>新闻</a></ul><p>委员会周一开会，经过六个小时的讨论，就港口的新计划达成一致。</p>",
             "p 委员会周一开会，经过六个小时的讨论，就港口的新计划达成一致。\n"},
        Case{"Thai", "<p>คณะกรรมการประชุมเมื่อวันจันทร์ และหลังจากการหารือหกชั่วโมงก็ตกลงเรื่องแผนใหม่สำหรับท่าเรือของเมือง</p>",
             "p คณะกรรมการประชุมเมื่อวันจันทร์ และหลังจากการหารือหกชั่วโมงก็ตกลงเรื่องแผนใหม่สำหรับท่าเรือของเมือง\n"},
        Case{"References", "<p>&#0; &#xD800; &#x1F600; &amp;lt; &rlm;&hellip; &#150; &#99999999; " + prose + "</p>",
             "p \uFFFD \uFFFD \U0001F600 &lt; \u200F… – \uFFFD " + prose + "\n"},
        Case{"SelfClosing",
             "<?xml version='1.0'?><html xmlns='x'><body><div/><script src='a'/>" + p(prose) + p(more) +
                 "</body></html>",
             both}),
    [](const auto& test) { return test.param.name; });

TEST(Html, TextIsTheBlocksWithBlankLinesBetween) {
  const auto document = read_html(p(prose) + p(more)).document;
  EXPECT_EQ(document.text, prose + "\n\n" + more);
}

}  // namespace
}  // namespace zubda
