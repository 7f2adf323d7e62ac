#include "terms/capitals.h"

#include <gtest/gtest.h>

#include <string>

#include "language/language.h"
#include "terms/term_extractor.h"

namespace zubda {
namespace {

TEST(CapitalNames, AreKnownAsTheyAreWritten) {
  for (const auto& [word, folded] : {std::pair("US", "us"), std::pair("WHO", "who"), std::pair("IT", "it"),
                                     std::pair("US's", "us"), std::pair("l'EU", "eu")})
    EXPECT_TRUE(is_capital_name(word, folded)) << word;
  for (const auto& [word, folded] : {std::pair("us", "us"), std::pair("Us", "us"), std::pair("NOT", "not"),
                                     std::pair("AND", "and"), std::pair("It", "it")})
    EXPECT_FALSE(is_capital_name(word, folded)) << word;
}

TEST(CapitalNames, AreJudgedByTheirSentence) {
  for (const std::string text : {"US TROOPS LEAVE", "WHO", "IT IS", "US TROOPS leave NOW"})
    EXPECT_TRUE(is_mostly_capitals(text)) << text;
  for (const std::string text : {"The US left", "the WHO", "The US and the UK", "في US", "A text"})
    EXPECT_FALSE(is_mostly_capitals(text)) << text;
}

/// How many terms the sentence has, and how many of `query` it knows.
std::pair<std::size_t, std::size_t> terms_of(const std::string& text, const std::string& query) {
  static Languages languages;
  TermExtractor extractor;
  const std::vector<Sentence> sentences{{.span = {0, text.size()}}};
  const auto terms = extractor.extract(text, sentences, languages.get("en"), {});
  return {terms.ids.size(), extractor.known_terms(query).size()};
}

TEST(CapitalNames, AreTermsOfATextInMixedCase) {
  EXPECT_EQ(terms_of("The US left Iraq.", "US"), std::pair(std::size_t{3}, std::size_t{1}));
  EXPECT_EQ(terms_of("They told us of Iraq.", "US"), std::pair(std::size_t{1}, std::size_t{0}));
  EXPECT_EQ(terms_of("The US left Iraq.", "us"), std::pair(std::size_t{3}, std::size_t{0}));
  EXPECT_EQ(terms_of("WHO TOLD US OF IRAQ", "US"), std::pair(std::size_t{1}, std::size_t{0}));
}

TEST(CapitalNames, HeedGivenStopWords) {
  static Languages languages;
  const WordSet stop_words{"us"};
  const std::string text = "The US left Iraq.";
  const std::vector<Sentence> sentences{{.span = {0, text.size()}}};
  TermExtractor extractor;
  extractor.extract(text, sentences, languages.get("en"), {true, &stop_words});
  EXPECT_TRUE(extractor.known_terms("US").empty());
}

}  // namespace
}  // namespace zubda
