#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "input/transcripts/captions.h"

namespace zubda {
namespace {

std::string lines_of(std::string_view markup, Braces braces = Braces::commands) {
  std::vector<CaptionLine> lines;
  append_caption_lines(markup, braces, "", lines);
  std::string all;
  for (const auto& line : lines) {
    if (!all.empty()) all += '/';
    if (!line.voice.empty()) all += line.voice + ": ";
    all += line.text;
  }
  return all;
}

TEST(CaptionLines, HaveNoMarkup) {
  EXPECT_EQ(lines_of("<i>one</i> <b>two</b> <U>three</U>"), "one two three");
  EXPECT_EQ(lines_of("<font color=\"#fff\" face='a'>one</font>"), "one");
  EXPECT_EQ(lines_of("{\\an8}{\\pos(10,20)}one {a hidden note}two"), "one two");
  EXPECT_EQ(lines_of("one\\Ntwo\\hthree<br/>four"), "one/two three/four");
  EXPECT_EQ(lines_of("one<00:00:01.000><c> two</c><00:00:02.500><c.red> three</c>"), "one two three");
  EXPECT_EQ(lines_of("<ruby>one<rt>eins</rt></ruby> <lang en>two</lang>"), "one two");
  EXPECT_EQ(lines_of("it&nbsp;rains &amp; <i>pours</i> &lt;3 &#39;now&#39;"), "it rains & pours <3 'now'");
  EXPECT_EQ(lines_of("m 0 0 l 100 0 100 50 0 50"), "");
  EXPECT_EQ(lines_of("{\\p1}m 0 0 l 100 0 b 1 2 3 4 5 6{\\p0}\n \n\t"), "");
}

TEST(CaptionLines, KeepWhatOnlyLooksLikeMarkup) {
  EXPECT_EQ(lines_of("a < b and c > d, x<y"), "a < b and c > d, x<y");
  EXPECT_EQ(lines_of("AT&T; Q&A"), "AT&T; Q&A");
  EXPECT_EQ(lines_of("{1, 2, 3} is a set"), "{1, 2, 3} is a set");
  EXPECT_EQ(lines_of("the set {a, b}", Braces::text), "the set {a, b}");
  EXPECT_EQ(lines_of("open C:\\new"), "open C:\\new");
  EXPECT_EQ(lines_of("m 1 is a road"), "m 1 is a road");
  EXPECT_EQ(lines_of("at 10:15 <12:30> it <is>"), "at 10:15 it <is>");
}

TEST(CaptionLines, HaveTheVoicesOfTags) {
  EXPECT_EQ(lines_of("<v Roger &amp; Anna>Hi\nall<v.loud Neil>Hello</v> you"),
            "Roger & Anna: Hi/Roger & Anna: all/Neil: Hello/you");
}

TEST(CaptionLines, HaveNoMarksOfDirectionAround) {
  EXPECT_EQ(lines_of("\u202B- مرحباً بك.\u202C\n\u200Fارتفع 1984\u200F."), "- مرحباً بك./ارتفع 1984\u200F.");
  EXPECT_EQ(lines_of(".ارتفع النهر"), "ارتفع النهر.") << "put before the line for players that know no direction";
  EXPECT_EQ(lines_of("?מה זה"), "מה זה?");
  EXPECT_EQ(lines_of(".NET"), ".NET");
  EXPECT_EQ(lines_of("...ثم جاء"), "...ثم جاء");
}

TEST(CaptionTimes, AreReadInAllForms) {
  const auto time = [](std::string_view text) { return take_caption_time(text); };
  EXPECT_EQ(time("00:01:45,759"), 105759);
  EXPECT_EQ(time("1:2.5"), 62500);
  EXPECT_EQ(time("123:00:00.001"), 442800001);
  EXPECT_EQ(time("01:02"), 62000);
  EXPECT_EQ(time("12"), -1);
  EXPECT_EQ(time("1:"), -1);
  EXPECT_EQ(time(""), -1);
  EXPECT_EQ(time("99999999999:00"), -1);
  EXPECT_EQ(caption_time(105759), "00:01:45.759");
  EXPECT_EQ(caption_time(442800001), "123:00:00.001");
  EXPECT_EQ(caption_time(-1), "-00:00:00.001");
}

}  // namespace
}  // namespace zubda
