#include "input/html/unread_markup.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "input/html/page.h"

namespace zubda {
namespace {

std::string cut(const std::string& markup, MarkupBlanks blanks = MarkupBlanks::kept) {
  std::string storage;
  return std::string(without_unread_markup(markup, blanks, storage));
}

/// All that the reader of pages takes from markup, as text.
std::string described(const HtmlPage& page) {
  std::string text = page.text + '|' + page.title + '|' + page.shared_title + '|' + page.language + '|' + page.headline;
  for (const auto& element : page.elements) {
    for (const unsigned number : {element.parent, element.block, unsigned{element.context}, unsigned{element.hints}})
      text += std::to_string(number) + ' ';
    text += std::to_string(static_cast<int>(element.tag)) + ';';
  }
  for (const auto& run : page.runs)
    text += std::to_string(run.element) + ' ' + std::to_string(static_cast<int>(run.before)) + ' ' +
            std::to_string(run.span.begin) + ';';
  for (const auto& id : page.ids) text += id.value + ';';
  for (const auto anchor : page.anchors) text += std::to_string(anchor) + ';';
  for (const auto& json : page.json_ld) text += json + ';';
  const auto& metadata = page.stated.metadata();
  for (const auto& author : metadata.author) text += author;
  text += '|' + metadata.date + '|' + metadata.site + '|' + metadata.url;
  return text + (page.has_unclosed_comment ? "c" : "") + (page.has_unclosed_script ? "s" : "");
}

void expect_same(const std::string& markup) {
  EXPECT_EQ(described(parse_html(markup)), described(parse_whole_html(markup))) << markup;
}

TEST(UnreadMarkup, LosesScriptsAndStyleSheets) {
  EXPECT_EQ(cut("<p>a<script src='x'>if (1 < 2) f('<p>');</script>b<STYLE>p {}</Style>"),
            "<p>a<script ></script>b<STYLE></Style>");
}

TEST(UnreadMarkup, LosesAttributesThatNobodyReads) {
  EXPECT_EQ(cut(R"(<div data-x="1" class="note" onclick='f(">")' id=a width=3><p style="color:red">t)"),
            R"(<div class="note" id=a width=3><p style="">t)");
  EXPECT_EQ(cut(R"(<a href="https://example.org/" rel="author"><a href="#n1"><link href="/x">)"),
            R"(<a href="" rel="author"><a href="#n1"><link href="/x">)");
  EXPECT_EQ(cut(R"(<p class="lead" id="x1"><p class="lead nav" id="fn1"><time class="entry-date">)"),
            R"(<p class="" id=""><p class="lead nav" id="fn1"><time class="entry-date">)");
  EXPECT_EQ(cut(R"(<p style="display: none">)"), R"(<p style="display: none">)");
}

TEST(UnreadMarkup, LosesIndentation) {
  const auto joined = [](const std::string& markup) { return cut(markup, MarkupBlanks::joined); };
  EXPECT_EQ(joined("<div>\n    <p>a  b\t\n</p>\n</div>"), "<div>\n<p>a b\t</p>\n</div>");
  EXPECT_EQ(joined("<title>a  b</title>  <p>"), "<title>a  b</title> <p>");
  for (const auto* const name : {"pre", "MATH"}) {
    const auto verbatim = "<" + std::string(name) + ">a  b</" + name + ">  c";
    EXPECT_EQ(joined("<p>  " + verbatim), "<p> " + verbatim);
  }
  const std::string many(300, ' ');
  EXPECT_EQ(joined("<p>" + many), "<p>" + many) << "of which the parser makes pieces";
}

TEST(UnreadMarkup, KeepsWhatIsReadFromScripts) {
  const std::string json = R"(<script type="application/ld+json">{"headline": "H"}</script>)";
  EXPECT_EQ(cut(json), json);
  EXPECT_EQ(cut("<script>no end"), "<script>no end");
}

TEST(UnreadMarkup, LeavesAloneWhatItDoesNotUnderstand) {
  for (const std::string markup : {"<p title=\"open><script>x</script>", "<!-- open <script>x</script>",
                                   "<!-- a --!> b --><script>x</script>", "<p title=", "<p title", "<", "a<b"})
    EXPECT_EQ(cut(markup), markup);
}

TEST(UnreadMarkup, CommentsAreNoMarkup) {
  EXPECT_EQ(cut("<!-- <p title='a'> --><p title='a'>b"), "<!-- <p title='a'> --><p >b");
}

// Pieces of markup, well-formed and not, in any order: what is read must be the same with and without the cut.
TEST(UnreadMarkup, ChangesNothingThatIsRead) {
  const std::string pieces[] = {"<p>",
                                "</p>",
                                "<div",
                                "<a",
                                "<span",
                                "<script",
                                "<style",
                                "</script>",
                                "</style>",
                                "</SCRIPT >",
                                ">",
                                "/>",
                                " class=\"note sidebar\"",
                                " class=\"lead story\"",
                                " class=\"mwe-math-mathml-inline\"",
                                " CLASS='post-date'",
                                " id='top'",
                                "<time datetime=\"2026-11-29\"",
                                " href=\"#fn1\"",
                                " href='/x?a=1'",
                                " title='a > b'",
                                " title=\"<p>\"",
                                " data-x=1/",
                                " @click=\"a b\"",
                                " hidden",
                                " =\"x\"",
                                " style=\"display:none\"",
                                " style=\"color:red\"",
                                " type=\"application/ld+json\"",
                                "{\"@type\": \"Article\", \"headline\": \"A\"}",
                                "text of it ",
                                "  \n  ",
                                "two  blanks",
                                std::string(300, ' '),
                                "<pre>",
                                "</pre>",
                                "<title>",
                                "</title>",
                                "<math><mi>x  y</mi>",
                                "</math>",
                                "<textarea>",
                                "</textarea>",
                                "&amp;",
                                "&#65;",
                                " id=\"footnote-1\"",
                                "<!-- c -->",
                                "<!--",
                                "-->",
                                "<!-->",
                                "<?php x ?>",
                                "<!doctype html>",
                                "<meta name=\"author\" content=\"Ann Lee\"",
                                "<h1>Title</h1>",
                                "\"",
                                "'",
                                "<",
                                "\n",
                                "</",
                                "<sup>1</sup>",
                                "<br",
                                "<html lang=\"en\"",
                                " lang='de'",
                                "<td width=\"3\">",
                                "<svg viewBox=\"0 0 1 1\">",
                                "<title>T</title>",
                                "\f"};
  std::mt19937 random(36);
  std::uniform_int_distribution<std::size_t> any(0, std::size(pieces) - 1);
  for (int page = 0; page < 4000; ++page) {
    std::string markup = "<p>begin</p>";
    for (int i = 0; i < 24; ++i) markup += pieces[any(random)];
    expect_same(markup);
    expect_same(markup + "></script></style>--><p>end</p>");
    if (HasFailure()) break;
  }
}

TEST(UnreadMarkup, TakesLinearTime) {
  std::string markup;
  for (int i = 0; i < 200000; ++i) markup += "<a title='x' ";
  EXPECT_LE(cut(markup).size(), markup.size());
}

}  // namespace
}  // namespace zubda
