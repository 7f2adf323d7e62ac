#include <gtest/gtest.h>

#include <string>

#include "input/transcripts/said.h"
#include "input/transcripts/transcripts.h"
#include "linear_time.h"
#include "repeated.h"

namespace zubda {
namespace {

Said subrip(std::string text) { return said(read_subrip(std::move(text))); }
Said webvtt(std::string text) { return said(read_webvtt(std::move(text))); }

TEST(Subtitles, AreReadWithAnyLineEnds) {
  for (const std::string end : {"\n", "\r\n", "\r", "\r\r\n"}) {
    std::string text;
    for (const auto* line : {"1", "00:00:01,000 --> 00:00:02,000", "The river", "2", "", "2",
                             "00:00:02,000 --> 00:00:03,000 X1:5 Y1:6", "rose.", ""})
      text += line + end;
    EXPECT_EQ(subrip(text), Said{"00:00:01.000: The river/2/rose."}) << testing::PrintToString(end);
  }
}

TEST(Subtitles, AreCutAtLinesWithTimes) {
  EXPECT_EQ(subrip("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nhalf.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n"),
            Said{"00:00:01.000: One/half./Two."})
      << "a blank line in a caption, none before the next";
  EXPECT_EQ(subrip("00:00:01,000 --> 00:00:02,000\nIn\n1984\n\n00:00:02,000 --> 00:00:03,000\nit rose.\n"),
            Said{"00:00:01.000: In/1984/it rose."})
      << "without numbers a number is text";
  EXPECT_EQ(subrip("0:00:01.5,0:00:02.5\nOne.\n\n0:00:02.5,0:00:03\nTwo at 10:15:00, then.\n"),
            Said{"00:00:01.500: One./Two at 10:15:00, then."});
  EXPECT_EQ(subrip("[00:00.000 --> 00:04.000]  One.\n[00:04.000 --> 00:09.000]  Two.\n"),
            Said{"00:00:00.000: One./Two."});
}

TEST(Subtitles, MayHaveTimesThatRunBackwards) {
  EXPECT_EQ(subrip("1\n00:10:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:00,500 --> 00:00:01,000\nTwo.\n"),
            Said{"00:10:01.000: One./Two."});
}

TEST(Subtitles, OfWebVttHaveBlocksThatAreNoText) {
  EXPECT_EQ(
      webvtt(
          "\uFEFFWEBVTT - a head\nKind: captions\n\nSTYLE\n::cue { color: red "
          "}\n\nREGION\nid:a\n\nNOTE\nby\nhand\n\nintro\n"
          "00:01.000 --> 00:02.000 line:0\nThe river\n\nNOTE inside\n\n2\n00:02.000 --> 00:03.000\nrose &amp; fell.\n"),
      Said{"00:00:01.000: The river/rose & fell."});
  EXPECT_EQ(read_webvtt("WEBVTT\nLanguage: ar\n\n00:01.000 --> 00:02.000\nارتفع النهر.\n").document.language, "ar");
  EXPECT_EQ(
      read_webvtt(
          "WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.000\nارتفع منسوب مياه النهر في المدينة القديمة هذا العام.\n")
          .document.language,
      "")
      << "never against the letters";
  EXPECT_TRUE(webvtt("WEBVTT\n").empty());
}

TEST(Subtitles, OfYouTubeAreThereOnce) {
  EXPECT_EQ(webvtt("WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.160 --> 00:00:02.389 align:start position:0%\n "
                   "\nso<00:00:00.400><c> today</c>\n\n"
                   "00:00:02.389 --> 00:00:02.399 align:start position:0%\nso today\n \n\n"
                   "00:00:02.399 --> 00:00:04.789 align:start position:0%\nso today\nwe<00:00:02.8><c> look</c>\n\n"
                   "00:00:04.789 --> 00:00:04.799 align:start position:0%\nwe look\n \n\n"),
            Said{"00:00:00.160: so today/we look"});
}

TEST(Subtitles, AreRecognized) {
  EXPECT_TRUE(looks_like_webvtt("WEBVTT\n"));
  EXPECT_FALSE(looks_like_webvtt("WEBVTTX is a word"));
  EXPECT_TRUE(looks_like_subtitles("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo\n"));
  EXPECT_TRUE(looks_like_subtitles("0:00:01.5,0:00:02.5\nOne\n0:00:02.5,0:00:03\nTwo"));
  EXPECT_FALSE(
      looks_like_subtitles("A line:\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,000 --> 00:00:03,000\nTwo\n"));
  EXPECT_FALSE(looks_like_subtitles("1\n00:00:01,000 --> 00:00:02,000\nOne\n"));
  EXPECT_FALSE(looks_like_subtitles(""));
}

TEST(Subtitles, OfSubStationAreInTheOrderOfTheirTimes) {
  const std::string head =
      "[Script Info]\nTitle: x\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n";
  const std::string text = head +
                           "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
                           "Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,rose, at last.\r\n"
                           "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}The{\\i0} river\\N{note}\n"
                           "Comment: 0,0:00:02.00,0:00:02.50,Default,,0,0,0,,hidden\n"
                           "Dialogue: 0,0:00:05.00,0:00:06.00,Default,Anna,0,0,0,,{\\p1}m 0 0 l 100 0 100 50{\\p0}\n"
                           "Dialogue: 0,0:00:06.00,0:00:07.00,Default,Anna,0,0,0,,Yes.\n";
  EXPECT_TRUE(looks_like_substation(text));
  EXPECT_EQ(said(read_substation(text)), (Said{"00:00:01.000: The river/rose, at last.", "00:00:06.000 Anna: Yes."}));
}

TEST(Subtitles, OfAnyBytesAreReadInLinearTime) {
  std::string tags(1'000'000, '<');
  EXPECT_EQ(said(read_webvtt("WEBVTT\n\n00:01.000 --> 00:02.000\n" + tags)).size(), 1U);
  std::string times;
  for (int i = 0; i < 100'000; ++i) times += "00:01.000 --> 00:02.000\na\n";
  EXPECT_FALSE(subrip(times).empty());
}

TEST(Subtitles, HaveAShortVoiceOnce) {
  const auto reading = read_substation("[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default," + repeated("ش", 5000) +
                                       ",0,0,0,,It rose." + repeated("\\NIt fell.", 500) + "\n");
  ASSERT_EQ(reading.cues.size(), 1U);
  EXPECT_EQ(reading.cues[0].voice, repeated("ش", 60));
}

TEST(Subtitles, OfSubStationHaveAHundredFieldsAtMost) {
  expect_linear(300, [](std::size_t size) {
    read_substation("[Events]\nFormat: " + repeated("a,", size) + "Text\n" + repeated("Dialogue: a\n", size));
  });
}

}  // namespace
}  // namespace zubda
