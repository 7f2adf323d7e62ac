#include "input/convert/markup.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

TEST(Markup, OfLatexKeepsTheTextOfCommands) {
  const auto text = prepare_latex("\\documentclass{a}");
  EXPECT_NE(text.find("\\providecommand{\\RL}[1]{#1}"), std::string::npos);
  EXPECT_TRUE(text.ends_with("\\documentclass{a}"));
  EXPECT_TRUE(looks_like_latex("% c\n\\documentclass{article}\n\\begin{document}\n"));
  EXPECT_FALSE(looks_like_latex("The command \\documentclass{article} begins a text, \\begin{document} its body.\n"));
}

TEST(Markup, OfSphinxHasNoRolesAndNoContents) {
  EXPECT_EQ(prepare_restructured_text(".. toctree::\n   :maxdepth: 2\n\n   one\n\nSee :ref:`the rules <rules>` and "
                                      ":py:func:`open`: `it <x>`_ costs 5:30.\n\n"
                                      ".. versionchanged:: 3.1\n   It was slow.\n\n.. note:: Read this.\n"),
            "\n\nSee the rules and open: `it <x>`_ costs 5:30.\n\n.. versionchanged::\n   It was slow.\n\n.. note:: "
            "Read this.\n");
}

TEST(Markup, OfManualsReadsNoOtherFile) {
  EXPECT_EQ(prepare_manual(".TH X 1\n.so /etc/passwd\n. sy id\n.SH NAME\nx \\- so it is\n"),
            ".TH X 1\n.SH NAME\nx \\- so it is\n");
  EXPECT_TRUE(looks_like_manual("'\\\" t\n.\\\" comment\n.TH X 1\n.SH NAME\nx\n"));
  EXPECT_TRUE(looks_like_manual(".Dd May 5\n.Dt X 1\n.Sh NAME\n"));
  EXPECT_FALSE(looks_like_manual("X(1)  X(1)\n\n.TH X 1\n"));
  EXPECT_FALSE(looks_like_manual(""));
}

TEST(Markup, AsPandocWritesItIsAllText) {
  const auto reading = read_pandoc_page(
      "<html><head><title>No</title></head><body>\n<header id=\"title-block-header\"><h1 class=\"title\">The "
      "River</h1></header>\n<h1 id=\"related\">Related</h1>\n"
      "<p>It rose<a href=\"#fn1\" class=\"footnote-ref\" id=\"fnref1\" role=\"doc-noteref\"><sup>1</sup></a> by 2.5 "
      "m.</p>\n<ul><li>One.</li></ul>\n"
      "<section class=\"footnotes footnotes-end-of-document\" role=\"doc-endnotes\"><ol><li id=\"fn1\">At the "
      "mill.</li></ol></section></body></html>");
  EXPECT_EQ(reading.document.title, "The River");
  EXPECT_EQ(reading.document.text, "The River\n\nRelated\n\nIt rose by 2.5 m.\n\nOne.");
}

TEST(Markup, AsDjvutxtPrintsItHasLines) {
  EXPECT_EQ(read_djvu_text("The riv- \ner rose. \n\x1F\x0BNext. \n\f").document.text.find('\x1F'), std::string::npos);
  EXPECT_TRUE(is_djvu(std::string_view("AT&TFORM\0\0\0\1DJVU", 16)));
  EXPECT_FALSE(is_djvu("AT&TFORM is a word"));
  for (const auto* cut : {"", "AT&T", "AT&TFORM", "AT&TFORM....", "AT&TFORM....DJ"}) EXPECT_FALSE(is_djvu(cut)) << cut;
}

}  // namespace
}  // namespace zubda
