#include "input/pdf/running_headers.h"

#include <gtest/gtest.h>

#include "input/formats.h"

namespace zubda {
namespace {

using Lines = std::vector<std::string_view>;

TEST(SplitPages, ByFormFeeds) {
  EXPECT_EQ(split_pages("a\nb\n\fc\r\n\fd"), (std::vector<Page>{{"a", "b"}, {"c"}, {"d"}}));
  EXPECT_EQ(split_pages("a\n\f").size(), 1U);
}

TEST(RemoveFurniture, TakesHeadsFeetAndNumbers) {
  auto pages = split_pages("Report 1\n\nA\nB\n\n1\n\fReport 2\n\nC\n- 2 -\n\fReport 3\nD\n\niii\n");
  remove_furniture(pages);
  EXPECT_EQ(pages, (std::vector<Page>{{"A", "B"}, {"C"}, {"D"}}));
}

TEST(RemoveFurniture, LeavesTextThatIsOnlyOnce) {
  auto pages = split_pages("Chapter one\nA\nend\n\fB begins\nB\n\fC begins\nC");
  const auto before = pages;
  remove_furniture(pages);
  EXPECT_EQ(pages, before);
}

TEST(RemoveFurniture, LeavesSentencesThatAreAlike) {
  auto pages = split_pages(
      "Case 12: seen on 3 May 2010.\nA\nSeen again on 12 June 2010.\n\fCase 15: seen on 3 May 2011.\nB\nSeen again on "
      "15 June "
      "2011.\n\fCase 19: seen on 3 May 2012.\nC\nSeen again on 19 June 2012.\n");
  const auto before = pages;
  remove_furniture(pages);
  EXPECT_EQ(pages, before);
}

TEST(RemoveFurniture, KnowsArabicNumbers) {
  auto pages = split_pages("تقرير ١\nنص\n٤\n\fتقرير ٢\nثان\n٥\n\fتقرير ٣\nثالث\n٦\n");
  remove_furniture(pages);
  EXPECT_EQ(pages, (std::vector<Page>{{"نص"}, {"ثان"}, {"ثالث"}}));
}

TEST(Text, GoesOnAfterAPageBreak) {
  const std::string page_end =
      "\n\n\nDoe                    Informational                    [Page 1]\n\f\nRFC 1                      Wraps    "
      "               May 1999\n\n\n";
  const auto text =
      read_text("First line of it\nsecond line" + page_end + "goes on here." + page_end + "The end." + page_end)
          .document.text;
  EXPECT_EQ(text, "First line of it\nsecond line\ngoes on here.\nThe end.\n");
}

}  // namespace
}  // namespace zubda
