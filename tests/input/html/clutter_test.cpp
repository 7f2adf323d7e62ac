#include "input/html/clutter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "html_samples.h"
#include "input/html/page.h"

namespace zubda {
namespace {

/// The text of a page without what `drop` drops.
template <class Drop>
std::string text_left(const std::string& body, Drop drop) {
  const auto page = parse_html("<html><body>" + body + "</body></html>");
  const auto dropped = drop(page);
  EXPECT_EQ(dropped.size(), page.elements.size());
  for (std::size_t i = 1; i < dropped.size(); ++i)
    if (dropped[page.elements[i].parent]) {
      EXPECT_TRUE(dropped[i]) << "what is in a dropped element is dropped";
    }
  std::string text;
  for (const auto& run : page.runs)
    if (!dropped[run.element]) text += slice(page.text, run.span);
  return text;
}

std::string without_hinted(const std::string& body, HtmlNames names = HtmlNames::used) {
  return text_left(body, [&](const HtmlPage& page) { return drop_by_hints(page, 0, names, {}).dropped; });
}

std::string without_links(const std::string& body) {
  return text_left(body, [](const HtmlPage& page) {
    std::vector<bool> dropped(page.elements.size());
    drop_links(page, page_paragraphs(page, dropped), dropped);
    return dropped;
  });
}

std::string without_teasers(const std::string& body) {
  return text_left(body, [](const HtmlPage& page) {
    std::vector<bool> dropped(page.elements.size());
    drop_teasers(page, page_paragraphs(page, dropped), dropped);
    return dropped;
  });
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string article = "<div>" + p(prose) + p(more) + p(prose) + p(more) + "</div>";

TEST(DropByHints, DropsWhatTagsAndNamesCallClutter) {
  for (const std::string begin : {"<nav>", "<footer>", "<aside>", "<figure>", "<button>", "<div class=sidebar>",
                                  "<div class='comment-list'>", "<div id=related>", "<div class=cookieNotice>",
                                  "<div style='display: none'>", "<div hidden>", "<div class=adSlot_top>"}) {
    const auto end = "</" + begin.substr(1, begin.find_first_of(" >") - 1) + ">";
    const auto text = without_hinted(article + begin + "XYZZY" + end);
    EXPECT_FALSE(has(text, "XYZZY")) << begin;
    EXPECT_TRUE(has(text, prose)) << begin;
  }
}

TEST(DropByHints, KeepsBoxesOfNotesThatAreAsides) {
  for (const std::string names : {"'admonition note'", "caution", "'x tip'"})
    EXPECT_TRUE(has(without_hinted(article + "<aside class=" + names + ">XYZZY</aside>"), "XYZZY")) << names;
  for (const std::string names : {"''", "'tip share'", "'note comments'", "'warning cookie-notice'"})
    EXPECT_FALSE(has(without_hinted(article + "<aside class=" + names + ">XYZZY</aside>"), "XYZZY")) << names;
}

TEST(DropByHints, KeepsWordsThatMerelyContainThoseOfTheList) {
  for (const std::string name : {"shadow", "metal", "commentary", "navy-blue", "shareable", "content-with-sidebar"})
    EXPECT_TRUE(has(without_hinted(article + "<div class='" + name + "'>XYZZY</div>"), "XYZZY")) << name;
}

TEST(DropByHints, KeepsAnElementThatHoldsMostOfTheProse) {
  EXPECT_TRUE(has(without_hinted("<div class=gallery>" + article + "</div>" + p("Short.")), prose));
  EXPECT_FALSE(has(without_hinted("<div class=gallery>" + p(more) + "</div>" + article + article), more + " " + more));
}

TEST(DropByHints, KeepsBoxesSideBySideThatHoldMostOfTheProseTogether) {
  for (const std::string name : {"reply", "share-box", "widget", "notification", "related"}) {
    const auto box = [&](const std::string& text) { return "<div class=" + name + ">" + p(text) + "</div>"; };
    const auto text = without_hinted("<div>" + box(prose) + box(more) + box(prose) + "</div>" + p("A short one."));
    EXPECT_TRUE(has(text, more)) << name;
  }
}

TEST(DropByHints, DropsNoticesThatAreLongerThanTheArticle) {
  for (const std::string name : {"cookie-box", "newsletter", "consent", "signup", "site-footer"}) {
    const auto text = without_hinted("<div class=" + name + ">" + p(prose + " " + more) + "</div>" +
                                     p("It is so, and it was so before, says the mayor."));
    EXPECT_FALSE(has(text, more)) << name;
    EXPECT_TRUE(has(text, "the mayor")) << name;
  }
}

TEST(DropByHints, KeepsTablesAndQuotationsInFigures) {
  EXPECT_TRUE(has(without_hinted(article + "<figure><table><tr><td>XYZZY</table></figure>"), "XYZZY"));
  EXPECT_TRUE(has(without_hinted(article + "<figure><blockquote>XYZZY</blockquote></figure>"), "XYZZY"));
}

TEST(DropByHints, DropsAllThatIsOutsideOfTheScope) {
  const auto text = text_left(article + "<section>XYZZY</section>", [&](const HtmlPage& page) {
    const auto section = std::ranges::find(page.elements, HtmlTag::section, &HtmlElement::tag);
    return drop_by_hints(page, 0, HtmlNames::used, {static_cast<std::uint32_t>(section - page.elements.begin())})
        .dropped;
  });
  EXPECT_EQ(text, "XYZZY");
}

TEST(DropByHints, IgnoresNamesWhereTheyWouldTakeTheWholePage) {
  EXPECT_TRUE(has(without_hinted("<div class=comments>" + article + "</div>"), prose));
}

TEST(DropByHints, WithoutNamesGoesByTagsAlone) {
  const std::string body = article + "<div class=newsletter>XYZZY</div><nav>PLUGH</nav>";
  EXPECT_FALSE(has(without_hinted(body, HtmlNames::used), "XYZZY"));
  EXPECT_TRUE(has(without_hinted(body, HtmlNames::ignored), "XYZZY"));
  EXPECT_FALSE(has(without_hinted(body, HtmlNames::ignored), "PLUGH"));
}

TEST(DropLinks, DropsListsOfLinksAndKeepsLinksInSentences) {
  const std::string links = "<ul><li><a href=a>First page</a><li><a href=b>Second page</a><li><a href=c>Third</a></ul>";
  EXPECT_FALSE(has(without_links(article + links), "Second page"));
  EXPECT_TRUE(
      has(without_links(article + p("The <a href=a>first page</a> tells, in short, what the second one repeats.")),
          "first page"));
  EXPECT_TRUE(has(without_links(article + "<ul><li>" + prose + "<li>" + more + "</ul>"), more));
}

TEST(DropLinks, DropsTheHeadingOfADroppedList) {
  const std::string box =
      "<div><h3>More</h3><ul><li><a href=a>The first page of all</a><li><a href=b>Second page</a></ul></div>";
  EXPECT_FALSE(has(without_links(article + box), "More"));
}

TEST(DropTeasers, DropsLinkedHeadingsWithSomeTextSideBySide) {
  const auto teaser = [](const std::string& name) {
    return "<div><h3><a href=x>" + name + "</a></h3><p>Some words about it.</p></div>";
  };
  const auto text = without_teasers(article + "<div>" + teaser("Zander") + teaser("Pike") + teaser("Eel") + "</div>");
  for (const auto* name : {"Zander", "Pike", "Eel"}) EXPECT_FALSE(has(text, name)) << name;
  EXPECT_TRUE(has(text, prose));
  EXPECT_TRUE(has(without_teasers(article + "<div>" + teaser("Zander") + "</div>"), "Zander")) << "one alone is none";
}

}  // namespace
}  // namespace zubda
