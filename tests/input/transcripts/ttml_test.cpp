#include <gtest/gtest.h>

#include <string>

#include "input/transcripts/said.h"
#include "input/transcripts/transcripts.h"
#include "repeated.h"

namespace zubda {
namespace {

std::string document(const std::string& body, const std::string& attributes = "") {
  return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\" "
         "xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\" xmlns:ttp=\"http://www.w3.org/ns/ttml#parameter\" "
         "xmlns:tts=\"http://www.w3.org/ns/ttml#styling\" " +
         attributes +
         "><head><metadata><ttm:title>The mill</ttm:title><ttm:agent xml:id=\"a\" type=\"person\"><ttm:name "
         "type=\"full\">Anna</ttm:name>"
         "</ttm:agent></metadata><styling><style xml:id=\"s\"/></styling></head><body><div>" +
         body + "</div></body></tt>";
}

Said ttml(const std::string& body, const std::string& attributes = "") {
  return said(read_ttml(document(body, attributes)));
}

TEST(Ttml, IsATextWithTimes) {
  EXPECT_EQ(ttml("<p begin=\"00:00:01.000\" end=\"00:00:02.000\"><span region=\"Default\">She was born in<br/>1984 "
                 "&amp; left</span></p>\n"
                 "<p begin=\"00:00:02.000\" end=\"00:00:03.000\">the\n   town &lt;i&gt;.</p>"),
            Said{"00:00:01.000: She was born in/1984 & left/the town <i>."});
}

TEST(Ttml, HasTimesInAllUnits) {
  EXPECT_EQ(ttml("<p begin=\"1.5s\">One.</p>").front(), "00:00:01.500: One.");
  EXPECT_EQ(ttml("<p begin=\"2m\">One.</p>").front(), "00:02:00.000: One.");
  EXPECT_EQ(ttml("<p begin=\"250ms\" dur=\"1s\">One.</p>").front(), "00:00:00.250: One.");
  EXPECT_EQ(ttml("<p begin=\"00:00:01:05\">One.</p>", "ttp:frameRate=\"25\"").front(), "00:00:01.200: One.");
  EXPECT_EQ(ttml("<p begin=\"15000000t\">One.</p>", "ttp:tickRate=\"10000000\"").front(), "00:00:01.500: One.");
  EXPECT_EQ(ttml("<p><span begin=\"3s\" end=\"4s\">One.</span></p>").front(), "00:00:03.000: One.");
  EXPECT_EQ(ttml("<p begin=\"soon\">One.</p>").front(), "00:00:00.000: One.");
}

TEST(Ttml, HasVoicesATitleAndALanguage) {
  const auto reading = read_ttml(document("<p begin=\"1s\" ttm:agent=\"a\">ارتفع النهر.</p>", "xml:lang=\"ar\""));
  EXPECT_EQ(said(reading), Said{"00:00:01.000 Anna: ارتفع النهر."});
  EXPECT_EQ(reading.document.title, "The mill");
  EXPECT_EQ(reading.document.language, "ar");
}

TEST(Ttml, LeavesOutWhatIsWrittenAboveTheLetters) {
  EXPECT_EQ(ttml("<p begin=\"1s\"><span tts:ruby=\"container\"><span tts:ruby=\"base\">川</span><span "
                 "tts:ruby=\"text\">かわ</span></span>だ。</p>"),
            Said{"00:00:01.000: 川だ。"});
}

TEST(Ttml, IsRecognizedAndReadWhenDamaged) {
  EXPECT_TRUE(looks_like_ttml(document("")));
  EXPECT_FALSE(looks_like_ttml("<html><tt>x</tt></html>"));
  const auto whole = document("<p begin=\"1s\">One.</p>");
  const auto reading = read_ttml(whole.substr(0, whole.find("</p>") + 4));
  EXPECT_EQ(said(reading), Said{"00:00:01.000: One."});
  EXPECT_EQ(reading.warnings.size(), 1U);
}

TEST(Ttml, HasShortVoices) {
  const auto reading =
      read_ttml("<tt xmlns=\"http://www.w3.org/ns/ttml\"><head><agent id=\"a\"><name>" + std::string(5000, 'n') +
                "</name></agent></head><body>" + repeated("<p agent=\"a\">It rose.</p>", 50) + "</body></tt>");
  ASSERT_FALSE(reading.cues.empty());
  for (const auto& cue : reading.cues) EXPECT_EQ(cue.voice, std::string(120, 'n'));
}

}  // namespace
}  // namespace zubda
