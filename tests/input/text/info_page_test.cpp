#include "input/text/info_page.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "linear_time.h"

namespace zubda {
namespace {

std::string node(const std::string& body) {
  return remove_info_marks("File: dam.info,  Node: Top,  Up: (dir)\n\n" + body);
}

TEST(InfoPage, LosesHeadsAndMenus) {
  EXPECT_EQ(
      node("The dam\n*******\n\nIt is old.\n\n* Menu:\n\n* Costs::      What it\n                costs.\n* Walls: "
           "Wall.\n\n"
           "Groups\n\n* index: Index.   (line 12)\n\nAfter the menu.\n\nFile: dam.info,  Node: Costs,  Up: Top\n\n"
           "Ten tons.\n   * Menu: soup\n"),
      "\nThe dam\n*******\n\nIt is old.\n\n\nAfter the menu.\n\n\n\nTen tons.\n   * Menu: soup\n");
}

TEST(InfoPage, LosesWhatIsBesideTheNodesOfAFile) {
  EXPECT_EQ(remove_info_marks("This is dam.info, produced by makeinfo version 6.8 from dam.texi.\n\nCopyright.\n\n"
                              "\x1F\nFile: dam.info,  Node: Top,  Up: (dir)\n\nIt is old.\n\n"
                              "\x1F\nTag Table:\nNode: Top63\n\x1F\nEnd Tag Table\n\n\x1F\nLocal Variables:\nEnd:\n"),
            "\nIt is old.\n\n");
}

TEST(InfoPage, CrossReferencesBecomeTheirLabels) {
  EXPECT_EQ(node("Who *note drew: #x. the plans, *note\nhe knew:\nNode of\nhim, did.\n"),
            "\nWho drew the plans, he knew, did.\n");
  EXPECT_EQ(node("See *note Walls::.  *Note Costs::, for more (*note Iron::).\n"),
            "\nSee Walls. Note Costs, for more (Iron).\n");
  EXPECT_EQ(
      node("See *note the wall: Wall.  It is old.\nSee *note it: (wall.info)Wall.\nThe end *note is: End.\nnear.\n"),
      "\nSee the wall. It is old.\nSee it.\nThe end is\nnear.\n");
  EXPECT_EQ(node("راجع *note الجدار: #wall. قبل *note المطر::.\n"), "\nراجع الجدار قبل المطر.\n");
  EXPECT_EQ(node("बाँध *note दीवार: #x. के पास।\n"), "\nबाँध दीवार के पास।\n");
  for (const auto* text : {"\nA *note without an end.\n", "\nA *note\n\nparagraph: x.\n", "\nA *noted: x. thing.\n"})
    EXPECT_EQ(node(std::string(text).substr(1)), text);
}

TEST(InfoPage, LinksLoseTheirAddresses) {
  EXPECT_EQ(
      node(
          "It holds forty (http://example.org/1_(b)/2.html) tons\n(https://example.org/), in\n(mailto:a@b.org) all.\n"),
      "\nIt holds forty tons, in\nall.\n");
  EXPECT_EQ(node("بنى فلاحو (http://example.org/1) الوادي السد.\n"), "\nبنى فلاحو الوادي السد.\n");
  for (const auto* text : {"\nAt <http://example.org/>.\n", "\nForty (tons: many) of it (see http://a.org/).\n"})
    EXPECT_EQ(node(std::string(text).substr(1)), text);
}

TEST(InfoPage, NotesLoseTheirMarks) {
  EXPECT_EQ(node("Built in 1953(1) by ten(2).(3)\n\n   ---------- Footnotes ----------\n\n   (1) Or 1954.\n\n   (3) So "
                 "says f(2).\n"),
            "\nBuilt in 1953 by ten(2).\n\n\n   (1) Or 1954.\n\n   (3) So says f(2).\n");
  EXPECT_EQ(node("The ls(1) of ls(1).\n\n   ---------- Footnotes ----------\n\n   (1) Old.\n"),
            "\nThe ls(1) of ls(1).\n\n\n   (1) Old.\n");
  EXPECT_EQ(node("Call f(1).\n\n   (1) First.\n"), "\nCall f(1).\n\n   (1) First.\n");
}

TEST(InfoPage, RaisedDigitsLoseTheirBraces) {
  EXPECT_EQ(node("F = ma^{2}, H_{2}O, the 19^{th} of x^{n+1}, a ^{2}.\n"),
            "\nF = ma², H2O, the 19th of x^{n+1}, a ^{2}.\n");
}

TEST(InfoPage, OneBlankIsBehindASentence) {
  EXPECT_EQ(node("In 1953.  [17] It is old!  So:  a \"dam.\"  But\n   a  b   c.\n"),
            "\nIn 1953. [17] It is old! So: a \"dam.\" But\n   a  b   c.\n");
  EXPECT_EQ(node("בשנת 1953.  [17] הסכר.  सूखा।  [2] बाँध।\n"), "\nבשנת 1953. [17] הסכר. सूखा। [2] बाँध।\n");
}

TEST(InfoPage, OtherTextStays) {
  for (const auto* text : {"", "\n", "File: dam.info\nSee *note x::.\n", "Text.\nFile: a,  Node: b\n"})
    EXPECT_EQ(remove_info_marks(text), text);
}

TEST(InfoPage, TakesTimeLinearInTheNode) {
  const auto repeated = [](std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
  };
  expect_linear(20'000, [&](std::size_t size) { node("The river " + repeated("a_{ ", size)); });
  expect_linear(5000, [&](std::size_t size) { node(repeated("*note a: b.\nc ", size) + std::string(size, ' ')); });
  expect_linear(5000, [&](std::size_t size) { node("A link " + repeated("(http://a", size)); });
}

}  // namespace
}  // namespace zubda
