#include "input/markdown/markdown.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include "failing_memory.h"
#include "input/formats.h"

namespace zubda {
namespace {

/// The blocks as `role: text` lines.
std::vector<std::string> blocks_of(const Document& document) {
  constexpr const char* names[] = {"prose",     "heading", "byline",    "dateline",   "caption",
                                   "list_item", "quote",   "table_row", "boilerplate"};
  std::vector<std::string> blocks;
  for (const auto& [span, role] : document.blocks)
    blocks.push_back(std::string(names[static_cast<std::size_t>(role)]) + ": " +
                     std::string(slice(document.text, span)));
  return blocks;
}

struct Case {
  const char* name;
  const char* markdown;
  std::vector<std::string> blocks;
  const char* title = "";
};

class Markdown : public testing::TestWithParam<Case> {};

TEST_P(Markdown, BecomesTextWithRoles) {
  const auto reading = read_markdown(GetParam().markdown);
  EXPECT_EQ(blocks_of(reading.document), GetParam().blocks);
  EXPECT_EQ(reading.document.title, GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Constructs, Markdown,
    testing::Values(
        Case{"Paragraphs",
             "One *and* **two**.\nThree.\n\nFour `code`.",
             {"prose: One and two.\nThree.", "prose: Four code."}},
        Case{"FirstHeadingIsTheTitle",
             "Intro.\n\n## Part\n\n# Title\n\nText.\n\n# Next",
             {"prose: Intro.", "heading: Part", "heading: Title", "prose: Text.", "heading: Next"},
             "Title"},
        Case{"UnderlinedHeading", "Title\n=====\n\nText.", {"heading: Title", "prose: Text."}, "Title"},
        Case{"FrontMatter", "---\nlayout: x\ntitle: \"A \\\"B\\\"\"\n---\n# C\n", {"heading: C"}, "A \"B\""},
        Case{"FoldedFrontMatter", "---\ntitle: |\n  A\n  B\nlayout: x\n---\nText.", {"prose: Text."}, "A B"},
        Case{"Toml", "+++\ntitle = 'It''s'\n+++\nText.", {"prose: Text."}, "It's"},
        Case{"FrontMatterWithoutEnd", "---\ntitle: A\n\nText.", {"prose: title: A", "prose: Text."}},
        Case{"TightList", "- one\n- two\n  - three\n", {"list_item: one", "list_item: two", "list_item: three"}},
        Case{"LooseList", "1. one\n\n   more\n\n2. two\n", {"list_item: one", "list_item: more", "list_item: two"}},
        Case{"Quote", "> Said\n> so.\n\nText.", {"quote: Said\nso.", "prose: Text."}},
        Case{"QuoteInAnItem", "- one\n\n  > two\n", {"list_item: one", "quote: two"}},
        Case{"CodeIsLeftOut", "A.\n\n```c\nint x;\n```\n\n    indented\n\nB.", {"prose: A.", "prose: B."}},
        Case{"HtmlIsReadAsAPage",
             "<div>\n<h1>T</h1>\n<p>It fell.</p>\nSo it did.\n</div>\n\nA <b>b</b> c.\n\n<!-- no -->\n<ul><li>d</ul>",
             {"heading: T", "prose: It fell.", "prose: So it did.", "prose: A b c.", "list_item: d"},
             "T"},
        Case{"HtmlAroundMarkdown", "<div>\n\nIt *fell*.\n\n</div>", {"prose: It fell."}},
        Case{"HtmlInALine", "Born in<br>1984, 10<sup>2</sup> men.", {"prose: Born in\n1984, 10² men."}},
        Case{"Operators",
             "E = m**c² and n**d², 2*3*4 = 24, 5~10 or 15~20, `x` a**b**c `y`.",
             {"prose: E = m**c² and n**d², 2*3*4 = 24, 5~10 or 15~20, x a**b**c y."}},
        Case{"StruckOutTextIsLeftOut",
             "The wall costs ~~90~~ 40 tons, ~~**not** [50](a)~~<del>60 or</del> <s>7</s>8.\n\nيكلف ~~تسعين~~ أربعين "
             "طنا.\n\n~~All of it.~~\n\nH~2~O and ~x~ stay, 5~10 and 20~30, too.",
             {"prose: The wall costs  40 tons,  8.", "prose: يكلف  أربعين طنا.",
              "prose: H~2~O and x stay, 5~10 and 20~30, too."}},
        Case{"EmphasisInWords",
             "E = m**c²**, un*believ*able, 他说**你好**了, n*o*.",
             {"prose: E = mc², unbelievable, 他说你好了, no."}},
        Case{"LinksAndImages",
             "See [the *page*](http://a.b) and ![alt](c.png) it.\n\n![only](x.png)",
             {"prose: See the page and  it."}},
        Case{"OnlyLinks", "[Home](a) [About](b)\n\n- [One](c)", {"boilerplate: Home About", "boilerplate: One"}},
        Case{"Table", "| a | b |\n|---|---|\n| 1 | 2 |", {"table_row: a\tb", "table_row: 1\t2"}},
        Case{"Entities",
             "A &amp; B &#1593;&#x639; &eacute; &#0; &#xD800; &nosuch;",
             {"prose: A & B عع é \uFFFD \uFFFD &nosuch;"}},
        Case{"Escapes", "\\*a\\* 1\\. b", {"prose: *a* 1. b"}}, Case{"Empty", "", {}},
        Case{"OnlyCode", "```\nx\n```", {}},
        Case{"Arabic", "# عنوان\n\nنص **مهم** هنا.", {"heading: عنوان", "prose: نص مهم هنا."}, "عنوان"}),
    [](const auto& test) { return test.param.name; });

TEST(Markdown, SpansAreInOrderAndWithoutOverlap) {
  std::uint32_t state = 7;
  constexpr std::string_view pieces[] = {
      "# ",    "\n",   "\n\n", "- ",  "> ", "text",  " ",  "*", "`", "```\n", "[a](b)", "| a | b |\n|--|--|\n",
      "&amp;", "    ", "ق",    "<b>", "![", "---\n", "1. "};
  for (int round = 0; round < 2000; ++round) {
    std::string markdown;
    for (int i = 0; i < 30; ++i) markdown += pieces[((state = state * 1664525 + 1013904223) >> 16) % std::size(pieces)];
    const auto document = read_markdown(markdown).document;
    EXPECT_TRUE(simdjson::validate_utf8(document.text));
    std::size_t end = 0;
    for (const auto& [span, role] : document.blocks) {
      EXPECT_LE(end, span.begin) << markdown;
      EXPECT_LT(span.begin, span.end) << markdown;
      EXPECT_LE(span.end, document.text.size()) << markdown;
      end = span.end;
    }
  }
}

TEST(Markdown, TakesDeepNesting) {
  std::string quotes(100000, '>');
  EXPECT_LE(read_markdown(quotes + " a").document.blocks.size(), 1U);
  EXPECT_EQ(read_markdown(std::string(100000, '[') + "a").document.blocks.size(), 1U);
}

TEST(LooksLikeMarkdown, OnlyWhenItIsClear) {
  EXPECT_TRUE(looks_like_markdown("---\ntitle: A\n---\nText."));
  EXPECT_TRUE(looks_like_markdown("# A\n\nSee [b](c).\n\n## D\n\nText."));
  EXPECT_FALSE(looks_like_markdown("# a comment\nvalue = 1\n\n# another\nvalue = 2\n"));
  EXPECT_FALSE(looks_like_markdown("---\nA play\n---\nText."));
  EXPECT_FALSE(looks_like_markdown("Plain text with # signs and [brackets] (and more)."));
  EXPECT_FALSE(looks_like_markdown(""));
}

TEST(Markdown, TellsALackOfMemory) {
  expect_failures_leave_no_trace(
      [] {
        return std::string("# River\n\n* It *rose* [here](there).\n* Fields\n\n| a | b |\n| - | - |\n| c | d |\n");
      },
      [](const std::string& text) { return read_markdown(text).document.text; });
}

}  // namespace
}  // namespace zubda
