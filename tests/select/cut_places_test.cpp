#include "select/cut_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/words.h"

namespace zubda {
namespace {

/// `|` is where the text must be cut when at most `max_words` words may be kept.
struct Case {
  const char* language;
  std::size_t max_words;
  const char* marked;
  CutAt at;
};

void expect_cut(const Case& expected) {
  const std::string marked = expected.marked;
  const auto bar = marked.find('|');
  const auto text = marked.substr(0, bar) + marked.substr(bar + 1);
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(text, {0, text.size()}, dictionary, words);
  const auto place = find_cut_place(text, {0, text.size()}, words, expected.max_words, Language(expected.language));
  EXPECT_EQ(text.substr(0, place.end) + '|' + text.substr(place.end), marked) << expected.max_words;
  EXPECT_EQ(place.at, expected.at) << marked;
}

TEST(FindCutPlace, KeepsAStatementWhereItCan) {
  const Case cases[] = {
      {"en", 10, "The council has closed the bridge|, because the river is still rising fast.", CutAt::clause},
      {"en", 9, "The teenager was killed in his house| after a fight with neighbours.", CutAt::clause},
      {"en", 8, "A man was arrested in London| by officers of the city police.", CutAt::clause},
      {"ar", 9, "أعلنت الحكومة المصرية زيادة أسعار الوقود بعد اجتماع طويل| في العاصمة الجديدة.", CutAt::clause},
      {"ar", 9, "قتل خمسة أشخاص وأصيب عشرة آخرون| في انفجار وقع وسط بغداد صباح اليوم.", CutAt::clause},
      {"ar", 8, "في نهاية الدورة، تم إصدار بيان ختامي| يشدد على أهمية تعزيز التعاون.", CutAt::word},
      {"fr", 10, "Le gouvernement a fermé deux écoles de la ville|, après que des parents ont protesté.",
       CutAt::clause},
      {"de", 9, "Die Stadt hat drei Schulen im Norden geschlossen|, weil dort das Wasser steigt.", CutAt::clause},
      {"es", 9, "El gobierno ha cerrado dos escuelas de la ciudad| porque el agua sube cada día.", CutAt::clause},
      {"ru", 7, "Совет был вынужден закрыть мост|, потому что вода быстро поднимается.", CutAt::clause},
      {"vi", 9, "Công ty đã đóng cửa hai nhà máy| vì nước sông dâng rất cao.", CutAt::clause},
  };
  for (const auto& expected : cases) expect_cut(expected);
}

TEST(FindCutPlace, TakesNoPartForAStatementThatHasNoVerbOfItsOwn) {
  const Case cases[] = {
      {"en", 8, "The man who was arrested in May|, a teacher, has left the country.", CutAt::phrase},
      {"en", 7, "When the river rose in the night|, the council closed the bridge.", CutAt::phrase},
      {"en", 9, "The minister said that the two schools| of the town would be closed.", CutAt::word},
  };
  for (const auto& expected : cases) expect_cut(expected);
}

TEST(FindCutPlace, NeverEndsInsideANameANumberOrAWordWithHyphens) {
  const Case cases[] = {
      {"en", 5, "Yesterday former| president George Walker Bush resigned.", CutAt::word},
      {"en", 6, "Robust accuracy improves| by 11 % over older results.", CutAt::phrase},
      {"en", 5, "Prices of fuel| rose 20 million dollars.", CutAt::word},
      {"en", 4, "One| of state-of-the-art engines here.", CutAt::word},
      {"xx", 3, "ab| cd Ef Gh.", CutAt::word},
  };
  for (const auto& expected : cases) expect_cut(expected);
}

TEST(FindCutPlace, LeavesNoBracketOrQuotationOpenWhereItCan) {
  const Case cases[] = {
      {"en", 9, "The minister has called it \"a great day\"| for all who live here.", CutAt::clause},
      {"en", 9, "The council has closed the bridge| (as in May, after storms) again.", CutAt::clause},
  };
  for (const auto& expected : cases) expect_cut(expected);
}

/// Whatever the text and the length: something is kept, no more than allowed, up to the end of a word.
TEST(FindCutPlace, KeepsFromOneWordToAllThatAreAllowed) {
  const std::string text =
      "In May, \"the man\" (a teacher) who, 11 % of all - state-of-the-art - said that بدأت الدورة في تونس و(كما قيل) "
      "日本 ran.";
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(text, {0, text.size()}, dictionary, words);
  for (const auto* language : {"en", "ar", "ja", "xx"})
    for (std::size_t max_words = 1; max_words < words.size(); ++max_words) {
      const auto place = find_cut_place(text, {0, text.size()}, words, max_words, Language(language));
      EXPECT_GE(place.end, words[0].end);
      EXPECT_LE(place.end, words[max_words].begin);
      EXPECT_NE(place.at, CutAt::none);
    }
}

TEST(CutKind, GradesAGivenPlace) {
  const Case cases[] = {
      {"en", 6, "The council has closed the bridge|, because the river is still rising fast.", CutAt::clause},
      {"en", 7, "The council has closed the bridge, because| the river is still rising fast.", CutAt::word},
      {"en", 5, "The council has closed the| bridge, because the river is still rising fast.", CutAt::word},
      {"en", 8, "The man who was arrested in May, a| teacher, has left the country.", CutAt::word},
      {"en", 7, "The man who was arrested in May|, a teacher, has left the country.", CutAt::phrase},
      {"en", 4, "Rain fell all day|.", CutAt::none},
      {"en", 0, "|Rain fell all day.", CutAt::word},
      {"ar", 5, "قتل خمسة أشخاص وأصيب عشرة| آخرون في انفجار وقع وسط بغداد صباح اليوم.", CutAt::word},
      {"ar", 6, "قتل خمسة أشخاص وأصيب عشرة آخرون| في انفجار وقع وسط بغداد صباح اليوم.", CutAt::clause},
  };
  for (const auto& [language, kept, marked, at] : cases) {
    auto text = std::string(marked);
    text.erase(text.find('|'), 1);
    DictionaryBreaker dictionary;
    std::vector<Span> words;
    read_words(text, {0, text.size()}, dictionary, words);
    EXPECT_EQ(cut_kind(text, {0, text.size()}, words, kept, Language(language)), at) << marked;
  }
}

}  // namespace
}  // namespace zubda
