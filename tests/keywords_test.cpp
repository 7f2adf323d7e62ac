#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <span>

#include "failing_memory.h"
#include "text/read_stream.h"
#include <zubda/keywords.h>

namespace zubda {
namespace {

Document document(std::string text, std::string language = "en") {
  return {.id = {}, .title = {}, .language = std::move(language), .text = std::move(text), .blocks = {}};
}

std::vector<std::string> phrases(const Document& document, std::size_t count = 10) {
  std::vector<std::string> texts;
  for (const auto& keyword : keywords(document, {}, count)) texts.push_back(keyword.text);
  return texts;
}

bool contains(const std::vector<std::string>& texts, std::string_view text) {
  return std::ranges::find(texts, text) != texts.end();
}

std::string article() { return read_stream(std::ifstream(ZUBDA_SOURCE_DIR "/examples/article-ar.txt")); }

const std::string solar =
    "The solar panel on the roof broke. A new solar panel costs nine hundred euros. Workers will replace the solar "
    "panel in May, "
    "and the base of Maceda pays. Soldiers at the base of Maceda use power at night.";

TEST(Keywords, HasNothingToSayAboutNothing) {
  for (const std::string text : {"", " \n ", "the of and", "12 34 56", ". . .", "x"})
    EXPECT_TRUE(keywords(document(text)).empty()) << text;
}

TEST(Keywords, HaveNoMarksOfDirection) {
  for (const std::string mark : {"\u200E", "\u200F", "\u061C", "\u202C", "\u2069"}) {
    const auto found = phrases(document("The Linux" + mark + " kernel is old. " + mark +
                                        "Linux kernel hackers like the " + mark + "Linux" + mark + " kernel."));
    EXPECT_TRUE(contains(found, "Linux kernel")) << testing::PrintToString(found);
  }
}

TEST(Keywords, AreInTheTextAndTheBestScoresOne) {
  const auto text = article();
  const auto found = keywords(document(text, "ar"), {}, 20);
  ASSERT_EQ(found.size(), 20U);
  EXPECT_DOUBLE_EQ(found.front().score, 1);
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NE(text.find(found[i].text), std::string::npos) << found[i].text;
    EXPECT_GT(found[i].score, 0);
    EXPECT_LE(found[i].score, found[i > 0 ? i - 1 : 0].score);
  }
}

TEST(Keywords, FewerAreTheFirstOfMore) {
  const auto all = phrases(document(article(), "ar"), 30);
  for (std::size_t n = 1; n < all.size(); ++n) {
    auto some = phrases(document(article(), "ar"), n);
    EXPECT_TRUE(std::ranges::equal(some, std::span(all).first(n))) << n;
  }
}

TEST(Keywords, JoinRepeatedNeighbours) { EXPECT_EQ(phrases(document(solar)).front(), "solar panel"); }

TEST(Keywords, BridgeOneStopWordIfRepeated) { EXPECT_TRUE(contains(phrases(document(solar)), "base of Maceda")); }

TEST(Keywords, NoneIsContainedInABetterOne) {
  const auto found = phrases(document(solar), 50);
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t better = 0; better < i; ++better)
      EXPECT_EQ((" " + found[better] + " ").find(" " + found[i] + " "), std::string::npos)
          << found[i] << " in " << found[better];
}

TEST(Keywords, AreNamesWithMarks) {
  for (const std::string name : {"COVID-19", "GPT-4", "C++", "C#", "AT&T", "F-16", "737-800", "WHO", "IT"}) {
    const auto found = phrases(
        document("The plans of " + name + " were new. Nobody knew " + name + " then. All of " + name + " is old now."));
    EXPECT_TRUE(contains(found, name)) << name << testing::PrintToString(found);
  }
}

TEST(Keywords, AreNoMarkupAndNoAddresses) {
  const std::string text =
      "It _felt_ cold in the valley, see https://example.com/winter-tale and write to frost@example.com. The valley "
      "_felt_ cold, see https://example.com/winter-tale or www.example.com.";
  for (const auto& phrase : phrases(document(text), 20))
    for (const std::string part : {"_", "example", "winter", "tale", "frost", "https", "www"})
      EXPECT_EQ(phrase.find(part), std::string::npos) << phrase;
  EXPECT_TRUE(
      contains(phrases(document("افتتحت #المدارس_الجديدة. رأينا #المدارس_الجديدة كلها.", "ar")), "المدارس الجديدة"));
}

TEST(Keywords, DoNotBeginWithVerbsOfSayingAndWeekdays) {
  struct Case {
    const char* language;
    std::string text;
    std::vector<std::string> words;
  };
  for (const auto& [language, text, words] : std::vector<Case>{
           {"en",
            "Monday flights end, said Smith. Monday flights end, announced Smith.",
            {"Monday", "said", "announced"}},
           {"ar", "قال الوزير الثلاثاء الماضي. قال الوزير الثلاثاء الماضي.", {"قال", "الثلاثاء"}},
           {"fa", "وزیر گفت مدرسه بسته است. گفت مدرسه بسته است. دوشنبه مدرسه بسته است.", {"گفت", "دوشنبه"}},
           {"de", "Montag Abend sagte Müller. Montag Abend sagte Müller.", {"Montag", "sagte"}},
           {"pt", "Quarta-feira passada disse Silva. Quarta-feira passada disse Silva.", {"Quarta", "disse"}},
           {"ru", "Понедельник утром сказал Иванов. Понедельник утром сказал Иванов.", {"Понедельник", "сказал"}}}) {
    const auto found = phrases(document(text, language), 20);
    EXPECT_FALSE(found.empty());
    for (const auto& phrase : found)
      for (const auto& word : words) EXPECT_FALSE(phrase.starts_with(word)) << phrase;
  }
}

TEST(Keywords, AreWrittenAsTheyAreMostOften) {
  const auto found = phrases(document("Ships sail. Two ships sank. Old ships rust. A ship is lost."));
  EXPECT_EQ(found.front(), "ships");
}

TEST(Keywords, DoNotCrossPunctuationOrSplitCompounds) {
  const auto found =
      phrases(document("Long-range missiles, planes. Long-range missiles, planes. Long-range missiles, planes."), 20);
  EXPECT_TRUE(contains(found, "Long-range missiles"));
  EXPECT_TRUE(contains(found, "planes"));
  EXPECT_FALSE(contains(found, "range missiles"));
}

TEST(Keywords, LeaveElidedArticlesAndPossessivesOut) {
  const auto french = phrases(document("L'homme marche. L'homme dort. L’homme mange.", "fr"));
  ASSERT_FALSE(french.empty());
  EXPECT_EQ(french.front(), "homme");
}

TEST(Keywords, LeaveTheArabicConjunctionOut) {
  const auto found = phrases(document("والمدارس مغلقة اليوم. والمدارس بعيدة جدا. والمدارس كبيرة.", "ar"));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), "المدارس");
}

TEST(Keywords, LeaveAConjunctionOutWhereTheRestIsAWordOfTheText) {
  for (const std::string text : {"فمدارس بعيدة. فمدارس قريبة. فمدارس كثيرة مثل مدارس أخرى.",
                                 "ومدارس بعيدة. ومدارس قريبة. ومدارس كثيرة مثل مدارس أخرى."}) {
    const auto found = phrases(document(text, "ar"));
    ASSERT_FALSE(found.empty());
    for (const auto& phrase : found) EXPECT_FALSE(phrase.starts_with("فمد") || phrase.starts_with("ومد")) << phrase;
  }
  // A letter of the word itself.
  for (const std::string word : {"فنون", "وزارة", "والدتها"}) {
    const auto found = phrases(document(word + " جديدة. هنا " + word + " قديمة.", "ar"));
    EXPECT_TRUE(std::ranges::any_of(found, [&](const std::string& phrase) { return phrase.starts_with(word); }))
        << testing::PrintToString(found);
  }
}

TEST(Keywords, AreTheSameWhateverTheExtractorHasSeen) {
  KeywordExtractor used;
  used(document("Un texte sur la mer et les bateaux.", "fr"));
  used(document("نص آخر عن الأمن العربي.", "ar"));
  const auto expected = keywords(document(solar));
  const auto found = used(document(solar));
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_EQ(found[i].text, expected[i].text);
    EXPECT_EQ(found[i].score, expected[i].score);
  }
}

TEST(Keywords, HeedGivenStopWords) {
  Options options;
  options.stop_words = {{"solar"}};
  for (const auto& keyword : keywords(document(solar), options))
    EXPECT_FALSE(keyword.text.starts_with("solar") || keyword.text.ends_with("solar")) << keyword.text;
}

TEST(Keywords, RefuseWhatIsNotUtf8) { EXPECT_THROW(keywords(document("a\xFF")), std::invalid_argument); }

TEST(KeywordExtractor, StaysRightWhenMemoryRunsOut) {
  const std::vector<Document> documents = {
      document("The river mill stood still. Water rose over the river mill, and fields were under water.", ""),
      document("ارتفع ماء النهر في الربيع. كانت الحقول تحت ماء النهر.", "ar"),
  };
  expect_failures_leave_no_trace([] { return KeywordExtractor(); },
                                 [&](KeywordExtractor& extractor) {
                                   std::string all;
                                   for (const auto& text : documents)
                                     for (const auto& keyword : extractor(text))
                                       all += keyword.text + ' ' + std::to_string(keyword.score) + '\n';
                                   return all;
                                 });
}

}  // namespace
}  // namespace zubda
