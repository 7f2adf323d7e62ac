#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "input/html/tags.h"

namespace zubda {
namespace {

struct Case {
  const char* value;
  int hints;
};

TEST(HtmlHints, AreThoseOfTheWordsOfAName) {
  const Case cases[] = {
      {"", 0},
      {"content", 0},
      {"sidebar", hint_clutter},
      {"left-sidebar_2", hint_clutter},
      {"LeftSideBar", 0},  // "Side" and "Bar" are two words.
      {"advertisement", hint_clutter},
      {"comments", hint_comments},
      {"commentary", 0},
      {"user-reply", hint_aside},
      {"cookie-banner", hint_notice | hint_clutter},
      {"siteFooter", hint_notice},
      {"ad", hint_clutter},
      {"adapt", 0},
      {"shadow", 0},
      {"tweet-embed", hint_clutter | hint_embed},
      {"footnote", hint_note},
      {"mw-editsection", hint_mark},
      {"  two   names sidebar ", hint_clutter},
      {"highlight-python", hint_code},
      {"admonitionblock tip", hint_box},
      {"post category-privacy tag-cookies", 0},
      {"category-widget-list", hint_clutter | hint_embed},
      {"وسم-sidebar", hint_clutter},
  };
  for (const auto& [value, hints] : cases) EXPECT_EQ(html_hints(value), hints) << value;
}

TEST(HtmlHints, OfAnArticleAreTwoWordsInOneName) {
  for (const auto* value : {"entry-content", "storyBody", "articletext", "post__text", "x entry-content y", "NewsBody"})
    EXPECT_EQ(html_hints(value) & hint_article, hint_article) << value;
  for (const auto* value : {"entry content", "content-entry", "entry", "body", "article-list", "entrycontents"})
    EXPECT_EQ(html_hints(value) & hint_article, 0) << value;
}

TEST(HtmlHints, IgnoreWhatAPrepositionSaysIsElsewhere) {
  for (const auto* value : {"content-with-sidebar", "has-sidebar", "no-sidebar", "elementor-widget"})
    EXPECT_EQ(html_hints(value), 0) << value;
  EXPECT_EQ(html_hints("with sidebar"), hint_clutter) << "two names";
}

TEST(HtmlHints, ReadTheFirst512BytesOnly) {
  EXPECT_EQ(html_hints(std::string(500, ' ') + "sidebar"), hint_clutter);
  EXPECT_EQ(html_hints(std::string(512, ' ') + "sidebar"), 0);
}

TEST(HtmlHints, AreFoundForEveryWordOfTheList) {
  const auto words = html_hint_words();
  EXPECT_GT(words.size(), 100U);
  for (const auto word : words) {
    EXPECT_NE(html_hints(word), 0) << word;
    EXPECT_EQ(html_hints(word) & hint_article, 0) << word;
    std::string upper(word);
    upper[0] = static_cast<char>(upper[0] - 'a' + 'A');
    EXPECT_EQ(html_hints("x" + upper), html_hints(word)) << word;
  }
}

}  // namespace
}  // namespace zubda
