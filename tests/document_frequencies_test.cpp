#include <gtest/gtest.h>

#include <stdexcept>

#include "df/tables.h"
#include <zubda/document_frequencies.h>
#include <zubda/keywords.h>
#include <zubda/options.h>

namespace zubda {
namespace {

std::string table(df::TableHeader header = {}) {
  for (std::uint64_t i = 0; i < 13; ++i) header.add_document(i);
  header.sample.clear();
  return df::table_of({{"ar", {3, {{"ماء", 2}}}}, {"en", {10, {{"harbour", 1}, {"river", 9}, {"sand", 4}}}}}, header);
}

TEST(DocumentFrequencies, AreThoseOfTheTable) {
  const DocumentFrequencies frequencies(table());
  EXPECT_EQ(frequencies.documents("en"), 10U);
  EXPECT_EQ(frequencies.documents("ar"), 3U);
  EXPECT_EQ(frequencies.documents_with("en", "harbour"), 1U);
  EXPECT_EQ(frequencies.documents_with("en", "river"), 9U);
  EXPECT_EQ(frequencies.documents_with("en", "sand"), 4U);
  EXPECT_EQ(frequencies.documents_with("ar", "ماء"), 2U);
  for (const auto* term : {"", "a", "harbou", "harbours", "water"})
    EXPECT_EQ(frequencies.documents_with("en", term), 0U);
  EXPECT_EQ(frequencies.documents_with("fr", "river"), 0U);
  EXPECT_TRUE(frequencies.missing_languages().empty());
  EXPECT_EQ(frequencies.documents("fr"), 0U);
  EXPECT_EQ(frequencies.documents("de"), 0U);
  EXPECT_EQ(frequencies.missing_languages(), (std::vector<std::string>{"de", "fr"}));
}

TEST(DocumentFrequencies, OfEveryTermOfALargeTableAreFound) {
  df::Random random(11);
  df::TableHeader header;
  const auto counts = df::random_counts(random, 300, header);
  const DocumentFrequencies frequencies(df::table_of(counts, header));
  for (const auto& [code, language] : counts)
    for (const auto& [term, count] : language.terms) ASSERT_EQ(frequencies.documents_with(code, term), count);
}

TEST(DocumentFrequencies, RefuseWhatIsNoTableOfTheseTerms) {
  EXPECT_THROW(DocumentFrequencies("no table"), std::invalid_argument);
  const auto whole = table();
  EXPECT_THROW(DocumentFrequencies(whole.substr(0, whole.size() - 1)), std::invalid_argument);
  const DocumentFrequencies stems(whole);
  EXPECT_NO_THROW(stems.check_terms({}));
  EXPECT_THROW(stems.check_terms({.stem = false}), std::invalid_argument);
  EXPECT_THROW(stems.check_terms({.stop_words = std::vector<std::string>{}}), std::invalid_argument);
  df::TableHeader unstemmed;
  unstemmed.stemmed = false;
  EXPECT_NO_THROW(DocumentFrequencies(table(unstemmed)).check_terms({.stem = false}));
}

TEST(DocumentFrequencies, PutRareKeywordsBeforeCommonOnes) {
  const Document document{.text = "River and harbour. Harbour and river. The river has a harbour."};
  Options options{.language = "en"};
  options.frequencies = std::make_shared<const DocumentFrequencies>(table());
  const auto with = keywords(document, options, 2);
  ASSERT_EQ(with.size(), 2U);
  EXPECT_EQ(with.front().text, "harbour");
}

}  // namespace
}  // namespace zubda
