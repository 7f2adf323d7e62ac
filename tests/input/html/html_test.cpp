#include "input/html/html.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

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

TEST(Html, TakesWhatThePageStatesAboutItself) {
  const auto reading = read_html(
      "<meta name=author content='Salma Haddad'><meta name=author content='Li Wei'>"
      "<meta property=og:site_name content='The Quay'><p>The river rose in the night.</p>");
  EXPECT_EQ(reading.document.metadata.author, "Salma Haddad; Li Wei");
  EXPECT_EQ(reading.document.metadata.site, "The Quay");
}

TEST(Html, TakesTheJoinerAtTheBeginningOfAParagraphOut) {
  const std::string with_joiner = more + " The year is \u0647\u200D";
  EXPECT_EQ(read_html(p("\u200D" + prose) + p(with_joiner)).document.text, prose + "\n\n" + with_joiner);
}

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
}

}  // namespace
}  // namespace zubda
