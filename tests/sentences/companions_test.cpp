#include "sentences/companions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zubda {
namespace {

/// Companions of sentences of one paragraph. A `>` at the begin of one makes it dangle.
std::vector<Companions> companions_of(const std::vector<std::string>& lines) {
  std::string text;
  std::vector<Sentence> sentences;
  std::vector<bool> dangling;
  for (auto line : lines) {
    dangling.push_back(line.starts_with('>'));
    if (line.starts_with('>')) line.erase(0, 1);
    Sentence sentence;
    sentence.span = {text.size(), text.size() + line.size()};
    sentences.push_back(sentence);
    text += line + ' ';
  }
  return find_companions(text, sentences, dangling);
}

using List = std::vector<Companions>;

TEST(FindCompanions, NeedsNothingForSentencesThatReadWhole) {
  EXPECT_EQ(companions_of({"One.", "\"Two.\"", "Three (3)."}), (List{{0, 0}, {1, 1}, {2, 2}}));
  EXPECT_TRUE(companions_of({}).empty());
}

TEST(FindCompanions, BindsADanglingSentenceToTheOneBefore) {
  EXPECT_EQ(companions_of({"One.", ">But two.", "Three."}), (List{{0, 0}, {0, 1}, {2, 2}}));
  EXPECT_EQ(companions_of({">But one.", "Two."}), (List{{0, 0, true}, {1, 1}}));
}

TEST(FindCompanions, BindsTheSentencesOfAQuotation) {
  EXPECT_EQ(companions_of({"One.", "\"We go.", "We stay\", he said.", "Four."}),
            (List{{0, 0}, {1, 2}, {1, 2}, {3, 3}}));
  EXPECT_EQ(companions_of({"قال: «نذهب.", "ثم نعود.", "هذا كل شيء».", "انتهى."}),
            (List{{0, 2}, {0, 2}, {0, 2}, {3, 3}}));
  EXPECT_EQ(companions_of({"One.", ">But \"we go.", "We stay.\""}), (List{{0, 0}, {0, 2}, {1, 2}}));
}

TEST(FindCompanions, KnowsQuotationsByAnyOfTheirMarks) {
  for (const auto* text : {"\"One.|Two.\"", "“One.|Two.”", "„One.|Two.“", "«One.|Two.»", "»One.|Two.«", "「One.|Two.」",
                           "『One.|Two.』", "’s „One.|Two.”"}) {
    const std::string both = text;
    const auto bar = both.find('|');
    EXPECT_EQ(companions_of({both.substr(0, bar), both.substr(bar + 1)}), (List{{0, 1}, {0, 1}})) << text;
  }
  EXPECT_EQ(companions_of({"(One’s.", "Two – three)."}), (List{{0, 0}, {1, 1}}));
}

TEST(FindCompanions, TellsWhatNothingMakesWhole) {
  EXPECT_EQ(companions_of({"\"One.", "Two.", "Three.", "Four.", "Five.\"", "Six."}),
            (List{{0, 0, true}, {1, 1}, {2, 2}, {3, 3}, {4, 4, true}, {5, 5}}));
  EXPECT_EQ(companions_of({"One\", he said.", "Two."}), (List{{0, 0, true}, {1, 1}}));
  EXPECT_EQ(companions_of({"One «two."}), (List{{0, 0, true}}));
}

TEST(FindCompanions, BindsNothingOverParagraphs) {
  const std::string text = "\"One. Two.\"";
  std::vector<Sentence> sentences(2);
  sentences[0].span = {0, 5};
  sentences[1].span = {6, 11};
  sentences[1].paragraph = 1;
  EXPECT_EQ(find_companions(text, sentences, {false, false}), (List{{0, 0, true}, {1, 1, true}}));
}

}  // namespace
}  // namespace zubda
