#include "input/html/html5_entities.h"

#include <gtest/gtest.h>

#include <string>

#include "input/formats.h"
#include "input/html/entities.h"

namespace zubda {
namespace {

std::string expanded(std::string_view markup) {
  std::string storage;
  return std::string(with_html5_entities(markup, storage));
}

TEST(Html5Entities, KnowsTheFirstTheLastAndThoseBetween) {
  EXPECT_EQ(html5_entity("AMP"), "&");
  EXPECT_EQ(html5_entity("comma"), ",");
  EXPECT_EQ(html5_entity("period"), ".");
  EXPECT_EQ(html5_entity("half"), "½");
  EXPECT_EQ(html5_entity("Acy"), "А");
  EXPECT_EQ(html5_entity("bne"), "=\u20E5");
  EXPECT_EQ(html5_entity("CounterClockwiseContourIntegral"), "∳");
  EXPECT_EQ(html5_entity("zwnj"), "");  // HTML 4 has it.
  EXPECT_EQ(html5_entity("zwj"), "");
  EXPECT_EQ(html5_entity("zscr"), "𝓏");
  for (const auto* unknown : {"", " ", "com", "commas", "A", "zzz", "2C", "\n"})
    EXPECT_EQ(html5_entity(unknown), "") << unknown;
}

TEST(Html5Entities, AreReplacedInMarkupAndNothingElseIs) {
  EXPECT_EQ(expanded("It fell&comma; and &amp;comma; stays&period;"), "It fell, and &amp;comma; stays.");
  EXPECT_EQ(expanded("&lbrack;1&rbrack; &unknown; &comma &; & &#44; &eacute;"),
            "[1] &unknown; &comma &; & &#44; &eacute;");
  EXPECT_EQ(expanded("a &LT;b&GT; &AMP; &QUOT;"), "a &lt;b&gt; &amp; &quot;");
  EXPECT_EQ(expanded("&excl;&"), "!&");
  EXPECT_EQ(expanded(""), "");
}

TEST(Html5Entities, AreReadInPagesAndReferences) {
  const std::string page =
      "<p>The wall fell&comma; and nobody paid&period; It cost &dollar;5&comma;000 and &half; a day of work for "
      "all.</p>";
  EXPECT_EQ(read_html(page).document.text,
            "The wall fell, and nobody paid. It cost $5,000 and ½ a day of work for all.");
  EXPECT_EQ(read_html("<p>سقط الجدار&comma; ولم يدفع أحد شيئا&period; والسد باق في مكانه.</p>").document.text,
            "سقط الجدار, ولم يدفع أحد شيئا. والسد باق في مكانه.");
  EXPECT_EQ(read_html("<p>They write &LT;b&GT; and &AMP;lt; in the old manual.</p>").document.text,
            "They write <b> and &lt; in the old manual.");
  EXPECT_EQ(entity_text("&comma;"), ",");
  EXPECT_EQ(entity_text("&unknown;"), "&unknown;");
}

}  // namespace
}  // namespace zubda
