#include "input/feeds/feed.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "input/formats.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 24;

std::vector<Document> items_of(const std::string& bytes) {
  std::vector<Document> items;
  const auto feed = open_feed(stream_of(bytes), max_bytes);
  while (feed->next()) items.push_back(feed->reader()(feed->read(max_bytes), max_bytes).document);
  return items;
}

std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:media=\"http://search.yahoo.com/mrss/\"><channel><title>Press</title><link>https://example.org</link>"
         "<description>News</description><language>en-us</language>" +
         items + "</channel></rss>\n";
}

std::string atom(const std::string& entries) {
  return "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Press</title>" + entries + "</feed>";
}

/// The blocks that can be chosen, each with a bar behind it.
std::string own_text(const Document& document) {
  std::string own;
  for (const auto& [span, role] : document.blocks)
    if (role != Role::boilerplate) own += std::string(slice(document.text, span)) + "|";
  return own;
}

/// The same of the only item.
std::string text_of(const std::string& feed) {
  const auto items = items_of(feed);
  EXPECT_EQ(items.size(), 1U);
  return items.empty() ? "" : own_text(items[0]);
}

TEST(Feed, OfRssHasADocumentForEachItem) {
  const auto items = items_of(rss(
      "<item><title>Dam levels fall</title><link>https://example.org/1</link><guid>1</guid><pubDate>Fri, 03 May 2024 "
      "10:15:00 GMT</pubDate><dc:creator>Ilse "
      "Brandt</dc:creator><media:title>No</media:title><description><![CDATA[<p>It "
      "fell.</p>]]></description></item><item><title>Mills</title><guid>urn:2</guid><description>&lt;p&gt;They "
      "run.&lt;/p&gt;</description></item>"));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].title, "Dam levels fall");
  EXPECT_EQ(own_text(items[0]), "It fell.|");
  EXPECT_EQ(items[0].id, "\"https://example.org/1\"");
  EXPECT_EQ(items[0].metadata.url, "https://example.org/1");
  EXPECT_EQ(items[0].metadata.date, "Fri, 03 May 2024 10:15:00 GMT");
  EXPECT_EQ(items[0].metadata.author, "Ilse Brandt");
  EXPECT_EQ(items[0].metadata.site, "Press");
  EXPECT_EQ(items[1].id, "\"urn:2\"");
  EXPECT_EQ(own_text(items[1]), "They run.|");
  EXPECT_EQ(items[1].metadata.author, "");
}

TEST(Feed, OfRss1HasItemsBesideTheChannel) {
  const auto items = items_of(
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Press</title><items><rdf:Seq/></items></"
      "channel><item>"
      "<title>One</title><link>https://example.org/1</link><dc:date>2024-05-03</dc:date><description>It "
      "fell.</description></item>"
      "</rdf:RDF>");
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].title, "One");
  EXPECT_EQ(items[0].metadata.date, "2024-05-03");
  EXPECT_EQ(own_text(items[0]), "It fell.|");
}

TEST(Feed, OfAtomHasEntries) {
  const auto items = items_of(
      "\xEF\xBB\xBF \n<?xml version='1.0'?><!-- made --><a:feed "
      "xmlns:a='http://www.w3.org/2005/Atom'><a:title>Press</a:title>"
      "<a:entry><a:title type=\"html\">The marsh &amp;amp; the &lt;b&gt;wall&lt;/b&gt;</a:title><a:link rel=\"edit\" "
      "href=\"x\"/>"
      "<a:link "
      "href=\"https://example.org/1\"/><a:author><a:name>Bo</a:name></a:author><a:published>2024-05-03</a:published>"
      "<a:updated>2024-05-04</a:updated><a:summary>Cut …</a:summary><a:content type=\"xhtml\"><div "
      "xmlns=\"http://www.w3.org/1999/xhtml\"><p>It is 3 &lt; 4 "
      "wide.</p><p>So.</p></div></a:content><a:source><a:title>Other</a:title>"
      "</a:source></a:entry></a:feed>");
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].title, "The marsh & the wall");
  EXPECT_EQ(items[0].metadata.url, "https://example.org/1");
  EXPECT_EQ(items[0].metadata.author, "Bo");
  EXPECT_EQ(items[0].metadata.date, "2024-05-03");
  EXPECT_EQ(own_text(items[0]), "It is 3 < 4 wide.|So.|");
}

TEST(Feed, OfJsonHasItems) {
  const auto items = items_of(
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Press","language":"en","items":[{"id":"7","url":"https://example.org/7",
         "title":"A <b> in JSON","content_html":"<p>It fell.</p>","date_published":"2024-05-03T10:00:00Z","authors":[{"name":"Bo"}]},
         {"id":"8","content_text":"Plain & simple."}]})");
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].title, "A <b> in JSON");
  EXPECT_EQ(own_text(items[0]), "It fell.|");
  EXPECT_EQ(items[0].metadata.author, "Bo");
  EXPECT_EQ(items[0].language, "en");
  EXPECT_EQ(own_text(items[1]), "Plain & simple.|");
  EXPECT_THROW(items_of(R"({"version":"https://jsonfeed.org/version/1","items":[)"), std::runtime_error);
}

TEST(Feed, TakesTheContentRatherThanTheSummary) {
  EXPECT_EQ(text_of(rss("<item><content:encoded><![CDATA[<p>All of "
                        "it.</p>]]></content:encoded><description>Some…</description></item>")),
            "All of it.|");
  EXPECT_EQ(
      text_of(
          atom("<entry><summary>Some</summary><content type=\"html\">&lt;p&gt;All of it.&lt;/p&gt;</content></entry>")),
      "All of it.|");
  EXPECT_EQ(text_of(rss("<item><content:encoded> </content:encoded><description>It is short.</description></item>")),
            "It is short.|");
}

TEST(Feed, DecodesReferencesOfTextWithoutTags) {
  EXPECT_EQ(text_of(rss("<item><description>The town&amp;rsquo;s &lt; wall.</description></item>")),
            "The town’s < wall.|");
  EXPECT_EQ(items_of(rss("<item><title>Q&amp;amp;A: 3 &lt; 4</title></item>"))[0].title, "Q&A: 3 < 4");
  EXPECT_EQ(items_of(atom("<entry><title>Use &amp;amp; here</title></entry>"))[0].title, "Use &amp; here")
      << "plain text";
}

TEST(Feed, LeavesOutTheNoticeOfItsSource) {
  for (const char* notice : {"The post <a href=\"x\">Dam</a> appeared first on <a href=\"y\">Press</a>.",
                             "Der Beitrag <a href=\"x\">Dam</a> erschien zuerst auf <a href=\"y\">Press</a>.",
                             "ظهرت المقالة <a href=\"x\">Dam</a> أولاً على <a href=\"y\">Press</a>."})
    EXPECT_EQ(text_of(rss("<item><title>Dam</title><content:encoded><![CDATA[<p>It fell.</p><p>" + std::string(notice) +
                          "</p>]]></content:encoded></item>")),
              "It fell.|")
        << notice;
  EXPECT_EQ(
      text_of(
          rss("<item><title>Dam</title><description>&lt;p&gt;It fell.&lt;/p&gt;&lt;p&gt;The Dam was seen by the Press, "
              "which came with all of its cameras, lamps and ladders.&lt;/p&gt;</description></item>")),
      "It fell.|The Dam was seen by the Press, which came with all of its cameras, lamps and ladders.|");
}

TEST(Feed, ASentenceThatWasCutIsNone) {
  for (const char* end :
       {"It was […]", "It was [&amp;hellip;]", "It was [...] &lt;a href=\"x\"&gt;Continue reading&lt;/a&gt;",
        "It was in the…", "It was in the ..."})
    EXPECT_EQ(text_of(rss("<item><description>The dam fell on Friday. " + std::string(end) + "</description></item>")),
              "The dam fell on Friday.|")
        << end;
  EXPECT_EQ(text_of(rss("<item><content:encoded>And so on…</content:encoded></item>")), "And so on…|")
      << "not a summary";
}

TEST(Feed, HasALanguageUnlessTheLettersAreOfAnother) {
  EXPECT_EQ(items_of(rss("<item><description>The dam fell.</description></item>"))[0].language, "en");
  EXPECT_EQ(items_of(rss("<item><description>انخفض منسوب السد يوم الجمعة.</description></item>"))[0].language, "");
  EXPECT_EQ(items_of(atom("<entry xml:lang=\"ar\"><summary>انخفض منسوب السد.</summary></entry>"))[0].language, "ar");
}

TEST(Feed, ThatIsDamagedIsReadOn) {
  const auto items =
      items_of(rss("<item><title>A & B</title><description>Fish & chips &nbsp;here.</description></item>"
                   "<item><title>Two <b>bold</title><link>x</link><description>Second.</description></item>"
                   "<item><title>Three</title><description><![CDATA[Third ]]> part.]]></description></item>"
                   "<item><title>Four</title><description>Fourth.</description></item>"));
  ASSERT_EQ(items.size(), 4U);
  EXPECT_EQ(items[0].title, "A & B");
  EXPECT_EQ(own_text(items[1]), "Second.|");
  EXPECT_EQ(items[3].title, "Four");
  EXPECT_EQ(own_text(items[3]), "Fourth.|");
}

TEST(Feed, ThatBreaksOffGivesWhatCameBefore) {
  const auto whole =
      rss("<item><title>One</title><description>First.</description></item><item><description>Second is here");
  const auto feed = open_feed(stream_of(whole.substr(0, whole.find("</channel>"))), max_bytes);
  EXPECT_EQ(feed->next(), "#1");
  EXPECT_EQ(feed->next(), "#2");
  EXPECT_EQ(own_text(read_feed_item(feed->read(max_bytes), max_bytes).document), "Second is here|");
  EXPECT_THROW(feed->next(), std::runtime_error);
}

TEST(Feed, IsInTheEncodingThatItDeclares) {
  EXPECT_EQ(text_of("<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss "
                    "version=\"2.0\"><channel><item><description>\xE3\xD1\xCD\xC8\xC7 "
                    "\xC8\xDF.</description></item></channel></rss>"),
            "مرحبا بك.|");
  EXPECT_EQ(text_of("<?xml version=\"1.0\" encoding=\"us-ascii\"?><rss "
                    "version=\"2.0\"><channel><item><description>&#1605;&#1585;."
                    "</description></item></channel></rss>"),
            "مر.|");
}

TEST(Feed, MayBeLongerThanWhatIsDecodedAtOnce) {
  std::string items;
  const std::string text(1000, 'x');
  for (int i = 0; i < 18'000; ++i)
    items += "<item><title>" + std::to_string(i) + "</title><description>é" + text + "</description></item>";
  const auto feed = open_feed(stream_of(rss(items)), max_bytes);
  std::size_t count = 0;
  std::string last;
  while (feed->next()) {
    ++count;
    last = feed->read(max_bytes);
  }
  EXPECT_EQ(count, 18'000U);
  EXPECT_NE(last.find("17999"), std::string::npos);
  EXPECT_NE(last.find("éx"), std::string::npos);
}

TEST(Feed, RefusesEntities) {
  const auto feed = open_feed(
      stream_of("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel><item><title>&a;</title></item>"
                "</channel></rss>"),
      max_bytes);
  EXPECT_THROW(feed->next(), std::runtime_error);
}

TEST(Feed, AsOneDocumentHasItsTitlesAsHeadings) {
  const auto document =
      read_feed(rss("<item><title>One</title><description>First.</description></item><item><title>Two</title>"
                    "<description>Second.</description></item>"),
                max_bytes)
          .document;
  EXPECT_EQ(document.title, "Press");
  EXPECT_EQ(own_text(document), "One|First.|Two|Second.|");
}

TEST(Feed, IsToldByItsRoot) {
  for (const char* feed :
       {"<rss version=\"2.0\">",
        "\xEF\xBB\xBF\n<?xml version='1.0'?><?xml-stylesheet href='x'?><!-- a --><rss version='0.91'>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<!DOCTYPE rss PUBLIC '-//x' 'y'><rss>",
        "<br />\n<b>Warning</b>: x in y on line <b>3</b><br />\n<?xml version=\"1.0\"?><rss>"})
    EXPECT_TRUE(looks_like_feed(feed)) << feed;
  for (const char* other : {"<feed>", "<html><body><rss>", "An RSS feed begins with <?xml version=\"1.0\"?><rss>.", "",
                            "<", "<rdf:RDF>", "{\"version\":1}", "<?xml version='1.0'?>", "<!--"})
    EXPECT_FALSE(looks_like_feed(other)) << other;
}

/// What an item has of its feed is copied into each.
TEST(Feed, CutsItsTitleAndLanguage) {
  const std::string title(9000, 't');
  const std::string language(9000, 'l');
  const auto item = "<item><title>A</title><description>It rose.</description></item>";
  for (const auto& feed :
       {"<rss><channel><title>" + title + "</title><language>" + language + "</language>" + repeated(item, 3) +
            "</channel></rss>",
        "<rss xml:lang=\"" + language + "\"><channel><title>" + title + "</title>" + repeated(item, 3) +
            "</channel></rss>",
        R"({"version":"https://jsonfeed.org/version/1","title":")" + title + R"(","language":")" + language +
            R"(","items":[{"content_text":"It rose."},{"content_text":"It rose."},{"content_text":"It rose."}]})"}) {
    const auto items = open_feed(stream_of(feed), max_bytes);
    for (int i = 0; i < 3; ++i) {
      ASSERT_TRUE(items->next());
      const auto fields = items->read(max_bytes);
      EXPECT_LT(fields.size(), 1000U);
      EXPECT_EQ(items->reader()(fields, max_bytes).document.metadata.site, std::string(500, 't'));
    }
    EXPECT_FALSE(items->next());
  }
}

TEST(Feed, LooksForItsNoticeInShortLinesOnly) {
  expect_linear(200, [](std::size_t size) {
    items_of(rss("<item><title>" + std::string(100 * size, 'a') + "b</title><description>&lt;p&gt;It rose.&lt;p&gt;" +
                 std::string(200 * size, 'a') + "</description></item>"));
  });
}

TEST(Feed, HasNoIdOfManyBytes) {
  const auto link = "https://example.org/" + std::string(5000, 'a');
  const auto items =
      items_of(rss("<item><link>" + link + "</link><guid>7</guid><description>It rose.</description></item>"));
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].id, "\"7\"");
}

}  // namespace
}  // namespace zubda
