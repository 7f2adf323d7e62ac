#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "input/formats.h"

namespace zubda {
namespace {

using namespace std::string_literals;

const std::string prose =
    "The committee met on Monday, and after six hours of talks it agreed on a new plan for the harbour.";
const std::string more =
    "Work is to begin in the spring, once the fishing fleet has moved to the old quay on the other side.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

/// The blocks of a document, a line each, with the first letter of the role: p, h, l, q, t, c, b.
std::string blocks_of(const Document& document) {
  std::string lines;
  for (const auto& block : document.blocks) {
    switch (block.role) {
      case Role::heading:
        lines += "h ";
        break;
      case Role::list_item:
        lines += "l ";
        break;
      case Role::quote:
        lines += "q ";
        break;
      case Role::table_row:
        lines += "t ";
        break;
      case Role::caption:
        lines += "c ";
        break;
      case Role::boilerplate:
        lines += "b ";
        break;
      default:
        lines += "p ";
        break;
    }
    lines += slice(document.text, block.span);
    lines += '\n';
  }
  return lines;
}

struct Case {
  const char* name;
  std::string page;
  std::string blocks;
};

class HtmlBlocks : public testing::TestWithParam<Case> {};

TEST_P(HtmlBlocks, AreTheArticle) { EXPECT_EQ(blocks_of(read_html(GetParam().page).document), GetParam().blocks); }

const std::string both = "p " + prose + "\np " + more + "\n";

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
        Case{"ShortPage", "<p>Hello, world.</p>", "p Hello, world.\n"},
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

struct TitleCase {
  const char* name;
  std::string head;
  std::string body;
  std::string title;
};

class HtmlTitles : public testing::TestWithParam<TitleCase> {};

TEST_P(HtmlTitles, AreWithoutTheSite) {
  const auto& test = GetParam();
  const auto document = read_html("<head>" + test.head + "</head><body>" + test.body + p(prose) + "</body>").document;
  EXPECT_EQ(document.title, test.title);
  EXPECT_EQ(document.text, prose);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlTitles,
    testing::Values(
        TitleCase{"None", "", "", ""},
        TitleCase{"OnlyHeading", "<title>Quay</title>", "<h1>A plan for the harbour</h1>", "A plan for the harbour"},
                    TitleCase{"NoHead", "", "<h1>A plan</h1>", "A plan"},
                    TitleCase{"OfTheHead", "<title>A plan for the harbour</title>", "", "A plan for the harbour"},
        TitleCase{"SiteBehind", "<title>A plan for the old harbour - The Quay</title>", "",
                  "A plan for the old harbour"},
        TitleCase{"NamedSite", "<title>A | The Quay</title><meta property=og:site_name content='The Quay'>", "", "A"},
        TitleCase{"Heading", "<title>A plan for the harbour - The Quay</title>", "<h1>A plan\n for the harbour</h1>",
                  "A plan for the harbour"},
        TitleCase{"HeadingOfTheSite", "<title>A plan for the harbour</title>",
                  "<h1>The Quay</h1><h2>A Plan for the Harbour</h2>", "A Plan for the Harbour"},
        TitleCase{"Shared", "<title>Quay 2</title><meta property='og:title' content='A plan &amp; a harbour'>", "",
                  "A plan & a harbour"},
        TitleCase{"Arabic", "<title>خطة جديدة للميناء القديم | جريدة</title>", "<h1>خطّة جديدة للميناء القديم</h1>",
                  "خطّة جديدة للميناء القديم"}),
    [](const auto& test) { return test.param.name; });

TEST(Html, LanguageIsThatOfTheTagUnlessTheScriptIsAnother) {
  const auto language = [](const std::string& tag, const std::string& text) {
    return read_html("<html lang='" + tag + "'>" + p(text)).document.language;
  };
  const std::string arabic =
      "اجتمعت اللجنة يوم الاثنين، وبعد ست ساعات من المحادثات اتفقت على خطة جديدة للميناء القديم في المدينة.";
  EXPECT_EQ(language("en-GB", prose), "en");
  EXPECT_EQ(language("AR", arabic), "ar");
  EXPECT_EQ(language("fa_IR", arabic), "fa");
  EXPECT_EQ(language("en-US", arabic), "");
  EXPECT_EQ(language("", prose), "");
  EXPECT_EQ(language("english", prose), "");
}

std::vector<std::string> warnings_of(const std::string& page) { return read_html(page).warnings; }

TEST(Html, WarnsOfWhatIsMissing) {
  using Warnings = std::vector<std::string>;
  EXPECT_EQ(warnings_of(p(prose)), Warnings{});
  EXPECT_EQ(warnings_of(""), Warnings{"no article text found"});
  EXPECT_EQ(warnings_of("<div id=root></div><script>start()</script>"), Warnings{"no article text found"});
  EXPECT_EQ(warnings_of("<nav><a href=/>Home</a></nav><ul><li><a href=/a>A page.</a></ul>"),
            Warnings{"no article text found"});
  EXPECT_EQ(warnings_of("<frameset><frame src=a></frameset>"), Warnings{"no article text found"});
  EXPECT_EQ(warnings_of(p(prose) + "<!-- " + p(more)), Warnings{"unclosed comment"});
  EXPECT_EQ(warnings_of(p(prose) + "<script> " + p(more)), Warnings{"unclosed script"});
  EXPECT_EQ(warnings_of("<!-- " + p(more)), (Warnings{"unclosed comment", "no article text found"}));
}

TEST(Html, RefusesEntityDeclarationsOfAnyKind) {
  for (const std::string subset :
       {"<!ENTITY a 'x'>", "<!entity % a SYSTEM 'file:///etc/passwd'>", "<!ELEMENT a (b)> <!ENTITY a ']>' >"})
    EXPECT_THROW(
        read_html("<?xml version='1.0'?><!-- c --><!DOCTYPE html [" + subset + "]><html>" + p(prose) + "</html>"),
        std::runtime_error)
        << subset;
  EXPECT_EQ(read_html("<!DOCTYPE html [<!ELEMENT a (b)>]>" + p(prose)).document.text, prose);
  EXPECT_EQ(read_html("<!DOCTYPE html>" + p(prose + " &lt;!ENTITY")).document.text, prose + " <!ENTITY");
}

TEST(Html, ReadsTheStatedArticleOfAPageWithoutText) {
  const auto script = [](const std::string& json) {
    return "<script type='application/ld+json'>" + json + "</script><div id=root></div>";
  };
  const auto article = R"({"@type": "NewsArticle", "articleBody": ")" + prose + R"(\n\n)" + more + "\"}";
  const auto marked_up =
      R"({"@graph": [{"@type": "Person"}, {"articleBody": "<p>)" + prose + "</p><p>" + more + R"(</p>"}]})";
  EXPECT_EQ(blocks_of(read_html(script(article)).document), both);
  EXPECT_EQ(blocks_of(read_html(script("[" + article + "]")).document), both);
  EXPECT_EQ(blocks_of(read_html(script(marked_up)).document), both);
  for (const std::string broken : {"", "{", "[[[[", "\"articleBody\"", R"({"articleBody": 3})"})
    EXPECT_TRUE(read_html(script(broken)).document.blocks.empty()) << broken;
}

TEST(Html, IsRecognizedByItsBeginning) {
  for (const std::string page :
       {"<!DOCTYPE html>", "\n <!doctype HTML PUBLIC 'x'>", "<html lang=en>", "<?xml version='1.0'?>\n<html>",
        "<!-- saved --> <HTML>", "<div><p>a</p><p>b</p></div>"})
    EXPECT_TRUE(looks_like_html(page)) << page;
  for (const std::string text :
       {"", "<", "Use <html> for pages, <p>a</p> and <p>b</p> and <p>c</p>.", "<b>Bold</b> words",
        "<?xml version='1.0'?><feed></feed>", "<stdio.h> is a header", "a < b and b > c", "<!-- a comment"})
    EXPECT_FALSE(looks_like_html(text)) << text;
  EXPECT_EQ(detect_input_format("page.htm", "text").name, "html");
  EXPECT_EQ(detect_input_format("", "<!doctype html>").name, "html");
}

std::string times(std::size_t count, const std::string& text) {
  std::string repeated;
  repeated.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

/// Pages that are slow or lost in a parser with a limit or a square in it. The test has no clock; the run of all tests
/// has.
TEST(Html, KeepsTheTextOfExtremePages) {
  constexpr std::size_t deep = 100'000;
  constexpr std::size_t big = 20'000'000;
  const auto text_of = [](const std::string& page) { return read_html(page).document.text; };
  EXPECT_EQ(text_of(times(deep, "<div>") + p(prose) + times(deep, "</div>")), prose);
  EXPECT_EQ(text_of(times(deep, "<div>") + p(prose) + times(deep, "</section>")), prose);
  EXPECT_EQ(text_of(times(deep, "<b><i>") + p(prose)), prose);
  EXPECT_EQ(text_of("<div data-x='" + std::string(big, 'a') + "'>" + p(prose)), prose);
  EXPECT_EQ(text_of("<img src='data:image/png;base64," + std::string(big / 10, 'A') + "'>" + p(prose)), prose);
  EXPECT_EQ(text_of("<p " + times(deep, "a b ") + ">" + prose), prose);
  EXPECT_EQ(text_of("<p " +
                    [] {
                      std::string names;
                      for (int i = 0; i < 200'000; ++i) names += " a" + std::to_string(i) + "='>'";
                      return names;
                    }() +
                    ">" + prose),
            prose);
  const auto long_text = times(big / prose.size(), prose + " ");
  EXPECT_EQ(text_of("<p>" + long_text).size(), long_text.size() - 1);
  EXPECT_EQ(text_of(p(prose) + times(1'000'000, "<b>x</b>")), prose);
  EXPECT_EQ(text_of(p(prose) + times(1'000'000, "<!--")), prose);
  EXPECT_EQ(text_of(p(prose) + times(deep, "<")), prose);
}

void expect_sound(const std::string& page) {
  Document document;
  try {
    document = read_html(page).document;
  } catch (const std::runtime_error&) {
    return;  // Entity declarations.
  }
  EXPECT_TRUE(simdjson::validate_utf8(document.text));
  EXPECT_TRUE(simdjson::validate_utf8(document.title));
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    EXPECT_TRUE(end == 0 || block.span.begin == end + 2);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
  }
  EXPECT_EQ(end, document.text.size());
}

const std::string sample =
    "<!DOCTYPE html [<!ELEMENT a (b)>]><html lang=ar><head><title>A “plan” for the harbour</title><meta "
    "property=og:title content='Ähm'>"
    "<script type=application/ld+json>{\"articleBody\": \"x\"}</script></head><body><!-- c --><h1>A “plan” for the "
    "harbour</h1>" +
    p(prose + " &amp; &#x1F600; 😀") + "<pre>a\nb</pre><ul><li><a href=\"x\">y</a></ul>" + p(more) +
    "<svg><path/></svg></body></html>";

TEST(Html, IsSoundWhereverAPageIsCut) {
  for (std::size_t length = 0; length <= sample.size(); ++length) {
    if (length < sample.size() && (sample[length] & 0xC0) == 0x80) continue;
    expect_sound(sample.substr(0, length));
    expect_sound(sample.substr(length));
  }
}

TEST(Html, IsSoundWhateverIsInIt) {
  const std::vector<std::string> pieces = {
      "<",           ">",         "</",         "/>",      "\"",        "'",     "=",      "<p>",     "</p>",
      "<div class=", "comment",   "<a href=x>", "</a>",    "<br>",      "&",     "#",      ";",       "<!--",
      "-->",         "<![CDATA[", "]]>",        "<table>", "<td>",      "<pre>", "\n",     "<title>", "</title>",
      "<h1>",        "<script>",  "</script>",  "<svg>",   "ق",         "😀",     "\uFFFD", "\u00A0",  prose,
      "<li>",        "<html>",    "<body>",     "</body>", "<!DOCTYPE", "["};
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string page;
    for (int i = 0; i < 40; ++i) page += pieces[((state = state * 1664525 + 1013904223) >> 8) % pieces.size()];
    expect_sound(page);
  }
}

}  // namespace
}  // namespace zubda
