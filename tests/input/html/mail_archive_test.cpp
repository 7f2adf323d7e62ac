#include "input/html/mail_archive.h"

#include <gtest/gtest.h>

#include <string>

#include "html_samples.h"
#include "input/formats.h"

namespace zubda {
namespace {

const std::string top =
    "<html><head><title>[PATCH] A seal - Ann Lee</title></head><body><form action='./'><pre><b>pump list</b> help / "
    "color / "
    "mirror</pre></form><hr/>";
const std::string end_line =
    "\n\n<a href=#m>^</a> <a href=m/>permalink</a> <a href=m/raw>raw</a> <a href=#R>reply</a>\t[<b>flat</b>|<a "
    "href=m/t>nested</a>] 3+ messages in thread\n";
const std::string bottom =
    "</pre><hr/><pre>Thread overview: (only message)\n2026-11-29  3:43 [PATCH] A seal Ann Lee</pre><hr/><pre>Reply "
    "instructions:\n\nYou may reply publicly to this message via plain-text email using any one of the following "
    "methods:\n\n"
    "* Save the following mbox file</pre></body></html>";

TEST(ArchivedMail, IsTheMessageOfAPage) {
  const auto page =
      top +
      "<pre\nid=t><b>From:</b> Ann Lee &lt;ann@x.org&gt;\n<b>To:</b> list@x.org\n<b>Subject:</b> [PATCH] A "
      "seal\n<b>Date:</b> Sun, 29 Nov 2026 03:43:00 +0000\t<a href=#r>[thread overview]</a>\n"
      "<b>Message-ID:</b> &lt;m@x&gt; (<a href=raw>raw</a>)\n\n" +
      prose + "\n\n&gt; Was it wet?\n" + more + end_line + bottom;
  const auto document = read_html(page).document;
  EXPECT_EQ(document.title, "[PATCH] A seal");
  EXPECT_EQ(blocks_of(document), "p " + prose + "\nb > Was it wet?\np " + more + "\n");
}

TEST(ArchivedMail, IsAllMessagesOfAThread) {
  const auto page = top +
                    "<pre\nid=m1>* A seal\n@ 2026-11-29  3:43 Ann Lee\n  0 siblings, 1 reply; 2+ messages in "
                    "thread\nFrom: Ann Lee @ 2026-11-29  3:43 UTC (<a href=m>permalink</a> / <a href=raw>raw</a>)\n"
                    "  To: list\n\n" +
                    prose + end_line +
                    "</pre><pre\nid=m2>* Re: A seal\nFrom: Bob @ 2026-11-29  4:00 UTC (<a "
                    "href=m>permalink</a> / <a href=raw>raw</a>)\n  To: Ann Lee\n\n[-- Attachment #1: x.asc --]\n" +
                    more + end_line + bottom;
  const auto document = read_html(page).document;
  EXPECT_EQ(blocks_of(document), both);
}

TEST(ArchivedMail, IsNotInOtherPages) {
  EXPECT_EQ(archived_mail(parse_html("<pre>From: a\n\nb</pre>")), "");
  EXPECT_EQ(archived_mail(parse_html(p("^ permalink raw reply") + p(prose))), "");
}

}  // namespace
}  // namespace zubda
