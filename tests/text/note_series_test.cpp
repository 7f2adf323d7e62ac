#include "text/note_series.h"

#include <gtest/gtest.h>

#include <string>

namespace zubda {
namespace {

/// The text as one sentence without the marks of notes.
std::string shown(const std::string& text) {
  return std::string(TextWithoutNotes(text).of({.span = {0, text.size()}, .has_notes = true}));
}

TEST(TextWithoutNotes, LeavesOutCertainMarks) {
  EXPECT_EQ(shown("In that year.¹ Nobody knew.[1,2] It was so.[a]"), "In that year. Nobody knew. It was so.");
  EXPECT_EQ(shown("في تلك السنة.¹ ولم يعرف أحد.[٦] ثم بني."), "في تلك السنة. ولم يعرف أحد. ثم بني.");
  EXPECT_EQ(shown("那一年。[1]没有人知道。[2]"), "那一年。没有人知道。");
  EXPECT_EQ(shown("The dam[citation needed] held."), "The dam held.");
}

TEST(TextWithoutNotes, LeavesOutMarksInsideOfSentencesIfTheyCountUp) {
  EXPECT_EQ(shown("In May,[1] in June,[2] and in July.[3]"), "In May, in June, and in July.");
  EXPECT_EQ(shown("في الربيع،[١] وفي الصيف،[٢] وفي الشتاء.[٣]"), "في الربيع، وفي الصيف، وفي الشتاء.");
  EXPECT_EQ(shown("It held.1 Nobody fled.2 All slept."), "It held. Nobody fled. All slept.");
  EXPECT_EQ(shown("صمد السد.١ ولم يهرب أحد.٢ ونام الجميع."), "صمد السد. ولم يهرب أحد. ونام الجميع.");
}

TEST(TextWithoutNotes, KeepsFacts) {
  for (const std::string text :
       {"The call of argv[1] and then argv[2] and argv[3] is made.", "An area of 100 km² and a power of 10² is large.",
        "The law of sin² and cos² and tan² is old.", "The first mile² and the second mile³ are far.",
        "The dam[1] held in spring[2] and winter³ alike.", "It calls argv[3] after all.", "The sine and cos² here.",
        "It came in spring.1 January was cold.", "It held.1 Nobody fled.3 All slept.", "The dam[1] held in spring.",
        "مساحتها 5 كم² وحجمها 3 م³ تقريبا.", "في السنة.15 شخصا قتلوا."})
    EXPECT_EQ(shown(text), text);
}

TEST(TextWithoutNotes, KeepsIndexesBetweenNotes) {
  EXPECT_EQ(shown("In 2020 argv[1] held. It ended.[1] It came.[2] And argv[3] too."),
            "In 2020 argv[1] held. It ended. It came. And argv[3] too.");
  EXPECT_EQ(shown("It rose.\u00B9 The law of cos\u00B2 is old. It fell.\u00B3"),
            "It rose. The law of cos\u00B2 is old. It fell.");
}

TEST(TextWithoutNotes, LooksOnlyAtSentencesThatMayHaveNotes) {
  const std::string text = "In that year.[1]";
  EXPECT_EQ(TextWithoutNotes(text).of({.span = {0, text.size()}}), text);
}

TEST(NoteSeries, IsOfTheWholeDocument) {
  const std::string text = "In May,[1] in June.[2] All slept in winter,[3] too.";
  const Sentence last{.span = {text.find("All"), text.size()}, .has_notes = true};
  EXPECT_EQ(TextWithoutNotes(text).of(last), "All slept in winter, too.");
}

}  // namespace
}  // namespace zubda
