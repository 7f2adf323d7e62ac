#include "input/html/stated_metadata.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

struct Case {
  std::string markup;
  std::string value;
};

/// What a page with that markup above its article states.
Metadata stated(const std::string& markup) {
  return read_html(markup + "<h1>Rivers</h1>" + p(prose) + p(more)).document.metadata;
}

void expect_each(std::string Metadata::*field, const std::vector<Case>& cases) {
  for (const auto& [markup, value] : cases) EXPECT_EQ(stated(markup).*field, value) << markup;
}

std::string json_ld(const std::string& json) { return "<script type='application/ld+json'>" + json + "</script>"; }

TEST(StatedMetadata, AuthorsAreThoseOfTheBestSource) {
  expect_each(
      &Metadata::author,
      {
          {"", ""},
          {"<meta name=author content='Salma Haddad'>", "Salma Haddad"},
          {"<META NAME=Author CONTENT='سلمى &amp; حداد'>", "سلمى & حداد"},
          {"<meta name=author content=A><meta name=author content=B><meta name=author content=A>", "A; B"},
          {"<meta name=dc.creator content='Haddad, Salma'><meta name=author content='Salma'>", "Salma"},
          {"<meta property=article:author content='https://social.example/salma'>", ""},
          {"<meta property=article:author content='Salma'>" + json_ld(R"({"@type":"Article","author":"B"})"), "Salma"},
          {"<meta name=citation_author content=A><meta name=citation_author content=B>", "A; B"},
          {"<meta name=author content=' '>", ""},
          {"<span itemprop=author>Salma  <b>Haddad</b></span>", "Salma Haddad"},
          {"<div itemprop=author itemscope>By <span itemprop=name>Salma</span>, who writes</div>", "Salma"},
          {"<div itemprop=author itemscope><meta itemprop=name content=Salma>the editor</div>", "Salma"},
          {"<div itemscope><i itemprop='author creator'>A</i> and <i itemprop=author>B</i></div>", "A; B"},
          {"<div itemscope><i itemprop=author>A</i></div><div itemscope><i itemprop=author>B</i></div>", ""},
          {"<div class=comment itemprop=comment itemscope><i itemprop=author>A</i></div>", ""},
          {"<div itemprop=author>" + prose + prose + prose + "</div>", ""},
          {"By <a rel=author href=/a>Salma</a>.", "Salma"},
          {"<p><a rel='nofollow author' href=/a>A</a><p><a rel=author href=/b>B</a>", ""},
          {"<p>By Salma Haddad</p><p class=byline>Salma Haddad</p>", ""},
      });
}

TEST(StatedMetadata, DateIsThatOfPublicationAsItIsWritten) {
  expect_each(
      &Metadata::date,
      {
          {"", ""},
          {"<meta property=article:published_time content=2024-05-02T10:00:00+03:00>", "2024-05-02T10:00:00+03:00"},
          {"<meta name=article:published_time content='٢ مايو ٢٠٢٤'>", "٢ مايو ٢٠٢٤"},
          {"<meta property=article:modified_time content=2024-05-02>", ""},
          {"<meta name=date content=2023><meta property=article:published_time content=2024>", "2024"},
          {"<meta name=date content=2023><meta name=date content=2024>", "2023"},
          {"<meta itemprop=datePublished content=2024-05-02>", "2024-05-02"},
          {"<span itemprop=datePublished>2 May 2024</span>", "2 May 2024"},
          {"<time itemprop=datePublished datetime=2024-05-02>May</time>", "2024-05-02"},
          {"<div itemscope><time itemprop=datePublished datetime=2024>a</time></div>"
           "<div itemscope><time itemprop=datePublished datetime=2023>a</time></div>",
           ""},
          {"<time pubdate datetime=2024-05-02>May</time>", "2024-05-02"},
          {"<time class='entry-date published' datetime=2024>a</time><time class=updated datetime=2025>b</time>",
           "2024"},
          {"<header><p><time datetime=2024-05-02>May</time></header>", "2024-05-02"},
          {"<header><time class=modified datetime=2024-05-02>May</time></header>", ""},
          {"<p>The fair opens on <time datetime=2031-01-01>New Year</time>.", ""},
          {"<time class=published datetime=2024>a</time><time class=published datetime=2023>a</time>", ""},
          {"<div class=related-posts><time class=published datetime=2024>a</time></div>", ""},
          {"<time class=published>2 May</time>", ""},
      });
}

TEST(StatedMetadata, SiteAndAddressAreThoseOfTheHead) {
  expect_each(&Metadata::site, {
                                   {"<meta property=og:site_name content='The Quay'>", "The Quay"},
                                   {"<meta name=citation_journal_title content='J. Mud'>", "J. Mud"},
                                   {"<meta name=application-name content=App>", ""},
                               });
  expect_each(
      &Metadata::url,
      {
          {"<link rel=canonical href=https://example.org/a?b=1&amp;c=ج>", "https://example.org/a?b=1&c=ج"},
          {"<link rel=canonical href=/a.html>", ""},
          {"<link rel=canonical href=/a.html><meta property=og:url content=http://e.org/a>", "http://e.org/a"},
          {"<meta property=og:url content=http://e.org/b><link rel=canonical href=http://e.org/a>", "http://e.org/a"},
          {"<link rel=stylesheet href=https://example.org/a.css>", ""},
          {"<link rel=canonical href='javascript:alert(1)'>", ""},
      });
}

TEST(StatedMetadata, JsonLdIsReadAsSchemaOrg) {
  const auto all = stated(json_ld(R"({"@context":"https://schema.org","@type":"NewsArticle","headline":"H",
      "author":[{"@type":"Person","name":"Salma \"S\" Haddad"},"Li Wei",{"url":"x"},["C"]],"datePublished":"2 May",
      "publisher":{"name":"The Quay"},"url":"https://example.org/a"})"));
  EXPECT_EQ(all.author, "Salma \"S\" Haddad; Li Wei");
  EXPECT_EQ(all.date, "2 May");
  EXPECT_EQ(all.site, "The Quay");
  EXPECT_EQ(all.url, "https://example.org/a");

  const auto graph = stated(json_ld(R"({"@graph":[{"@type":"WebPage","datePublished":"2020"},
      {"@type":["Article","Thing"],"author":{"@id":"#p"},"datePublished":"2024","publisher":{"@id":"#q"}},
      {"@type":"Person","@id":"#p","name":"Salma"}]})"));
  EXPECT_EQ(graph.author, "Salma");
  EXPECT_EQ(graph.date, "2024");
  EXPECT_EQ(graph.site, "");
}

TEST(StatedMetadata, JsonLdOfSeveralArticlesOrNoneStatesNothing) {
  for (const std::string json : {
           R"([{"@type":"Article","headline":"A","author":"A"},{"@type":"Article","headline":"B","author":"B"}])",
           R"({"@type":"Organization","author":"A","name":"A"})",
           R"({"@type":"Article","author":{"name":["A"]}})",
           R"({"@type":"Article","author":7})",
           R"({"@type":"Article","author":"A")",
           R"({"author":"A"})",
           R"("Article")",
           "",
       })
    EXPECT_EQ(stated(json_ld(json)).author, "") << json;
}

TEST(StatedMetadata, HeadlineIsTheTitleOfAPageWithoutAnother) {
  const auto script = json_ld(R"({"@type":"Article","headline":"The river\n rose"})");
  EXPECT_EQ(read_html(script + p(prose)).document.title, "The river rose");
  EXPECT_EQ(read_html("<title>Quay</title>" + script + p(prose)).document.title, "Quay");
}

TEST(StatedMetadata, TakesLinearTimeForManyStatements) {
  std::string page;
  for (int i = 0; i < 100'000; ++i) page += "<b itemscope itemprop='author'><i itemprop=name>a</i>";
  EXPECT_EQ(stated(page).date, "");
}

}  // namespace
}  // namespace zubda
