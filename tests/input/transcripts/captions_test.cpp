#include "input/transcripts/captions.h"

#include <gtest/gtest.h>

#include <utility>

#include "input/transcripts/said.h"

namespace zubda {
namespace {

/// Captions of two seconds, one after the other, each with its lines.
Said read(const std::vector<std::vector<std::string>>& texts) {
  std::vector<Caption> captions;
  for (const auto& lines : texts) {
    const auto begin = static_cast<std::int64_t>(captions.size()) * 2000;
    captions.push_back({begin, begin + 2000});
    for (const auto& line : lines) captions.back().lines.push_back({line});
  }
  return said(read_captions(std::move(captions)));
}

TEST(Captions, AreJoinedToSentences) {
  EXPECT_EQ(read({{"The river", "rose in"}, {"1984 by 2.5 metres."}, {"It fell."}}),
            Said{"00:00:00.000: The river/rose in/1984 by 2.5 metres./It fell."});
}

TEST(Captions, ThatRollAreThereOnce) {
  EXPECT_EQ(read({{"so today"}, {"so today"}, {"so today", "we look"}, {"we look"}, {"we look", "at it."}}),
            Said{"00:00:00.000: so today/we look/at it."});
  EXPECT_EQ(read({{"The"}, {"The river"}, {"The river rose."}, {"It fell."}}),
            Said{"00:00:00.000: The/river/rose./It fell."})
      << "words that come one by one";
  EXPECT_EQ(read({{"ارتفع"}, {"ارتفع", "النهر"}, {"النهر", "ليلاً."}}), Said{"00:00:00.000: ارتفع/النهر/ليلاً."});
}

TEST(Captions, ThatArePartOfADialogueMayRepeat) {
  EXPECT_EQ(read({{"No."},
                  {"No."},
                  {"The mill is old."},
                  {"The boat is red."},
                  {"We go."},
                  {"Now."},
                  {"Here."},
                  {"There."},
                  {"Yes."}})
                .front(),
            "00:00:00.000: No./No./The mill is old./The boat is red./We go./Now./Here./There./Yes.");
}

TEST(Captions, BeginAParagraphWithADash) {
  EXPECT_EQ(read({{"- Where are you going?", "- To the mill."},
                  {"-And you?"},
                  {"It was"},
                  {"- as always - late."},
                  {"-5 degrees."}}),
            (Said{"00:00:00.000: Where are you going?", "00:00:00.000: To the mill.",
                  "00:00:02.000: And you?/It was/- as always - late./-5 degrees."}));
}

TEST(Captions, HaveVoices) {
  EXPECT_EQ(
      read({{"JOHN: We are"}, {"here."}, {"MARY ANN: Yes.", "Note: it rains."}, {">> Good."}}),
      (Said{"00:00:00.000 JOHN: We are/here.", "00:00:04.000 MARY ANN: Yes./Note: it rains.", "00:00:06.000: Good."}));
  EXPECT_EQ(read({{"أحمد: وصلنا."}, {"سارة: حسناً."}, {"أحمد: متى؟"}, {"سارة: الآن."}}),
            (Said{"00:00:00.000 أحمد: وصلنا.", "00:00:02.000 سارة: حسناً.", "00:00:04.000 أحمد: متى؟",
                  "00:00:06.000 سارة: الآن."}));
  EXPECT_EQ(
      read({{"[SPEAKER_00]: It is"}, {"[SPEAKER_00]: cold."}, {"[SPEAKER_01]: Yes."}}),
      (Said{"00:00:00.000 SPEAKER_00: It is", "00:00:02.000 SPEAKER_00: cold.", "00:00:04.000 SPEAKER_01: Yes."}));
}

TEST(Captions, HaveNotesOfSoundsBehindTheirSentence) {
  EXPECT_EQ(read({{"The river"}, {"[music]"}, {"rose."}, {"(Thunder", "far away)"}, {"♪ la la ♪"}, {"[تصفيق] شكراً."}}),
            (Said{"00:00:00.000: The river/rose.", "00:00:02.000: {[music]}", "00:00:06.000: {(Thunder far away)}",
                  "00:00:08.000: {♪ la la ♪}", "00:00:10.000: {[تصفيق]}", "00:00:10.000: شكراً."}));
  EXPECT_EQ(read({{"he said [the minister] did"}}), Said{"00:00:00.000: he said [the minister] did"});
}

TEST(Captions, EndParagraphsAtPauses) {
  const auto with_pause = [](std::string first, std::int64_t pause) {
    return said(read_captions({{0, 1000, {{std::move(first)}}}, {1000 + pause, 9000, {{"Then it fell."}}}}));
  };
  EXPECT_EQ(with_pause("It rose.", 5000).size(), 2U);
  EXPECT_EQ(with_pause("It rose.", 100).size(), 1U);
  EXPECT_EQ(with_pause("It rose and", 5000).size(), 1U) << "no sentence is torn";
  EXPECT_EQ(with_pause("It rose.", -500).size(), 1U) << "times may run backwards";
}

TEST(Captions, WithoutFullStopsEndAtShortPauses) {
  EXPECT_EQ(said(read_captions({{0, 1000, {{"it rose"}}}, {3000, 4000, {{"it fell"}}}})).size(), 2U);
}

TEST(Captions, MayBeNone) { EXPECT_TRUE(said(read_captions({{}, {5, 1}})).empty()); }

}  // namespace
}  // namespace zubda
