#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

/// A paragraph that begins so, as it is read.
std::string read(const std::string& begin) {
  const auto text = read_html(p(begin + " " + prose)).document.text;
  return text.ends_with(" " + prose) ? text.substr(0, text.size() - prose.size() - 1) : "other: " + text;
}

const std::string mass = "<math><mi>F</mi><mo>=</mo><mi>m</mi><msup><mi>a</mi><mn>2</mn></msup></math>";

TEST(PageEquations, ArePlainLetters) {
  EXPECT_EQ(read("Here " + mass + "."), "Here F = ma².");
  EXPECT_EQ(read("حيث " + mass + " هنا."), "حيث F = ma² هنا.");
  EXPECT_EQ(read("यहाँ " + mass + " है।"), "यहाँ F = ma² है।");
  EXPECT_EQ(read("Half is <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>."), "Half is 1/2.");
  EXPECT_EQ(read("So <math><mfenced open='[' close=']'><mi>a</mi><mi>b</mi></mfenced></math>."), "So [a,b].");
}

TEST(PageEquations, AreThereOnce) {
  const auto annotated =
      "<math><semantics><mrow><mi>x</mi><mo>=</mo><mn>3</mn></mrow><annotation encoding="
      "'application/x-tex'>x=3</annotation></semantics></math>";
  EXPECT_EQ(read(std::string("Let <span class=katex><span class=katex-mathml>") + annotated +
                 "</span><span class=katex-html aria-hidden=true>x=3</span></span>."),
            "Let x = 3.");
  EXPECT_EQ(read("Let <span><span class='mwe-math-mathml-inline mwe-math-mathml-a11y' style='display: none;'>" +
                 std::string(annotated) + "</span><img alt='{x=3}'></span>."),
            "Let x = 3.")
      << "MediaWiki shows a picture";
  EXPECT_EQ(read("Let <math hidden><mi>x</mi></math>it be."), "Let it be.");
}

TEST(PageEquations, ThatAreNotClosedEndAtTheNextBlock) {
  EXPECT_EQ(read_html("<p>" + prose + " See <math><mi>x<p>" + more).document.text, prose + " See x\n\n" + more);
  EXPECT_EQ(read_html("<p>" + prose + " See <math><mi>x").document.text, prose + " See x");
}

}  // namespace
}  // namespace zubda
