#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"
#include "input/html/tags.h"

namespace zubda {
namespace {

const std::string link_words = "See the county report for the sums that it gave, and for the names of all who lost.";

/// `link_words` with "county report" in an element of that name and class.
std::string in_line(const std::string& element, const std::string& attribute) {
  return "See the <" + element + " " + attribute + ">county report</" + element +
         "> for the sums that it gave, and for the names of all who lost.";
}

std::string blocks_with(const std::string& element, const std::string& attribute, std::string_view word) {
  const auto line = in_line(element, attribute + "=\"x-" + std::string(word) + "\"");
  return blocks_of(read_html(p(prose) + p(line) + p(more)).document);
}

const std::string blocks_with_link_words = "p " + prose + "\np " + link_words + "\np " + more + "\n";

TEST(HtmlInline, DropNoElementWithTextBesideIt) {
  for (const std::string element :
       {"a",     "abbr", "b", "bdi",  "cite",  "code", "data",   "dfn", "em",  "font", "i",  "ins", "kbd",
        "label", "mark", "q", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u",   "var"})
    for (const auto word : html_hint_words())
      ASSERT_EQ(blocks_with(element, "class", word), blocks_with_link_words) << element << ' ' << word;
}

TEST(HtmlInline, DropNothingForAnyAttribute) {
  for (const std::string attribute : {"id", "role", "itemprop", "data-component", "data-testid", "data-type"})
    for (const auto word : html_hint_words())
      ASSERT_EQ(blocks_with("span", attribute, word), blocks_with_link_words) << attribute << ' ' << word;
}

struct Case {
  const char* name;
  std::string page;
  std::string blocks;
};

class HtmlInline : public testing::TestWithParam<Case> {};

TEST_P(HtmlInline, GiveTheArticle) { EXPECT_EQ(blocks_of(read_html(GetParam().page).document), GetParam().blocks); }

const auto marked = [](const std::string& mark) { return p(prose + mark) + p(more); };

INSTANTIATE_TEST_SUITE_P(
    Cases, HtmlInline,
    testing::Values(
        Case{"NoteMark", marked("<sup class=reference><a href='#n1'>[1]</a></sup>"), both},
        Case{"NoteMarkByItsLink", marked("<sup><a href='#n1'>1</a></sup>"), both},
        Case{"NoteMarkInItsLink", marked("<a href='#n1'><sup>1</sup></a>"), both},
        Case{"NoteMarkInBracketsAroundALink", marked("<sup>[<a href='#n1'>1</a>,<a href='#n2'>2</a>]</sup>"), both},
        Case{"NoteMarkWithoutALink", marked("<sup>1</sup>"), both},
        Case{"NoteMarksBehindAComma",
             p(prose.substr(0, prose.find(',') + 1) + "<sup>1</sup>" + prose.substr(prose.find(',') + 1) +
               "<sup>2</sup>") +
                 p(more + "<sup>3</sup>"),
             both},
        Case{"Exponents",
             p(prose + " It has 10<sup>2</sup> m<sup>2</sup>, 10<sup>-3</sup> of Ca<sup>2+</sup>.") + p(more),
             "p " + prose + " It has 10² m², 10⁻³ of Ca²⁺.\np " + more + "\n"},
        Case{"RaisedLetters", p(prose + " It was in the 19<sup>th</sup> century.") + p(more),
             "p " + prose + " It was in the 19th century.\np " + more + "\n"},
        Case{"NotesByTheirIds",
             p(prose + "<sup><a href='#fn1'>1</a></sup>") + p(more) +
                 "<ol><li id='fn1'>A letter of May to the county, which did not answer.</li></ol>",
             both},
        Case{"NotesByTheirClass",
             p(prose) + p(more) +
                 "<section class=footnotes><p>A letter of May to the county, which did not answer.</p></section>",
             both},
        Case{"NoteMarkWithALetter", marked("<a class='footnote-reference' href='#n1'>[a]</a>"), both},
        Case{"NoteMarkInArabicDigits", marked("<sup class=reference>[٦]</sup>"), both},
        Case{"NoteMarkWithoutBrackets", marked("<a class='footnote-reference brackets' href='#n1'>1</a>"), both},
        Case{"NoteMarkByRole", marked("<a role=doc-noteref href='#n1'>*</a>"), both},
        Case{"NumberInALink",
             p("Issue <a class='reference external' href='/1953'>1953</a> of the paper, from May, has " + prose) +
                 p(more),
             "p Issue 1953 of the paper, from May, has " + prose + "\np " + more + "\n"},
        Case{"CitationOfAName",
             p("As <a class='reference internal' href='#rfc'>[RFC2119]</a> has it, " + prose) + p(more),
             "p As [RFC2119] has it, " + prose + "\np " + more + "\n"},
        Case{"DateInASentence",
             p("On <time class=date datetime=x>3 May <b class=published>1953</b></time> it was decided. " + prose) +
                 p(more),
             "p On 3 May 1953 it was decided. " + prose + "\np " + more + "\n"},
        Case{"LinkToEdit",
             p(prose) + "<h2>Next steps<span class=mw-editsection><a href=/e>edit</a></span></h2>" + p(more),
             "p " + prose + "\nh Next steps\np " + more + "\n"},
        Case{"LinkThatMakesUpAHeading", p(prose) + "<h2><a class=toc-backref href='#id3'>Next steps</a></h2>" + p(more),
             "p " + prose + "\nh Next steps\np " + more + "\n"},
        Case{"ByLineOfNamesOnly",
             p(prose) + p(more) + p("<span class=byline>Ada Lovelace</span>, <time class=date>3 May</time>") +
                 p(prose) + p(more),
             both + both},
        Case{"HiddenInASentence", marked(" <span hidden>Not shown to anybody.</span>"), both},
        Case{"BoxOfLinksOverALine",
             p("Rep. <span class=rollover-people><a href=/ada>Ada Lovelace</a><span class=rollover-block><a "
               "href=/ada>Ada Lovelace</a><a href=/1>The harbour is to be dredged in the spring</a> <a href=/2>Who "
               "pays for the wall, and when</a> <a href=/3>The old quay is full</a></span></span> agreed. " +
               prose) +
                 p(more),
             "p Rep. Ada Lovelace agreed. " + prose + "\np " + more + "\n"},
        Case{"NamesInOneAnother",
             p("See the <span class=widget><a class=reference>county</a> <em class=share>report</em></span>" +
               link_words.substr(21)) +
                 p(more),
             "p " + link_words + "\np " + more + "\n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace zubda
