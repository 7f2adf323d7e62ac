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
