#include "sentences/plain_openings.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "sentences/opening.h"

namespace zubda {
namespace {

/// "d" if it dangles, "c" if it states a conclusion, an aim or a finding, "no" if it is not known.
std::string read(PlainOpenings& openings, std::string_view sentence, const Language& language) {
  const auto opening = openings.read(sentence, language);
  return opening ? std::string(opening->dangles ? "d" : "") + (opening->states != Statement::none ? "c" : "") : "no";
}

std::string read_plainly(std::string_view sentence, const Language& language) {
  const auto opening = read_opening(sentence, language);
  return std::string(opening.dangles ? "d" : "") + (opening.states != Statement::none ? "c" : "");
}

TEST(PlainOpenings, KnowsMostSentences) {
  const Language english("en");
  PlainOpenings openings;
  for (const std::string sentence : {"Cats sleep all day.", "Cats sleep all day.", "“Yes, it rained”, he said."})
    EXPECT_EQ(read(openings, sentence, english), "") << sentence;
  EXPECT_EQ(read(openings, "However, it rained.", english), "d");
}

TEST(PlainOpenings, LeavesOthersToTheMatcher) {
  const Language english("en");
  PlainOpenings openings;
  for (const std::string sentence : {"In conclusion, it rained.", "A", "Cats", "Cats ", "Cats s", "In  conclusion",
                                     "Cats.", "3 cats sleep.", "", "Cats’ sleep", "«Cats sleep»"})
    EXPECT_EQ(read(openings, sentence, english), "no") << sentence;
  EXPECT_EQ(read(openings, "Kediler uyur.", Language("tr")), "no");
}

TEST(PlainOpenings, RemembersWordsOfOneLanguage) {
  const Language english("en");
  const Language german("de");
  PlainOpenings openings;
  const auto as_english = read(openings, "Also sagte er es.", english);
  EXPECT_TRUE(as_english == "no" || as_english == read_plainly("Also sagte er es.", english));
  EXPECT_EQ(read(openings, "Also sagte er es.", german), read_plainly("Also sagte er es.", german));
}

// Words of phrases and others, in any order: whatever is recognized opens with no phrase.
TEST(PlainOpenings, AgreesWithTheMatcher) {
  const std::string words[] = {"in",        "In",     "conclusion", "the",  "The",      "he",     "As",
                               "a",         "result", "for",        "this", "This",     "reason", "However",
                               "but",       "On",     "other",      "hand", "contrary", "Thus",   "it",
                               "c\u0301as", "To",     "sum",        "up",   "zum",      "Zum",    "Schluss",
                               "en",        "En",     "résumé",     "Par",  "ailleurs", "x"};
  const std::string joints[] = {" ", " ", " ", " ", ", ", "  ", "-", "\n", "’"};
  std::mt19937 random(5);
  const auto any = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  for (const auto* code : {"en", "de", "fr", "tr", "ar"}) {
    const Language language(code);
    PlainOpenings openings;
    std::size_t recognized = 0;
    for (int i = 0; i < 20000; ++i) {
      std::string sentence;
      for (int n = 0; n < 4; ++n) sentence += words[any(std::size(words))] + joints[any(std::size(joints))];
      const auto opening = read(openings, sentence, language);
      if (opening == "no") continue;
      ++recognized;
      EXPECT_EQ(opening, read_plainly(sentence, language)) << code << ": " << sentence;
    }
    EXPECT_EQ(recognized > 0, std::string_view(code) != "tr") << code;
  }
}

}  // namespace
}  // namespace zubda
