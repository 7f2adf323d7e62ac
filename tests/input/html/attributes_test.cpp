#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

/// A paragraph that begins so, as it is read. Where hidden words were there may be two blanks, which are printed as
/// one.
std::string read(const std::string& begin) {
  auto text = read_html(p(begin + " " + prose)).document.text;
  if (const auto blanks = text.find("  "); blanks != std::string::npos) text.erase(blanks, 1);
  return text.ends_with(" " + prose) ? text.substr(0, text.size() - prose.size() - 1) : "other: " + text;
}

TEST(HtmlAttributes, StruckOutTextIsLeftOut) {
  for (const std::string open : {"<del>", "<s>", "<strike>", "<span style='text-decoration: line-through'>"}) {
    const auto close = "</" + open.substr(1, open.find_first_of(" >") - 1) + ">";
    EXPECT_EQ(read("It costs " + open + "90" + close + " 40 tons."), "It costs 40 tons.") << open;
    EXPECT_EQ(read("السعر " + open + "90" + close + " <ins>40</ins> طنا."), "السعر 40 طنا.") << open;
  }
  EXPECT_EQ(read("<sup>2</sup><small>so</small> <strong>is</strong> this."), "²so is this.");
}

}  // namespace
}  // namespace zubda
