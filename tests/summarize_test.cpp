#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "failing_memory.h"
#include "frequencies/term_counter.h"
#include "text/read_stream.h"
#include <zubda/digest.h>
#include <zubda/keywords.h>
#include <zubda/summarize.h>

namespace zubda {
namespace {

std::string article() { return read_stream(std::ifstream(ZUBDA_SOURCE_DIR "/examples/article-ar.txt")); }

Document document(std::string text) {
  return {.id = {}, .title = {}, .language = {}, .text = std::move(text), .blocks = {}};
}

std::string joined(const Summary& summary, std::string_view text) {
  std::string lines;
  for (const auto& sentence : summary.sentences) (lines += slice(text, sentence.sentence.span)) += '\n';
  return lines;
}

TEST(Summarize, IsASubsequenceOfTheSentences) {
  const auto text = article();
  Options options{.length = {.sentences = 5}};
  options.explain = true;
  const auto summary = summarize(document(text), options);
  ASSERT_EQ(summary.sentences.size(), 5U);
  std::size_t at = 0;
  double sum = 0;
  for (const auto& sentence : summary.explained) {
    sum += sentence.score;
    if (at < 5 && sentence.sentence.span == summary.sentences[at].sentence.span) {
      EXPECT_EQ(sentence.verdict, Verdict::chosen);
      ++at;
    } else {
      EXPECT_NE(sentence.verdict, Verdict::chosen);
    }
  }
  EXPECT_EQ(at, 5U);
  EXPECT_NEAR(sum, 1, 1e-9);
}

TEST(Summarize, NeverExceedsABudget) {
  const auto text = article();
  for (std::size_t limit = 2; limit < 400; limit += 7) {
    std::size_t words = 0;
    for (const auto& sentence : summarize(document(text), {.length = {.words = limit}}).sentences)
      words += sentence.words;
    EXPECT_GE(words, 1U);
    EXPECT_LE(words, limit);
    std::size_t characters = 0;
    const auto by_characters = summarize(document(text), {.length = {.characters = limit}});
    for (const auto& sentence : by_characters.sentences) {
      const auto printed = slice(text, sentence.sentence.span);
      characters += static_cast<std::size_t>(std::ranges::count_if(printed, [](char c) { return (c & 0xC0) != 0x80; }));
      characters += sentence.truncated ? 1 : 0;
    }
    EXPECT_LE(characters + by_characters.sentences.size() - 1, limit);
    EXPECT_FALSE(by_characters.sentences.empty());
  }
}

/// For a method without factors: with them a longer summary may bring two sentences of a quotation in place of one.
TEST(Summarize, ALongerSummaryOfSentencesContainsTheShorter) {
  const auto text = article();
  std::vector<Span> shorter;
  for (std::size_t n = 1; n < 12; ++n) {
    std::vector<Span> longer;
    for (const auto& sentence : summarize(document(text), {.length = {.sentences = n}, .method = "textrank"}).sentences)
      longer.push_back(sentence.sentence.span);
    for (const auto span : shorter) EXPECT_NE(std::ranges::find(longer, span), longer.end());
    shorter = longer;
  }
}

TEST(Summarize, PureTextrankKnowsNoOrderOfSentences) {
  const std::vector<std::string> sentences = {
      "The river rose by two metres in one night.", "Cats sleep all day in the sun.",
      "The mayor closed the bridge over the river.", "The bridge had stood for ninety years.",
      "A night train crossed the bridge at noon."};
  const auto scores_by_sentence = [&](const std::vector<std::size_t>& order, const std::string& method) {
    std::string text;
    for (const auto i : order) text += sentences[i] + " ";
    Options options;
    options.method = method;
    options.language = "en";
    options.explain = true;
    std::vector<double> scores(sentences.size());
    const auto summary = summarize(document(text), options);
    for (std::size_t i = 0; i < order.size(); ++i) scores[order[i]] = summary.explained.at(i).score;
    return scores;
  };
  const auto scores = scores_by_sentence({0, 1, 2, 3, 4}, "textrank");
  const auto permuted = scores_by_sentence({3, 1, 4, 0, 2}, "textrank");
  for (std::size_t i = 0; i < scores.size(); ++i) EXPECT_NEAR(scores[i], permuted[i], 1e-6);
  EXPECT_GT(scores_by_sentence({0, 1, 2, 3, 4}, "zubda")[0], scores_by_sentence({3, 1, 4, 0, 2}, "zubda")[0] * 1.1);
}

TEST(Summarize, LeadGivesTheFirstSentencesWhateverTheBudget) {
  const std::string text =
      "The river rose. It did so in one night. The mayor of the town closed the old bridge over the river for all "
      "trains and "
      "carriages. The bridge had stood for ninety years without a repair of any kind.";
  Options options{.length = {.words = 25}};
  options.method = "lead";
  options.language = "en";
  const auto summary = summarize(document(text), options);
  ASSERT_EQ(summary.sentences.size(), 2U);
  EXPECT_EQ(slice(text, summary.sentences[0].sentence.span), "It did so in one night.");
}

TEST(Summarize, IsTheSameWhateverTheSummarizerHasSeen) {
  const auto text = article();
  Summarizer fresh;
  const auto expected = joined(fresh(document(text)), text);
  Summarizer used;
  used(document("An English text about ships. Ships are at sea. The sea is blue."));
  used(document("نص آخر عن الأمن العربي. والأمن مهم."), {.length = {.words = 3}, .method = "lead"});
  EXPECT_EQ(joined(used(document(text)), text), expected);
}

TEST(Summarize, GivesAllSentencesOfAShortText) {
  const std::string text = "Cats sleep. Dogs bark. Birds sing.";
  EXPECT_EQ(joined(summarize(document(text), {.length = {.sentences = 99}}), text),
            "Cats sleep.\nDogs bark.\nBirds sing.\n");
}

TEST(Summarize, GivesSomethingForEveryTextThatIsNotBlank) {
  EXPECT_TRUE(summarize(document("")).sentences.empty());
  EXPECT_TRUE(summarize(document(" \n\n ")).sentences.empty());
  for (const std::string text :
       {"x", ".", "the of and", "12 34", "https://example.com/", "???", "Ω", "👩‍👩‍👧"})
    EXPECT_EQ(summarize(document(text)).sentences.size(), 1U) << text;
}

TEST(Summarize, NeverRepeatsASentence) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "The river rose by two metres in one night. ";
  EXPECT_EQ(summarize(document(text)).sentences.size(), 1U);
}

TEST(Summarize, FollowsAQuery) {
  const std::string text =
      "The council met on Monday in the town hall. Members spoke about the new road for hours. The road will cost nine "
      "million. "
      "A school wants more teachers. The road opens in May. Water prices will rise by a tenth next year.";
  Options options{.length = {.sentences = 1}};
  options.query = "the price of water";
  EXPECT_EQ(joined(summarize(document(text), options), text), "Water prices will rise by a tenth next year.\n");
}

TEST(Summarize, RefusesOptionsOutOfRangeAndTextThatIsNotUtf8) {
  EXPECT_THROW(summarize(document("a"), {.length = {.sentences = 0}}), std::invalid_argument);
  EXPECT_THROW(summarize(document("a"), {.length = {.ratio = 1.5}}), std::invalid_argument);
  EXPECT_THROW(summarize(document("a"), {.length = {.sentences = 1, .words = 1}}), std::invalid_argument);
  EXPECT_THROW(summarize(document("a"), {.method = "none"}), std::invalid_argument);
  EXPECT_THROW(summarize(document("a\xFF")), std::invalid_argument);
}

TEST(Library, RefusesTextsTitlesQueriesAndStopWordsThatAreNotUtf8) {
  const auto refuses_all = [](const Document& text, const Options& options) {
    EXPECT_THROW(summarize(text, options), std::invalid_argument);
    EXPECT_THROW(Summarizer().split(text, options), std::invalid_argument);
    EXPECT_THROW(digest({&text, 1}, options), std::invalid_argument);
    EXPECT_THROW(keywords(text, options), std::invalid_argument);
  };
  const std::string whole = "The mill is old. It fell.";
  // Long ones, too, whose end is read elsewhere.
  for (const std::string end : {"\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x99", "\xED\xA0\x80"})
    for (const auto& broken : {whole + end, std::string(100, 'a') + end, end}) {
      refuses_all({.text = broken}, {});
      refuses_all({.title = broken, .text = whole}, {});
      refuses_all({.text = whole}, {.query = broken});
      refuses_all({.text = whole}, {.stop_words = {{broken}}});
      df::TermCounter counter(Options{});
      EXPECT_THROW(counter.add({.title = broken, .text = whole}), std::invalid_argument);
    }
}

TEST(Summarize, TellsTheEventAndTheFinalCommunique) {
  const auto text = article();
  for (const Length& length : {Length{.sentences = 3}, Length{.words = 60}}) {
    const auto lines = joined(summarize(document(text), {.length = length}), text);
    EXPECT_NE(lines.find("بدأت فعاليات الدورة"), std::string::npos);
    EXPECT_NE(lines.find("تم إصدار بيان ختامي"), std::string::npos);
    EXPECT_EQ(lines.find("إيمان مزريقي"), std::string::npos);
    EXPECT_EQ(lines.find("،\n"), std::string::npos);
  }
}

TEST(Summarize, TakesAHeadingForTheTitleAndNotForASentence) {
  const std::string text =
      "A new road for the valley\n\nThe council met on Monday evening in the old town hall by the river. The new road "
      "through the "
      "valley will cost nine million and open in May.\n";
  const auto summary = summarize(document(text), {.length = {.sentences = 1}});
  EXPECT_EQ(summary.title, "A new road for the valley");
  EXPECT_EQ(joined(summary, text), "The new road through the valley will cost nine million and open in May.\n");
}

TEST(Summarize, DoesNotFillABudgetWithFragments) {
  const std::string text =
      "The council of the town met on Monday evening in the old hall. Nobody spoke. The new road through the valley "
      "will cost nine "
      "million euros.";
  const auto lines = joined(summarize(document(text), {.length = {.words = 15}}), text);
  EXPECT_EQ(lines.find("Nobody spoke."), std::string::npos);
}

/// What a summary says, as text. A string, since a stream swallows it when memory runs out.
std::string told(const Summary& summary) {
  auto text = summary.language + ' ' + summary.method + ' ' + std::to_string(summary.word_count);
  for (const auto& sentence : summary.sentences)
    text += ' ' + std::to_string(sentence.sentence.span.begin) + '-' + std::to_string(sentence.sentence.span.end) +
            ' ' + std::to_string(sentence.score);
  return text + '\n';
}

/// No Han or kana: when memory runs out, ICU's dictionaries find other words or never end, and tell nothing.
TEST(Summarizer, StaysRightWhenMemoryRunsOut) {
  const std::vector<Document> documents = {
      document("The river rose in spring. Fields were under water. The mill of the river stood still. Water was "
               "everywhere, and the fields stayed empty until the miller came back."),
      document("L'eau du fleuve est monte\u0301e au printemps. Les champs e\u0301taient sous l'eau. Le moulin du "
               "fleuve ne tournait plus."),
      document("ارتفع النهر في الربيع. كانت الحقول تحت الماء. توقفت طاحونة النهر، وبقيت الحقول فارغة."),
      document("Река поднялась весной. Поля были под водой. Мельница у реки стояла."),
  };
  const Options plain{.length = {.sentences = 1}};
  auto given = plain;
  given.stop_words = {"river", "fleuve", "النهر"};
  given.query = "water";
  expect_failures_leave_no_trace(
      [&] {
        Summarizer summarizer;
        summarizer(documents.front(), plain);
        return summarizer;
      },
      [&](Summarizer& summarizer) {
        std::string all;
        for (const auto& text : documents) all += told(summarizer(text, plain)) + told(summarizer(text, given));
        return all;
      });
}

TEST(Summarize, RefusesATextOfMoreSentencesThanAllowed) {
  const Document text{.text = "The river rose. The fields were wet. The mill stood."};
  for (const std::string method : {"zubda", "lead", "lexrank"}) {
    const Options three{.method = method, .max_sentences = 3};
    const Options two{.method = method, .max_sentences = 2};
    Summarizer summarizer;
    EXPECT_THROW(summarizer(text, two), std::runtime_error);
    EXPECT_THROW(summarizer.split(text, two), std::runtime_error);
    EXPECT_THROW(keywords(text, two, 3), std::runtime_error);
    EXPECT_EQ(summarizer(text, three).sentences.size(), 3U);
    EXPECT_EQ(summarizer.split(text, three).size(), 3U);
    EXPECT_FALSE(keywords(text, three, 3).empty());
  }
}

}  // namespace
}  // namespace zubda
