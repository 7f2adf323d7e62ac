#include "sentences/dateline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sentences/sentences.h"

namespace zubda {
namespace {

/// `|` is where the first sentence begins for a summary.
struct Case {
  const char* language;
  const char* marked;
};

TEST(StripDatelines, LetsTheReportBeginAfterThem) {
  const Case cases[] = {
      {"en", "(CNN) -- |The river rose by two metres in one night."},
      {"en", "(CNN)|The river rose by two metres in one night."},
      {"en", "Kabul, Afghanistan (CNN) -- |The river rose by two metres."},
      {"en", "(EW.com) -- |The singer has a new album out this week."},
      {"en", "LONDON, Jan. 3 (Reuters) - |The river rose by two metres."},
      {"de", "KAIRO (dpa) - |Die Regierung hat einen neuen Plan."},
      {"de", "Berlin, dpa — |Die Regierung hat einen neuen Plan."},
      {"fr", "Le Caire (AFP) – |Le gouvernement a un nouveau plan."},
      {"ru", "Каир (Рейтер) — |Правительство приняло новый план."},
      {"ar", "القاهرة - رويترز - |أعلنت الحكومة خطة جديدة."},
      {"ar", "القاهرة (رويترز) - |أعلنت الحكومة خطة جديدة."},
      {"en", "|The price of oil (WTI) - which rose - is high again."},
      {"en", "|The river - Reuters said so - rose by two metres."},
      {"en", "|(Some) -- of them -- were late for the last train home."},
      {"en", "|(CNN) --"},
      {"en", "|Well - known as it is - the river rose."},
      {"ar", "|قال (الوزير) - وهو من الشمال - إن النهر ارتفع."},
  };
  Languages languages;
  for (const auto& [code, marked] : cases) {
    std::string text = marked;
    const auto begin = text.find('|');
    text.erase(begin, 1);
    Document document;
    document.text = text;
    document.blocks = {{{0, text.size()}, Role::prose}};
    auto sentences = split_sentences(document, languages.get(code));
    ASSERT_FALSE(sentences.empty());
    sentences.front().role = Role::prose;
    strip_datelines(text, sentences, languages.get(code));
    EXPECT_EQ(sentences.front().span.begin, begin) << marked;
  }
}

TEST(StripDatelines, LooksAtTheBeginningsOfParagraphsOnly) {
  const std::string text = "One. (CNN) -- Two.";
  std::vector<Sentence> sentences(2);
  sentences[0].span = {0, 4};
  sentences[1].span = {5, text.size()};
  strip_datelines(text, sentences, Language("en"));
  EXPECT_EQ(sentences[1].span.begin, 5U);
  sentences[1].paragraph = 1;
  strip_datelines(text, sentences, Language("en"));
  EXPECT_EQ(sentences[1].span.begin, 14U);
}

/// The beginning that is looked at ends with a whole character, wherever the dash is.
TEST(StripDatelines, CutsNoCharacter) {
  Languages languages;
  for (std::size_t length = 100; length < 130; ++length) {
    const auto text = "- " + std::string(length, 'x') + "—éأ日😀 (AFP—é";
    std::vector<Sentence> sentences(1);
    sentences[0].span = {0, text.size()};
    for (const auto* code : {"en", "fr", "ar"}) strip_datelines(text, sentences, languages.get(code));
    EXPECT_EQ(sentences[0].span.begin, 0U);
  }
}

TEST(StripDatelines, LooksAtTheFirstSentenceWhateverItsParagraph) {
  const std::string text = "(CNN) -- Two.";
  std::vector<Sentence> sentences(1);
  sentences[0].span = {0, text.size()};
  sentences[0].paragraph = 9;
  strip_datelines(text, sentences, Language("en"));
  EXPECT_EQ(sentences[0].span.begin, 9U);
}

TEST(StripDatelines, LooksAtTheBeginningsOfReportsOnly) {
  const std::string text = "One. (CNN) -- Two.";
  for (const auto role : {Role::prose, Role::heading, Role::byline}) {
    std::vector<Sentence> sentences(2);
    sentences[0].span = {0, 4};
    sentences[0].paragraph = 7;
    sentences[0].role = role;
    sentences[1].span = {5, text.size()};
    sentences[1].paragraph = 8;
    strip_datelines(text, sentences, Language("en"));
    EXPECT_EQ(sentences[1].span.begin, role == Role::prose ? 5U : 14U);
  }
}

}  // namespace
}  // namespace zubda
