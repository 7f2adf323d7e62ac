#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <zubda/digest.h>

namespace zubda {
namespace {

Document document(std::string text, std::string title = {}) {
  return {.id = {}, .title = std::move(title), .language = "en", .text = std::move(text), .blocks = {}};
}

const std::vector<Document> flood = {
    document("The river rose by two metres on Monday night. Shops in the old town closed. The mayor asked people to "
             "stay at home."),
    document("A concert was held in the park last week. The river rose by two metres on Monday night. Trains to the "
             "coast were late."),
    document("Water from the river reached the old town and its shops on Monday. Schools will open again on Thursday."),
};

std::string text_of(const Digest& digest, std::size_t i, const std::vector<Document>& documents) {
  const auto& sentence = digest.sentences[i];
  return std::string(slice(documents[sentence.document].text, sentence.scored.sentence.span));
}

TEST(Digest, OfNothingIsEmpty) {
  EXPECT_TRUE(digest({}).sentences.empty());
  const std::vector<Document> blank = {document(""), document(" \n")};
  EXPECT_TRUE(digest(blank).sentences.empty());
}

TEST(Digest, OfOneDocumentHasItsSentences) {
  const std::vector<Document> one = {flood.front()};
  const auto made = digest(one, {.length = {.sentences = 9}});
  EXPECT_EQ(made.sentences.size(), 3U);
  EXPECT_EQ(made.sentence_count, 3U);
  EXPECT_EQ(text_of(made, 1, one), "Shops in the old town closed.");
}

TEST(Digest, SaysOnceWhatSeveralSayAndNamesThem) {
  const auto made = digest(flood, {.length = {.sentences = 8}});
  std::set<std::string> seen;
  for (std::size_t i = 0; i < made.sentences.size(); ++i) EXPECT_TRUE(seen.insert(text_of(made, i, flood)).second);
  const auto rose =
      std::ranges::find_if(made.sentences, [](const DigestSentence& sentence) { return !sentence.also_in.empty(); });
  ASSERT_NE(rose, made.sentences.end());
  EXPECT_EQ(rose->document, 0U);
  EXPECT_EQ(rose->also_in, std::vector<std::size_t>{1});
}

/// The same news from three agencies is one sentence, and then comes what is new in each.
TEST(Digest, SaysTheNewsOfSeveralAgenciesOnce) {
  const std::vector<Document> wire = {
      document(
          "MILTON (Agency) - The level of the Marran dam fell to its lowest point in ten years on Friday, the basin "
          "authority said.\n\nFarmers in the lower valley wait for rain, and the barley has died."),
      document("Milton, May 3 (Press) -- The level of the Marran dam fell on Friday to its lowest point in ten years, "
               "the basin authority said.\n\nMills along the canal will run only at night."),
      document(
          "The level of the Marran dam fell to its lowest point in ten years on Friday, the basin authority said in "
          "Milton.\n\nThe board meets on Monday to vote on it."),
  };
  const auto made = digest(wire, {.length = {.sentences = 4}});
  ASSERT_EQ(made.sentences.size(), 4U);
  std::set<std::size_t> documents;
  std::size_t levels = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    documents.insert(made.sentences[i].document);
    if (text_of(made, i, wire).find("level of the Marran dam") == std::string::npos) continue;
    ++levels;
    EXPECT_EQ(made.sentences[i].also_in.size(), 2U);
  }
  EXPECT_EQ(levels, 1U);
  EXPECT_EQ(documents.size(), 3U);
}

TEST(Digest, DoesNotSayThatAnotherFigureIsTheSame) {
  const std::vector<Document> deaths = {document("The fire in the old harbour killed 14 sailors on Monday night."),
                                        document("The fire in the old harbour killed 12 sailors on Monday night.")};
  const auto made = digest(deaths, {.length = {.sentences = 2}});
  ASSERT_EQ(made.sentences.size(), 2U);
  for (const auto& sentence : made.sentences) EXPECT_TRUE(sentence.also_in.empty());
}

TEST(Digest, IsInTheOrderOfDocumentsAndSentences) {
  const auto made = digest(flood, {.length = {.sentences = 8}});
  EXPECT_GT(made.sentences.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(made.sentences, {}, [](const DigestSentence& sentence) {
    return std::pair(sentence.document, sentence.scored.sentence.span.begin);
  }));
}

TEST(Digest, KeepsTheBudgetOfTheWhole) {
  for (std::size_t words = 3; words < 60; words += 4) {
    std::size_t used = 0;
    const auto made = digest(flood, {.length = {.words = words}});
    for (const auto& sentence : made.sentences) used += sentence.scored.words;
    EXPECT_GE(used, 1U);
    EXPECT_LE(used, words);
  }
}

TEST(Digest, ExplainsEachDocument) {
  Options options;
  options.explain = true;
  const auto made = digest(flood, options);
  ASSERT_EQ(made.explained.size(), 3U);
  std::size_t chosen = 0;
  double sum = 0;
  for (std::size_t i = 0; i < flood.size(); ++i)
    for (const auto& sentence : made.explained[i]) {
      EXPECT_LE(sentence.sentence.span.end, flood[i].text.size());
      chosen += sentence.verdict == Verdict::chosen ? 1 : 0;
      sum += sentence.score;
    }
  EXPECT_EQ(chosen, made.sentences.size());
  EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(Digest, PassesOverBlankDocuments) {
  auto documents = flood;
  documents.insert(documents.begin() + 1, document("\n\n"));
  documents.insert(documents.begin(), document(""));
  const auto made = digest(documents);
  const auto expected = digest(flood);
  ASSERT_EQ(made.sentences.size(), expected.sentences.size());
  for (std::size_t i = 0; i < made.sentences.size(); ++i)
    EXPECT_EQ(text_of(made, i, documents), text_of(expected, i, flood));
}

TEST(Digest, CountsParagraphsWithinTheDocument) {
  const std::vector<Document> documents = {document("Cats sleep all day long.\n\nDogs bark at every car."),
                                           document("Birds sing in the old trees.\n\nFish swim in the cold sea.")};
  const auto made = digest(documents, {.length = {.sentences = 4}});
  ASSERT_EQ(made.sentences.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(made.sentences[i].scored.sentence.paragraph, i % 2);
}

const std::string arabic =
    "فاض النهر في المدينة القديمة ليلة الاثنين. أغلقت المتاجر أبوابها في وسط المدينة. طلب رئيس البلدية من السكان "
    "البقاء "
    "في منازلهم حتى ينخفض منسوب المياه في النهر.";

/// Each document is split, stemmed and written in its own language.
TEST(Digest, KeepsTheLanguageOfEachDocument) {
  Document english = flood.front();
  english.language.clear();
  const std::vector<Document> documents = {{.text = arabic}, english, {.text = "\n"}};
  const auto made = digest(documents, {.length = {.sentences = 2}});
  ASSERT_EQ(made.languages.size(), 3U);
  EXPECT_EQ(made.languages[0], "ar");
  EXPECT_EQ(made.languages[1], "en");
  ASSERT_EQ(made.sentences.size(), 2U);
  EXPECT_EQ(made.sentences[0].document, 0U);
  EXPECT_EQ(made.sentences[1].document, 1U);
}

/// However much longer one of them is.
TEST(Digest, DividesItselfByTheNumberOfDocuments) {
  std::string long_text;
  for (int i = 0; i < 60; ++i)
    long_text += "The bridge number " + std::to_string(i) + " over the river was closed to the public at noon. ";
  const std::vector<Document> documents = {document(long_text), {.language = "ar", .text = arabic}};
  const auto count = [&](std::size_t sentences, const std::vector<Document>& given) {
    const auto made = digest(given, {.length = {.sentences = sentences}});
    return std::ranges::count(made.sentences, 1U, &DigestSentence::document);
  };
  EXPECT_EQ(count(2, documents), 1);
  EXPECT_GE(count(4, documents), 1);
  auto three = documents;
  three.push_back(flood.front());
  EXPECT_EQ(count(3, three), 1);
  EXPECT_EQ(count(1, three), 0);
}

/// A term is the same in all documents of a language, but not in another language.
TEST(Digest, FindsTheSameWordsInDocumentsThatAreApart) {
  auto documents = flood;
  documents.insert(documents.begin() + 1, {.language = "ar", .text = arabic});
  const auto made = digest(documents, {.length = {.sentences = 9}});
  const auto rose =
      std::ranges::find_if(made.sentences, [](const DigestSentence& sentence) { return !sentence.also_in.empty(); });
  ASSERT_NE(rose, made.sentences.end());
  EXPECT_EQ(rose->also_in, std::vector<std::size_t>{2});
}

TEST(Digest, AsksAQueryInEveryLanguage) {
  const std::vector<Document> documents = {{.language = "ar", .text = arabic}, flood[1]};
  const auto made = digest(documents, {.length = {.sentences = 2}, .query = "Trains منسوب المياه"});
  ASSERT_EQ(made.sentences.size(), 2U);
  EXPECT_NE(text_of(made, 0, documents).find("المياه"), std::string::npos);
  EXPECT_EQ(text_of(made, 1, documents), "Trains to the coast were late.");
}

TEST(Digest, TakesOwnStopWordsInEveryLanguage) {
  Options options{.length = {.sentences = 4}};
  options.stop_words = {"the", "IN"};
  const std::vector<Document> documents = {
      flood[0], {.language = "tr", .text = "Nehir bu gece taştı. IN kapandı."}, flood[1]};
  const auto made = digest(documents, options);
  EXPECT_TRUE(std::ranges::any_of(made.sentences, [](const auto& sentence) { return !sentence.also_in.empty(); }));
}

TEST(Digest, RefusesWhatIsNotUtf8) {
  const std::vector<Document> documents = {document("a"), document("a\xFF")};
  EXPECT_THROW(digest(documents), std::invalid_argument);
}

/// In a collection nobody points to what somebody else said: "It" is the thing that all speak of.
TEST(Digest, DoesNotMindOpeningsThatPointBackInCollections) {
  std::vector<Document> reviews;
  for (const auto* text : {"It has a sharp and bright screen.", "The battery lasts a day.", "He came late."})
    reviews.push_back(document(text));
  for (const auto& of_document : digest(reviews, {.explain = true}).explained)
    for (const auto& sentence : of_document) EXPECT_NE(sentence.verdict, Verdict::dangling);
  const std::vector<Document> article = {document("The phone is new. It has a sharp and bright screen.")};
  EXPECT_EQ(digest(article, {.length = {.sentences = 1}, .explain = true}).sentences.front().scored.number, 1U);
}

}  // namespace
}  // namespace zubda
