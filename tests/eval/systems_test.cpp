#include "eval/systems.h"

#include <gtest/gtest.h>

#include "eval/tokens.h"
#include <zubda/methods.h>

namespace zubda::eval {
namespace {

ReferenceSet set_of(std::string text, std::string language, std::size_t words) {
  ReferenceDocument document;
  document.document = {.id = "1", .language = std::move(language), .text = std::move(text)};
  document.references = {"one two three four five", "one two three"};
  document.words = words;
  return {"set", {document, {}}};
}

const char* const bengali =
    "নদীর পানি বেড়ে গ্রাম ডুবে গেছে। মানুষ নৌকায় করে স্কুলে আশ্রয় নিয়েছে। সরকার চাল ও ডাল পাঠিয়েছে। বৃষ্টি আরও দুই দিন থাকবে।";
const char* const english =
    "The ship's crew didn't leave at 10.30. It's the captain's co-operative plan. The harbour was closed. Rain fell "
    "all day.";

TEST(RunMethod, ExceedsTheBudgetAsRougeCountsItOnlyWithOneWholeSentence) {
  Tokenizer tokenize;
  for (const auto* text : {bengali, english})
    for (const auto& method : list_methods())
      for (std::size_t budget = 1; budget < 60; ++budget) {
        const auto set = set_of(text, text == english ? "en" : "bn", budget);
        const auto system = run_method(set, {.method = std::string(method.name)});
        ASSERT_TRUE(system.summaries[0].has_value());
        const auto& summary = *system.summaries[0];
        EXPECT_FALSE(tokenize(summary).empty());
        if (tokenize(summary).size() > budget) {
          EXPECT_EQ(summary.find('\n'), std::string::npos) << method.name;
          EXPECT_NE(std::string(text).find(summary), std::string::npos) << method.name;
          EXPECT_TRUE(summary.ends_with('.') || summary.ends_with("।")) << summary;
        }
        EXPECT_FALSE(system.summaries[1].has_value());
      }
}

TEST(RunMethod, KeepsTheLeadWholeWhenItExceedsTheBudget) {
  for (const std::size_t budget : {1U, 3U, 5U, 8U})
    EXPECT_EQ(
        run_method(set_of("Rain fell all day on the northern harbour. Nobody came.", "en", budget), {.method = "lead"})
            .summaries[0],
        "Rain fell all day on the northern harbour.");
}

TEST(RunMethod, TakesTheMeanLengthOfTheReferencesWithoutABudget) {
  const auto set = set_of("Rain fell all day. The harbour was closed for the whole of the week.", "en", 0);
  EXPECT_EQ(run_method(set, {.method = "lead"}).summaries[0], "Rain fell all day.");
}

TEST(RunMethod, PutsASentenceOnALine) {
  const auto set = set_of(
      "Rain fell on the town and on the harbour all day, and\nnobody went out. The ferries that "
      "bring the post stayed\nin the harbour until the evening.",
      "en", 50);
  EXPECT_EQ(run_method(set, {.method = "lead"}).summaries[0],
            "Rain fell on the town and on the harbour all day, and nobody went out.\n"
            "The ferries that bring the post stayed in the harbour until the evening.");
}

TEST(GivenSystem, IsPutBesideTheDocumentsById) {
  auto set = set_of("Rain fell.", "en", 5);
  set.documents[1].document.id = "2";
  const auto system = given_system(set, {"ours", {{"2", "of the second"}, {"7", "of another set"}}});
  EXPECT_EQ(system.name, "ours");
  EXPECT_FALSE(system.summaries[0].has_value());
  EXPECT_EQ(system.summaries[1], "of the second");
}

}  // namespace
}  // namespace zubda::eval
