#include <gtest/gtest.h>
#include <simdjson.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string repeated;
  repeated.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) repeated += text;
  return repeated;
}

/// Pages that are slow or lost in a parser with a limit or a square in it. The test has no clock; the run of all tests
/// has.
TEST(Html, KeepsTheTextOfExtremePages) {
  constexpr std::size_t deep = 100'000;
  constexpr std::size_t big = 20'000'000;
  const auto text_of = [](const std::string& page) { return read_html(page).document.text; };
  EXPECT_EQ(text_of(times(deep, "<div>") + p(prose) + times(deep, "</div>")), prose);
  EXPECT_EQ(text_of(times(deep, "<div>") + p(prose) + times(deep, "</section>")), prose);
  EXPECT_EQ(text_of(times(deep, "<b><i>") + p(prose)), prose);
  for (const std::size_t depth : {900U, 1100U, 1700U, 5000U})
    for (const std::string tag : {"div", "span", "blockquote", "g"}) {
      const auto nest = times(depth, "<" + tag + ">") + more + times(depth, "</" + tag + ">");
      EXPECT_TRUE(text_of(p(prose) + nest + p(prose + " Again.")).ends_with("Again.")) << depth << tag;
      EXPECT_TRUE(text_of(p(prose) + "<svg>" + nest + "</svg>" + p(prose + " Again.")).ends_with("Again."))
          << depth << tag;
    }
  EXPECT_EQ(text_of("<div data-x='" + std::string(big, 'a') + "'>" + p(prose)), prose);
  EXPECT_EQ(text_of("<img src='data:image/png;base64," + std::string(big / 10, 'A') + "'>" + p(prose)), prose);
  EXPECT_EQ(text_of("<p " + times(deep, "a b ") + ">" + prose), prose);
  EXPECT_EQ(text_of("<p " +
                    [] {
                      std::string names;
                      for (int i = 0; i < 200'000; ++i) names += " a" + std::to_string(i) + "='>'";
                      return names;
                    }() +
                    ">" + prose),
            prose);
  const auto long_text = times(big / prose.size(), prose + " ");
  EXPECT_EQ(text_of("<p>" + long_text).size(), long_text.size() - 1);
  EXPECT_EQ(text_of(p(prose) + times(1'000'000, "<b>x</b>")), prose);
  EXPECT_EQ(text_of(p(prose) + times(1'000'000, "<!--")), prose);
  EXPECT_EQ(text_of(p(prose) + times(deep, "<")), prose);
}

void expect_sound(const std::string& page) {
  Document document;
  try {
    document = read_html(page).document;
  } catch (const std::runtime_error&) {
    return;  // Entity declarations.
  }
  EXPECT_TRUE(simdjson::validate_utf8(document.text));
  EXPECT_TRUE(simdjson::validate_utf8(document.title));
  std::size_t end = 0;
  for (const auto& block : document.blocks) {
    EXPECT_TRUE(end == 0 || block.span.begin == end + 2);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
  }
  EXPECT_EQ(end, document.text.size());
}

const std::string sample =
    "<!DOCTYPE html [<!ELEMENT a (b)>]><html lang=ar><head><title>A “plan” for the harbour</title><meta "
    "property=og:title content='Ähm'>"
    "<script type=application/ld+json>{\"articleBody\": \"x\"}</script></head><body><!-- c --><h1>A “plan” for the "
    "harbour</h1>" +
    p(prose + " &amp; &#x1F600; 😀") + "<pre>a\nb</pre><ul><li><a href=\"x\">y</a></ul>" + p(more) +
    "<svg><path/></svg></body></html>";

TEST(Html, IsSoundWhereverAPageIsCut) {
  for (std::size_t length = 0; length <= sample.size(); ++length) {
    if (length < sample.size() && (sample[length] & 0xC0) == 0x80) continue;
    expect_sound(sample.substr(0, length));
    expect_sound(sample.substr(length));
  }
}

TEST(Html, IsSoundWhateverIsInIt) {
  const std::vector<std::string> pieces = {
      "<",           ">",         "</",         "/>",      "\"",        "'",     "=",      "<p>",     "</p>",
      "<div class=", "comment",   "<a href=x>", "</a>",    "<br>",      "&",     "#",      ";",       "<!--",
      "-->",         "<![CDATA[", "]]>",        "<table>", "<td>",      "<pre>", "\n",     "<title>", "</title>",
      "<h1>",        "<script>",  "</script>",  "<svg>",   "ق",         "😀",     "\uFFFD", "\u00A0",  prose,
      "<li>",        "<html>",    "<body>",     "</body>", "<!DOCTYPE", "["};
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string page;
    for (int i = 0; i < 40; ++i) page += pieces[((state = state * 1664525 + 1013904223) >> 8) % pieces.size()];
    expect_sound(page);
  }
}

}  // namespace
}  // namespace zubda
