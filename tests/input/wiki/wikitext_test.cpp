#include "input/wiki/wikitext.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "input/wiki/wiki_inline.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

std::string_view sign_of(Role role) {
  switch (role) {
    case Role::heading: return "= ";
    case Role::list_item: return "* ";
    case Role::caption: return "[] ";
    case Role::quote: return "> ";
    case Role::table_row: return "| ";
    case Role::boilerplate: return "- ";
    default: return "";
  }
}

/// A paragraph a string, its role before it.
std::vector<std::string> paragraphs(const Document& document) {
  std::vector<std::string> all;
  for (const auto& block : document.blocks)
    all.push_back(std::string(sign_of(block.role)).append(slice(document.text, block.span)));
  return all;
}

std::vector<std::string> paragraphs(std::string text) { return paragraphs(read_wikitext(std::move(text)).document); }

using Paragraphs = std::vector<std::string>;

TEST(Wikitext, IsAnArticle) {
  EXPECT_EQ(
      paragraphs(
          "{{Infobox river\n| length = 40 km\n}}\n'''Mill River''' is a [[river]] in the [[Low Valley|valley]].<ref "
          "name=\"a\">{{cite book|title=Rivers}}</ref> It has\ntwo [[mill]]s.\n\n== History ==\nIt was ''dammed'' in "
          "1950.\n"
          "* one dam\n* two gates\n\n== See also ==\n* [[Dam]]\n{{Authority "
          "control}}\n[[Category:Rivers]]\n[[de:Mühlfluss]]\n"),
      (Paragraphs{"Mill River is a river in the valley. It has two mills.", "= History", "It was dammed in 1950.",
                  "* one dam", "* two gates", "- See also", "- Dam"}));
  EXPECT_EQ(paragraphs(
                "{{صندوق معلومات نهر\n| طول = 40\n}}\n'''نهر الطاحونة''' [[نهر]] في [[الوادي "
                "السفلي|الوادي]].<ref>مصدر</ref> طوله {{تحويل|40|كم|ميل}}.\n"
                "[[ملف:نهر.jpg|تصغير|يسار|صورة [[نهر|النهر]] في الشتاء]]\n\n== مراجع ==\n{{مراجع}}\n[[تصنيف:أنهار]]\n"),
            (Paragraphs{"نهر الطاحونة نهر في الوادي. طوله 40 كم.", "[] صورة النهر في الشتاء", "- مراجع"}));
}

TEST(Wikitext, KeepsWhatTemplatesShow) {
  EXPECT_EQ(paragraphs("Zubda ({{lang|ar|زبدة}}) runs {{convert|3.5|km|mi}}, from {{convert|5|to|7|km2|sqmi}}, "
                       "{{convert|6|ft|2|in}} high."),
            Paragraphs{"Zubda (زبدة) runs 3.5 km, from 5 to 7 km², 6 ft 2 in high."});
  EXPECT_EQ(paragraphs("It cost {{US$|1,200}} on {{start date|1950|3|4}}, {{frac|2|1|2}} of "
                       "{{val|1.5|u=kg|e=3}}{{snd}}{{nowrap|10 m}}<sup>2</sup>."),
            Paragraphs{"It cost US$1,200 on 1950-3-4, 2 1/2 of 1.5×10³ kg – 10 m²."});
  EXPECT_EQ(paragraphs("{{nowrap|{{lang|en|{{formatnum:1200}}}}}} men, {{PAGENAME|x}} {{{1|four}}} ships."),
            Paragraphs{"1200 men, […] four ships."});
  EXPECT_EQ(paragraphs("Il mesure {{unité|8|km}} le {{date|4|mars|1950}}."),
            Paragraphs{"Il mesure 8 km le 4 mars 1950."});
}

TEST(Wikitext, MarksWhatIsNotKnown) {
  EXPECT_EQ(paragraphs("The town has {{population of|Mill}} people and {{#expr: 4 * 5}} mills."),
            Paragraphs{"The town has […] people and […] mills."});
  EXPECT_EQ(paragraphs("The formula <math>E = mc^2</math> has 10{{unknown|5}} uses."),
            Paragraphs{"The formula […] has 10[…] uses."});
  EXPECT_EQ(paragraphs("يسكنها {{عدد سكان|الطاحونة}} نسمة."), Paragraphs{"يسكنها […] نسمة."});
}

/// A number that vanished would leave a sentence that looks whole.
TEST(Wikitext, MarksTemplatesThatAreKnownAndMakeNoText) {
  for (const auto* invocation : {"val|5|up=x", "convert||km", "start date|", "lang|de|", "unité||km"})
    EXPECT_EQ(paragraphs("It has {{" + std::string(invocation) + "}} mills."), Paragraphs{"It has […] mills."})
        << invocation;
}

TEST(Wikitext, LeavesOutNotesAndWhatHasItsOwnLine) {
  EXPECT_EQ(paragraphs("{{Short description|x}}{{Refimprove}}'''Mill'''{{sfn|Lane|1950}} is old {{citation "
                       "needed|date=May 2020}}.{{own note|p=5}} It fell,{{own note}} too."),
            Paragraphs{"Mill is old. It fell, too."});
  EXPECT_EQ(paragraphs("London ({{IPAc-en|l|ʌ|n}}; {{audio|x.ogg}}) grew. Rome ({{IPA|x}}; ''Roma'') fell."),
            (Paragraphs{"London grew. Rome (Roma) fell."}));
  EXPECT_EQ(paragraphs("* {{cite book|title=A}}\n* B\n{{Navbox\n|a=[[b]]\n}}\n__NOTOC__ __لافهرس__"),
            Paragraphs{"* B"});
}

TEST(Wikitext, ReadsTables) {
  EXPECT_EQ(paragraphs("Before.\n{| class=\"wikitable\"\n|+ Levels\n! Year !! style=\"x\" | Level\n|-\n| 1950 || 3.5 "
                       "m\n|-\n| 1951\n| {{nowrap|4 m}}<ref>x</ref>\n|}\nAfter."),
            (Paragraphs{"Before.", "[] Levels", "| Year\tLevel", "| 1950\t3.5 m", "| 1951\t4 m", "After."}));
  EXPECT_EQ(paragraphs("<table><tr><th>Year</th><td>1950</td></tr></table>\n{|\n| open"),
            (Paragraphs{"| Year\t1950", "| open"}));
}

TEST(Wikitext, ReadsQuotationsAndLists) {
  EXPECT_EQ(paragraphs("<blockquote>We lost it.</blockquote>\n{{quote|text=It rained.|author=Bo}}\n<poem>\nO mill\nO "
                       "dam\n</poem>\n;Term\n:Indented.\n#One"),
            (Paragraphs{"> We lost it.", "> It rained.", "> O mill\nO dam", "= Term", "Indented.", "* One"}));
  EXPECT_EQ(paragraphs("<gallery>\nFile:a.jpg|The old mill\nFile:b.jpg|alt=x|The new mill\n</gallery>"),
            (Paragraphs{"[] The old mill", "[] The new mill"}));
}

TEST(Wikitext, KeepsTextThatIsNoMarkup) {
  EXPECT_EQ(paragraphs("<nowiki>[[a]] ''b'' {{c}}</nowiki> is 3 < 5 & AT&amp;T&nbsp;has f[0], <x@y.org> {{ [[ }"),
            Paragraphs{"[[a]] ''b'' {{c}} is 3 < 5 & AT&T\u00A0has f[0], <x@y.org> {{ [[ }"});
  EXPECT_EQ(paragraphs("See [https://example.org the page] and [https://example.org], not [this]<!-- hidden -->."),
            Paragraphs{"See the page and , not [this]."});
  EXPECT_EQ(paragraphs("a<!-- x -->b\n<!-- own line -->\nc <span style=\"display:none\">007</span>d"),
            Paragraphs{"ab c d"});
  EXPECT_EQ(
      paragraphs("It was <s>built in <span>1940</span></s>built in 1950.<del>x</del>\nOpen <s>here\n\nIt goes on."),
      (Paragraphs{"It was built in 1950. Open", "It goes on."}));
  EXPECT_EQ(paragraphs("-{zh-hans:书; zh-hant:書}- and -{T|title}--{text}- or -{{nowrap|5}}"),
            Paragraphs{"书 and text or -5"});
}

TEST(Wikitext, RedirectsAreEmpty) {
  EXPECT_TRUE(paragraphs("#REDIRECT [[Dam]]").empty());
  EXPECT_TRUE(paragraphs("#تحويل [[خزان]]").empty());
  EXPECT_EQ(paragraphs("#First item [[Dam]]"), Paragraphs{"* First item Dam"});
}

TEST(Wikitext, KnowsApostrophes) {
  EXPECT_EQ(without_quote_marks("l'''Aurore'' et '''b''' d'''''e'''''"), "l'Aurore et b de");
  EXPECT_EQ(without_quote_marks("it's ''''x'''' and 'y'"), "it's 'x' and 'y'");
}

/// Marks that nest or stay open take linear time: a quadratic one would take minutes.
TEST(Wikitext, TakesLinearTime) {
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string_view piece : {"{{a|", "[[a|", "{{{", "-{", "{|\n|", "<ref>", "[//x ", "<b ", "''", "<sup>",
                                       "{{nowrap|", "[[File:a|", "<div>", "{{ubl|"}) {
    const auto text = repeated(piece, 100'000);
    read_wikitext(text);
    read_wikitext(text + repeated("}}", 100'000) + repeated("]]", 100'000));
  }
  read_wikitext("{{ubl|" + repeated("a|", 100'000) + "}}");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
  EXPECT_EQ(paragraphs(repeated("{{a|", 10'000) + repeated("}}", 10'000) + " It rains."), Paragraphs{"[…] It rains."});
}

/// Expanded twice at each level, it would take a thousand million steps.
TEST(Wikitext, ExpandsOnceWhatIsNoLink) {
  EXPECT_EQ(paragraphs(repeated("[[a\n", 30) + "It rains" + repeated("]]", 30)),
            Paragraphs{repeated("[[a ", 30) + "It rains" + repeated("]]", 30)});
  EXPECT_FALSE(paragraphs(repeated("[[{{quote|", 30) + "It rains" + repeated("}}]]", 30)).empty());
  EXPECT_FALSE(paragraphs(repeated("[[[[File:a|", 30) + "It rains" + repeated("]]]]", 30)).empty());
  EXPECT_EQ(paragraphs("Before [[the\nriver|a [[dam]] b]] c [[|d]] [[ ]]."),
            Paragraphs{"Before [[the river|a dam b]] c [[|d]] [[ ]]."});
}

TEST(Wikitext, LooksBackOverAFewBytesOnly) {
  expect_linear(400, [](std::size_t size) { read_wikitext(std::string(size, ' ') + repeated("a {{x}} b ", size)); });
  expect_linear(400, [](std::size_t size) { read_wikitext("a\n" + std::string(size, '*') + repeated("{{x}}", size)); });
}

TEST(Wikitext, LooksForTheMarksOfCellsOnce) {
  expect_linear(500, [](std::size_t size) { read_wikitext("{|\n!" + repeated("a||", size) + "\n|}\n"); });
  expect_linear(500, [](std::size_t size) { read_wikitext("{|\n!" + repeated("a!!", size) + "\n|}\n"); });
  EXPECT_EQ(paragraphs("{|\n! a || b !! c | d !!\n|}"), Paragraphs{"| a\tb\td"});
}

TEST(Wikitext, EndsManyTablesOnOneLine) {
  EXPECT_EQ(paragraphs(repeated("{|\n", 100'000) + repeated("|}", 100'000) + "It rains.\n"), Paragraphs{"It rains."});
}

}  // namespace
}  // namespace zubda
