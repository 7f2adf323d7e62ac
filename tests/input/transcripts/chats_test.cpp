#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "input/transcripts/said.h"
#include "input/transcripts/transcripts.h"
#include "repeated.h"

namespace zubda {
namespace {

Said whatsapp(std::string text) { return said(read_whatsapp(std::move(text))); }
Said irc(std::string text) { return said(read_irc(std::move(text))); }
Said slack(std::string text) { return said(read_slack(std::move(text))); }

TEST(WhatsApp, IsReadAsAndroidWritesIt) {
  const std::string text =
      "12/05/2023, 10:14 - Messages and calls are end-to-end encrypted. No one outside can read them.\n"
      "12/05/2023, 10:14 - Ahmed created group \"Trip: Jordan\"\n"
      "12/05/2023, 10:15 - Ahmed: The bus leaves at 7:30.\nBring:\n- water\n\nSee you.\n"
      "12/05/2023, 10:16 - \u202A+962 7 9012 3456\u202C: <Media omitted>\n"
      "12/05/2023, 10:16 - \u202A+962 7 9012 3456\u202C: IMG-2023.jpg (file attached)\n"
      "12/05/2023, 10:17 - Sara: This message was deleted\n"
      "12/05/2023, 10:17 - Sara: I deleted this message: sorry.\n";
  EXPECT_TRUE(looks_like_whatsapp(text));
  EXPECT_EQ(whatsapp(text),
            (Said{"12/05/2023, 10:15 Ahmed: The bus leaves at 7:30./Bring:", "12/05/2023, 10:15 Ahmed: - water",
                  "12/05/2023, 10:15 Ahmed: See you.", "12/05/2023, 10:17 Sara: I deleted this message: sorry."}));
}

TEST(WhatsApp, IsReadInTheFormsOfManySystems) {
  for (const std::string stamp : {"[12/05/2023, 10:14:32] ", "[5/12/23, 10:14:32\u202FPM] ", "12.05.23, 10:14 - ",
                                  "5/12/23, 10:14 AM - ", "2023-05-12, 10.14 - ", "12/05/2023, 10:14 p. m. - ",
                                  "\u200F١٢/٥/٢٠٢٣، ١٠:١٤ ص - ", "\u200E[١٢\u200F/٥\u200F/٢٠٢٣، ١٠:١٤:٣٢ ص] "}) {
    const auto text = stamp + "Anna: It rose.\r\n" + stamp + "~ Sara: 12:30 is late.\r\n";
    EXPECT_TRUE(looks_like_whatsapp(text)) << stamp;
    const auto paragraphs = whatsapp(text);
    ASSERT_EQ(paragraphs.size(), 2U) << stamp;
    EXPECT_TRUE(paragraphs[0].ends_with(" Anna: It rose.")) << paragraphs[0];
    EXPECT_TRUE(paragraphs[1].ends_with(" Sara: 12:30 is late.")) << paragraphs[1];
  }
}

TEST(WhatsApp, OfIosMarksItsOwnWords) {
  EXPECT_EQ(whatsapp("[١٢/٥/٢٠٢٣، ١٠:١٤:٣٢ ص] المجموعة: \u200Eالرسائل والمكالمات مشفرة تمامًا بين الطرفين.\n"
                     "\u200E[١٢/٥/٢٠٢٣، ١٠:١٥:٣٢ ص] أحمد: \u200Eصورة محذوفة\n"
                     "[١٢/٥/٢٠٢٣، ١٠:١٦:٠٠ ص] أحمد: وصلنا في ٧:٣٠. \u200E<تم تعديل هذه الرسالة>\n"),
            Said{"١٢/٥/٢٠٢٣، ١٠:١٦:٠٠ ص أحمد: وصلنا في ٧:٣٠."});
}

TEST(WhatsApp, IsNoOrdinaryText) {
  EXPECT_FALSE(looks_like_whatsapp("On 12/05/2023, 10:14 - Anna: came.\nOn 12/05/2023, 10:15 - Anna: left.\n"));
  EXPECT_FALSE(looks_like_whatsapp("12/05/2023, 10:14 - Anna: came.\nNothing else.\n"));
  EXPECT_FALSE(looks_like_whatsapp("12/05/2023 10:14 backup: done\n12/05/2023 10:15 backup: done\n"));
  EXPECT_FALSE(looks_like_whatsapp("1.5 - 2.5: a\n1.5 - 2.5: b\n"));
  EXPECT_FALSE(looks_like_whatsapp(""));
}

TEST(Irc, IsReadAsIrssiWritesIt) {
  const std::string text =
      "--- Log opened Sun Nov 29 03:43:00 2026\n03:43 -!- helen [~u@h] has joined #mud\n03:43 < helen> The tide: 5.30 "
      "m.\n"
      "03:44 <@anna> Then <we> walk.\n03:44  * helen waves\n03:45 [notice(#mud)] a notice\n03:46 -!- anna is now known "
      "as ann\n--- Day changed Mon\n";
  EXPECT_TRUE(looks_like_irc(text));
  EXPECT_EQ(irc(text),
            (Said{"03:43 helen: The tide: 5.30 m.", "03:44 anna: Then <we> walk.", "03:44 helen: helen waves"}));
}

TEST(Irc, IsReadAsOtherProgramsWriteIt) {
  const std::string weechat =
      "2026-11-29 03:43:31\t@nick\tThe tide\tis low.\n2026-11-29 03:43:32\t-->\thelen (u@h) has joined\n2026-11-29 "
      "03:43:33\t *\tnick waves\n"
      "2026-11-29 03:43:34\t--\tMode #mud\n2026-11-29 03:43:35\thelen\tنعم.\n";
  EXPECT_TRUE(looks_like_irc(weechat));
  EXPECT_EQ(irc(weechat), (Said{"2026-11-29 03:43:31 nick: The tide\tis low.", "2026-11-29 03:43:33 nick: nick waves",
                                "2026-11-29 03:43:35 helen: نعم."}));
  EXPECT_EQ(irc("Nov 29 03:43:31 <anna>\tOne.\nNov 29 03:43:32 *\tben (u@h) has joined\nNov 29 03:43:33 <ben>\tTwo.\n"),
            (Said{"Nov 29 03:43:31 anna: One.", "Nov 29 03:43:33 ben: Two."}));
  EXPECT_EQ(irc("[03:43] <anna> One.\n[03:44] *** Joins: ben\n[2026-11-29 03:45:00] <+ben> Two.\n<anna> Three.\n"),
            (Said{"03:43 anna: One.", "2026-11-29 03:45:00 ben: Two.", "anna: Three."}));
}

TEST(Irc, IsNoOrdinaryText) {
  EXPECT_FALSE(looks_like_irc("<p>One.\n<p>Two.\n<p>Three.\n"));
  EXPECT_FALSE(looks_like_irc("10:15 The bus leaves.\n10:30 It arrives.\n11:00 Lunch.\n"));
  EXPECT_FALSE(looks_like_irc("<a> one\nA line.\nAnother line.\n<b> two\nA line.\n<c> three\nMore.\n"));
  EXPECT_FALSE(looks_like_irc(""));
}

TEST(Slack, IsReadWithNamesAndTimes) {
  const std::string text = R"([
    {"type":"message","subtype":"channel_join","user":"U1","text":"<@U1> has joined the channel","ts":"1683886400.000100"},
    {"type":"message","user":"U1","text":"The river &lt;b&gt; rose by 2.5 m. See <https://example.org/a?b=1&amp;c=2|the report>, <@U2|ben> <#C1|mud> <!here>.\n- wet","ts":"1683886472.000100",
     "user_profile":{"display_name":"","real_name":"Anna Weber"}},
    {"type":"message","user":"U2","text":"\u0646\u0639\u0645.","ts":"x"}])";
  EXPECT_TRUE(looks_like_slack(text));
  EXPECT_EQ(slack(text),
            (Said{"2023-05-12T10:14:32Z Anna Weber: The river <b> rose by 2.5 m. See the report, @ben #mud @here.",
                  "2023-05-12T10:14:32Z Anna Weber: - wet", "U2: نعم."}));
  EXPECT_EQ(slack(R"({"ok":true,"messages":[{"type":"message","username":"bot","text":"One <2 & x>","ts":"1.0"}]})"),
            Said{"1970-01-01T00:00:01Z bot: One 2 & x"});
}

TEST(Slack, IsNoOtherJson) {
  EXPECT_FALSE(looks_like_slack(R"([{"type":"message","text":"a"}])"));
  EXPECT_FALSE(looks_like_slack(R"([{"type":"message","text":"a","ts":"1"})"));
  EXPECT_THROW(read_slack("[{"), std::runtime_error);
  EXPECT_TRUE(slack("[1,\"a\",{}]").empty());
}

TEST(Whisper, IsReadInAllShapes) {
  const std::string own =
      R"({"text":" The river rose.","segments":[{"id":0,"start":0.0,"end":1.5,"text":" The river"},{"id":1,"start":1.5,"end":2,"text":" rose <i>.","tokens":[1,2]}],"language":"en"})";
  EXPECT_TRUE(looks_like_whisper(own));
  EXPECT_EQ(said(read_whisper(own)), Said{"00:00:00.000: The river/rose <i>."});
  EXPECT_EQ(read_whisper(own).document.language, "en");
  const std::string speakers =
      R"({"segments":[{"start":1e1,"end":12,"text":"نعم.","speaker":"SPEAKER_01"},{"start":12,"end":13,"text":"لا.","speaker":"SPEAKER_00"}]})";
  EXPECT_EQ(said(read_whisper(speakers)), (Said{"00:00:10.000 SPEAKER_01: نعم.", "00:00:12.000 SPEAKER_00: لا."}));
  const std::string cpp =
      R"({"result":{"language":"en"},"transcription":[{"timestamps":{"from":"00:00:01,500","to":"00:00:02,000"},"offsets":{"from":1500,"to":2000},"text":" It fell."}]})";
  EXPECT_TRUE(looks_like_whisper(cpp));
  EXPECT_EQ(said(read_whisper(cpp)), Said{"00:00:01.500: It fell."});
  EXPECT_FALSE(looks_like_whisper(R"({"segments":[],"start":1)"));
  EXPECT_FALSE(looks_like_whisper(R"({"a":1})"));
}

TEST(Slack, HasAShortVoiceOnce) {
  const auto reading = read_slack(R"([{"type":"message","ts":"1.0","user":")" + std::string(5000, 'n') +
                                  R"(","text":")" + repeated("It rose.\\n", 500) + "\"}]");
  ASSERT_EQ(reading.cues.size(), 1U);
  EXPECT_EQ(reading.cues[0].voice, std::string(120, 'n'));
}

TEST(Whisper, HasShortVoices) {
  const auto reading = read_whisper(R"({"segments":[{"start":1,"end":2,"text":"It rose.","speaker":")" +
                                    std::string(5000, 'n') + "\"}]}");
  ASSERT_EQ(reading.cues.size(), 1U);
  EXPECT_EQ(reading.cues[0].voice, std::string(120, 'n'));
}

}  // namespace
}  // namespace zubda
