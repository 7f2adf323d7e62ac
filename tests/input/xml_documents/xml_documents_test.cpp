#include "input/xml_documents/xml_documents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

/// A paragraph a string, with a letter for its role: h, l, q, c, t, x (boilerplate).
std::vector<std::string> paragraphs(const Reading& reading) {
  std::vector<std::string> all;
  for (const auto& block : reading.document.blocks) {
    std::string text(slice(reading.document.text, block.span));
    std::ranges::replace(text, '\n', '/');
    std::ranges::replace(text, '\t', '|');
    constexpr std::string_view letters = " hbdclqtx";
    const char letter = letters[static_cast<std::size_t>(block.role)];
    all.push_back(letter == ' ' ? text : std::string(1, letter) + ": " + text);
  }
  return all;
}

using Paragraphs = std::vector<std::string>;

TEST(DocBook, IsItsText) {
  const std::string text = R"(<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "x.dtd" [
  <!ENTITY version "2.5">
]>
<article lang="en"><articleinfo><title>The
  river</title><author><firstname>Anna</firstname></author><abstract><para>We measured.</para></abstract></articleinfo>
<section><title>Results</title><para>It rose<footnote><para>At the mill.</para></footnote> by <emphasis>two</emphasis> metres&rsquo; height
  in version &version;.<indexterm><primary>x</primary></indexterm></para>
<programlisting>code();</programlisting>
<itemizedlist><listitem><para>One item.</para></listitem></itemizedlist>
<note><para>It is cold.</para></note>
<blockquote><para>We came.</para></blockquote>
<figure><title>A mill</title></figure>
<informaltable><tgroup cols="2"><tbody><row><entry>a</entry><entry>b</entry></row></tbody></tgroup></informaltable>
<para>10<superscript>2</superscript> boats.</para></section></article>)";
  EXPECT_TRUE(looks_like_docbook(text));
  const auto reading = read_docbook(text);
  EXPECT_EQ(reading.document.title, "The river");
  EXPECT_EQ(reading.document.language, "en");
  EXPECT_EQ(paragraphs(reading),
            (Paragraphs{"We measured.", "h: Results", "It rose by two metres’ height in version 2.5.", "l: One item.",
                        "It is cold.", "q: We came.", "c: A mill", "t: a|b", "10² boats."}));
}

TEST(Jats, HasItsAbstractAndNoReferences) {
  const std::string text =
      R"(<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="en"><front>
<journal-meta><journal-title>Rivers</journal-title></journal-meta><article-meta><title-group><article-title>The <italic>river</italic></article-title></title-group>
<contrib-group><contrib><name><surname>Weber</surname></name></contrib></contrib-group><aff>A town</aff>
<abstract><title>Summary</title><p>We measured the river.</p></abstract><trans-abstract xml:lang="fr"><p>Une phrase.</p></trans-abstract></article-meta></front>
<body><sec><title>Results</title><p>It rose <xref ref-type="bibr">[1]</xref> by 2.5 m.</p><fig><label>1</label><caption><p>A mill.</p></caption></fig>
<disp-formula><tex-math>x=1</tex-math></disp-formula><list><list-item><p>One.</p></list-item></list></sec></body>
<back><ack><p>Thanks.</p></ack><ref-list><ref><mixed-citation>Weber 1984.</mixed-citation></ref></ref-list></back></article>)";
  EXPECT_TRUE(looks_like_jats(text));
  const auto reading = read_jats(text);
  EXPECT_EQ(reading.document.title, "The river");
  EXPECT_EQ(paragraphs(reading), (Paragraphs{"h: Summary", "We measured the river.", "x: Une phrase.", "h: Results",
                                             "It rose [1] by 2.5 m.", "c: A mill.", "l: One.", "x: Thanks."}));
}

TEST(Tei, IsTheTextOfTheEdition) {
  const std::string text =
      R"(<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ar"><teiHeader><fileDesc><titleStmt><title>النهر</title><author>سارة</author></titleStmt>
<publicationStmt><p>Not text.</p></publicationStmt><sourceDesc><p>Nor this.</p></sourceDesc></fileDesc></teiHeader>
<text><body><div><head>باب</head><p>ارتفع النهر<note>حاشية</note> في<lb/>عام <choice><sic>١٩٨</sic><corr>١٩٨٤</corr></choice>.<pb n="2"/></p>
<lg><l>قفا نبك</l><l>من ذكرى</l></lg><sp><speaker>سارة</speaker><l>نعم.</l></sp><p>قرأت <title>الكتاب</title> كله.</p></div></body></text></TEI>)";
  EXPECT_TRUE(looks_like_tei(text));
  const auto reading = read_tei(text);
  EXPECT_EQ(reading.document.title, "النهر");
  EXPECT_EQ(reading.document.language, "ar");
  EXPECT_EQ(paragraphs(reading), (Paragraphs{"h: باب", "ارتفع النهر في عام ١٩٨٤.", "قفا نبك/من ذكرى", "x: سارة", "نعم.",
                                             "قرأت الكتاب كله."}));
}

TEST(XmlDocuments, AreReadWhenDamaged) {
  const auto reading =
      read_docbook("<article xmlns=\"http://docbook.org/ns/docbook\"><title>A</title><para>One.</para><para>Two");
  EXPECT_EQ(paragraphs(reading), (Paragraphs{"One.", "Two"}));
  EXPECT_EQ(reading.warnings.size(), 1U);
}

TEST(OwnEntities, ArePutIntoTheText) {
  EXPECT_EQ(resolve_own_entities("<!DOCTYPE a [<!ENTITY v \"2.5\"><!ENTITY w 'x'>]><a>&v; &w; &amp; &z;</a>"),
            "<!DOCTYPE a ><a>2.5 x &amp; &z;</a>");
  EXPECT_EQ(resolve_own_entities("<!DOCTYPE a [<!ENTITY f SYSTEM \"/etc/passwd\"><!ENTITY m \"<b/>\">]><a>&f;&m;</a>"),
            "<!DOCTYPE a ><a>&f;&m;</a>");
  EXPECT_EQ(resolve_own_entities("<a>&v;</a>"), "<a>&v;</a>");
  std::string bomb = "<!DOCTYPE a [<!ENTITY v \"" + std::string(1000, 'x') + "\">]><a>";
  for (int i = 0; i < 100'000; ++i) bomb += "&v;";
  EXPECT_LE(resolve_own_entities(bomb).size(), 2 * bomb.size() + (1U << 20));
}

TEST(DocBook, ReadsDeclarationsOfEntitiesInLinearTime) {
  expect_linear(2000, [](std::size_t size) {
    resolve_own_entities("<!DOCTYPE article [" + repeated("<!ENTITY", size) + "]><article>&version;</article>");
  });
}

}  // namespace
}  // namespace zubda
