#include <gtest/gtest.h>

#include <string>

#include "input/transcripts/said.h"
#include "input/transcripts/speaker_labels.h"
#include "input/transcripts/transcripts.h"

namespace zubda {
namespace {

std::string label(std::string_view line) {
  const auto found = read_speaker_label(line);
  return found.length == 0
             ? "-"
             : std::string(found.time) + "|" + std::string(found.name) + "|" + std::string(line.substr(found.length));
}

TEST(SpeakerLabels, AreNamesBeforeAColon) {
  EXPECT_EQ(label("SEN. LANE: We act."), "|SEN. LANE|We act.");
  EXPECT_EQ(label("Dr. Max Müller (SPD): Ja."), "|Dr. Max Müller (SPD)|Ja.");
  EXPECT_EQ(label("أحمد: وصلنا."), "|أحمد|وصلنا.");
  EXPECT_EQ(label("王女士：好。"), "|王女士|好。");
  EXPECT_EQ(label(">> Anna: Yes"), "|Anna|Yes");
  EXPECT_EQ(label(">> Yes"), "||Yes");
  EXPECT_EQ(label("[SPEAKER_01]: Yes"), "|SPEAKER_01|Yes");
  EXPECT_EQ(label("[00:01:23] Anna: Yes"), "00:01:23|Anna|Yes");
  EXPECT_EQ(label("00:01:23 - Anna: Yes"), "00:01:23|Anna|Yes");
  EXPECT_EQ(label("Anna Weber  0:42"), "0:42|Anna Weber|");
  EXPECT_EQ(label("Q. Where?"), "|Q|Where?");
  EXPECT_EQ(label("  Mr. LANE. I rise."), "|Mr. LANE|I rise.");
}

TEST(SpeakerLabels, AreNoOtherColons) {
  for (const auto* line : {"10:15 it rains", "http://example.org", "the bus: late",
                           "A very long clause that names nobody and goes on: it ends", "x", "", ":",
                           "Mr. Lane. I rise.", "At 10:15", "He said, \"No\": she left", "2: two", "[note] text"})
    EXPECT_EQ(label(line), "-") << line;
}

TEST(Interviews, HaveVoices) {
  const std::string text =
      "Hearing of May 5\n\nSEN. LANE: We will act. It costs 3.5 million.\n\nSEN. MILL: I do not "
      "agree.\n\n(Applause.)\n\nThat is all.\n\n"
      "SEN. LANE: Why does the gentleman not agree?\n\nSEN. MILL: Note: it is dear.\n\nTHE CHAIR: Order in this "
      "room.\n";
  EXPECT_TRUE(looks_like_interview(text));
  const auto reading = read_interview(text);
  EXPECT_EQ(reading.document.text, text);
  EXPECT_EQ(said(reading),
            (Said{"Hearing of May 5", "SEN. LANE: We will act. It costs 3.5 million.", "SEN. MILL: I do not agree.",
                  "{(Applause.)}", "SEN. MILL: That is all.", "SEN. LANE: Why does the gentleman not agree?",
                  "SEN. MILL: Note: it is dear.", "THE CHAIR: Order in this room."}));
}

TEST(Interviews, MayBeQuestionsAndAnswers) {
  const std::string text =
      "Q. Where were you?\nA. At home with the two children.\nQ. At 10:15?\nA. Yes, I was at home then.\n";
  EXPECT_TRUE(looks_like_interview(text));
  EXPECT_EQ(said(read_interview(text)), (Said{"Q: Where were you?", "A: At home with the two children.", "Q: At 10:15?",
                                              "A: Yes, I was at home then."}));
}

TEST(Interviews, MayHaveNamesWithoutAColonOfAscii) {
  EXPECT_TRUE(
      looks_like_interview("Mr. LANE. We will act now.\nMr. O'MILL. I do not agree.\nMr. LANE. Why do you not "
                           "agree?\nMr. O'MILL. It is dear.\n"));
  EXPECT_TRUE(looks_like_interview(
      "王女士：今天天气很好。\n李先生：是的，很好。\n王女士：我们去公园吧。\n李先生：好，现在就去。\n"));
  EXPECT_FALSE(looks_like_interview("王女士：今天天气很好。\n李先生：是的，很好。\n王女士：我们去公园吧。\n"));
}

TEST(Interviews, MayBeArabic) {
  const std::string text =
      "المذيع: ما الذي حدث في المدينة؟\n\nسارة: ارتفع النهر مترين.\n\nالمذيع: ومتى كان ذلك؟\n\nسارة: في عام ١٩٨٤، قبل "
      "المغرب.\n";
  EXPECT_TRUE(looks_like_interview(text));
  EXPECT_EQ(said(read_interview(text))[3], "سارة: في عام ١٩٨٤، قبل المغرب.");
}

TEST(Interviews, AreNoListsOfFields) {
  EXPECT_FALSE(looks_like_interview("Name: Anna\nDate: May\nName: Ben\nDate: June\n")) << "too short to be said";
  EXPECT_FALSE(
      looks_like_interview("From: Anna Weber at home\nTo: Ben in the office\nSubject: The river and the mill\nDate: "
                           "Monday the fifth of May\n"))
      << "each once";
  std::string article =
      "Note: this is said twice.\nExample: so is this.\nNote: this is said twice.\nExample: so is this.\n";
  for (int i = 0; i < 60; ++i) article += "A line of an article that has nothing to do with it.\n";
  EXPECT_FALSE(looks_like_interview(article)) << "few of its lines are turns";
  EXPECT_FALSE(looks_like_interview(
      "Files: *\nCopyright: 1994 Anna Weber and others\nLicense: GPL-2+\n This is free.\n\n"
      "Files: debian/control\nCopyright: 2004 Ben Miller and others\nLicense: GPL-2+\n It is free.\n"))
      << "values of fields";
  EXPECT_FALSE(looks_like_interview(""));
}

}  // namespace
}  // namespace zubda
