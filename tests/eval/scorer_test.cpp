#include "eval/scorer.h"

#include <gtest/gtest.h>

namespace zubda::eval {
namespace {

ReferenceSet set_of(std::string text, std::vector<std::string> references, bool extracts = false) {
  ReferenceDocument document;
  document.document = {.id = "1", .language = "en", .text = std::move(text)};
  document.references = std::move(references);
  document.has_extracts = extracts;
  return {"set", {document}};
}

const char* const text =
    "The museum opened in March. However, few visitors came in spring. The director blamed the weather. He left in "
    "June.";

std::size_t dangling(const DocumentScore& score) {
  return score.readability.counts[static_cast<std::size_t>(Flaw::dangling)];
}

TEST(Scorer, CountsOpeningsWhosePredecessorIsMissing) {
  const auto set = set_of(text, {"The museum opened."});
  Scorer scorer(set, "");
  const auto alone = scorer.score(0, "However, few visitors came in spring.\nHe left in June.");
  EXPECT_EQ(alone.readability.sentences, 2U);
  EXPECT_EQ(dangling(alone), 2U);
  EXPECT_EQ(dangling(scorer.score(0, "The museum opened in March.\nHowever, few visitors came in spring.")), 0U);
  EXPECT_EQ(dangling(scorer.score(0, "The museum opened in March.\nHe left in June.")), 1U);
  EXPECT_EQ(dangling(scorer.score(0, "The museum opened in March. The director blamed the weather.")), 0U);
}

TEST(Scorer, CountsAllOpeningsWhenTheTextIsUnknown) {
  const auto set = set_of("", {"The museum opened."});
  Scorer scorer(set, "en");
  EXPECT_EQ(dangling(scorer.score(0, "The museum opened in March.\nHowever, few visitors came in spring.")), 1U);
}

TEST(Scorer, TakesLinesAsSentences) {
  const auto set = set_of(text, {"The museum opened."});
  Scorer scorer(set, "");
  EXPECT_EQ(scorer.score(0, "no stop here\n\nnor here\r\n").readability.sentences, 2U);
  EXPECT_EQ(scorer.score(0, "").readability.sentences, 0U);
}

TEST(Scorer, ComparesWithExtractsOnlyWhereReferencesAreSome) {
  const auto extracts = set_of(text, {"The museum opened in March. He left in June.", "He left in June."}, true);
  Scorer scorer(extracts, "");
  EXPECT_DOUBLE_EQ(scorer.score(0, "He left in June.").extract_agreement.value(), (2.0 / 3 + 1) / 2);
  const auto abstracts = set_of(text, {"The museum opened in March."});
  EXPECT_FALSE(Scorer(abstracts, "").score(0, "He left in June.").extract_agreement.has_value());
}

}  // namespace
}  // namespace zubda::eval
