#include "sentences/opening.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "language/data_lines.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

struct Case {
  std::string_view language;
  std::string_view sentence;
  bool dangling;
  bool concluding;
};

TEST(Openings, TellDanglingAndConcludingSentences) {
  const Case cases[] = {
      {"en", "", false, false},
      {"en", "However, the road is closed.", true, false},
      {"en", "\"He came late,\" she said.", true, false},
      {"en", "The road is closed.", false, false},
      {"en", "'But the road is closed,' he said.", true, false},
      {"en", "It’s closed.", true, false},
      {"en", "In conclusion, the road is closed.", false, true},
      {"en", "In concluding the talks, both sides spoke.", false, false},
      {"ar", "في نهاية الدورة، تم إصدار بيان ختامي", false, true},
      {"ar", "في تونس بدأت الدورة", false, false},
      {"fr", "En résumé, la route est fermée.", true, true},
      {"ru", "Таким образом, дорога закрыта.", true, true},
      {"ja", "しかし、道は閉まっている。", true, false},
      {"th", "ดังนั้น ถนนจึงปิด", true, false},
      {"en", "This paper presents a new method.", false, true},
      {"en", "This method is new.", true, false},
      {"en", "This week the council met.", false, false},
      {"en", "Third, the road is closed.", true, false},
      {"en", "Third place went to Norway.", false, false},
      {"en", "To achieve this, we close the road.", true, false},
      {"de", "Es gibt drei Straßen.", false, false},
      {"de", "Es kam später.", true, false},
      {"de", "Im Gegenzug öffnet die Straße.", true, false},
      {"de", "Diese Arbeit stellt ein Verfahren vor.", false, true},
      {"fr", "Mais la route est fermée.", true, false},
      {"fr", "Cet article présente une méthode.", false, true},
      {"pt", "Terceiro - a estrada está fechada.", true, false},
      {"pt", "Só então a estrada abriu.", true, false},
      {"ar", "والعيب الثاني أن الطريق مغلق.", true, false},
      {"ar", "هذه الدراسة تعرض طريقة جديدة.", false, false},
      {"tr", "Bu çalışma yeni bir yöntem sunar.", false, true},
      {"tr", "Olay gece meydana geldi.", true, false},
      {"xx", "In conclusion, nothing is known of this language.", false, false},
  };
  Languages languages;
  for (const auto& [code, sentence, dangling, concluding] : cases) {
    const auto& language = languages.get(code);
    EXPECT_EQ(read_opening(sentence, language).dangles, dangling) << sentence;
    EXPECT_EQ(read_opening(sentence, language).states != Statement::none, concluding) << sentence;
  }
}

TEST(ReadOpening, TellsWhatASentenceStates) {
  const struct {
    std::string_view language;
    std::string_view sentence;
    Statement states;
  } cases[] = {
      {"en", "In this paper, we propose a parser.", Statement::aim},
      {"en", "We show that it is faster.", Statement::finding},
      {"en", "We sleep.", Statement::none},
      {"en", "The appeal is dismissed with costs.", Statement::finding},
      {"en", "The short question is whether he paid.", Statement::aim},
      {"en", "In conclusion, nobody paid.", Statement::conclusion},
      {"ar", "هدفت الدراسة إلى قياس الأثر.", Statement::aim},
      {"ar", "وخلصت الدراسة إلى أن الأثر كبير.", Statement::finding},
      {"de", "Ziel der Arbeit ist ein Vergleich.", Statement::aim},
      {"de", "Die Ergebnisse zeigen einen Anstieg.", Statement::finding},
      {"fr", "Nous montrons que la méthode est rapide.", Statement::finding},
      {"fr", "L'objectif de cette étude est de mesurer l'effet.", Statement::aim},
      {"es", "El objetivo de este trabajo es medir el efecto.", Statement::aim},
      {"es", "Los resultados muestran un aumento.", Statement::finding},
      {"pt", "Conclui-se que o efeito é pequeno.", Statement::finding},
      {"it", "Lo scopo di questo lavoro è misurare l'effetto.", Statement::aim},
      {"ru", "Целью работы является сравнение методов.", Statement::aim},
      {"ru", "Установлено, что доля выросла.", Statement::finding},
      {"uk", "Метою роботи є порівняння методів.", Statement::aim},
      {"tr", "Bu çalışmanın amacı etkiyi ölçmektir.", Statement::aim},
      {"fa", "نتایج نشان داد که سهم آن افزایش یافت.", Statement::finding},
      {"nl", "Het doel van dit onderzoek is een vergelijking.", Statement::aim},
      {"pl", "Celem pracy jest porównanie metod.", Statement::aim},
      {"vi", "Kết quả cho thấy mức tăng lớn.", Statement::finding},
      {"sv", "Syftet med studien är en jämförelse.", Statement::aim},
      {"id", "Penelitian ini bertujuan mengukur dampak.", Statement::aim},
      {"hi", "इस अध्ययन का उद्देश्य तुलना करना है।", Statement::aim},
  };
  for (const auto& [code, sentence, states] : cases)
    EXPECT_EQ(read_opening(sentence, Language(code)).states, states) << sentence;
}

/// The definition of `match_opening`: the phrase of most words that the folded words of the text begin with.
std::string match_plainly(std::string_view text, std::string_view kind, const Language& language) {
  constexpr std::size_t max_words = 12;
  const auto words = opening_words(text, max_words, language);
  std::string_view best;
  for (const auto line : data_lines(word_list(kind, language.code).lines)) {
    const auto phrase = line.substr(0, line.find('\t'));
    if (begins_with_words(words, phrase) && phrase.size() > best.size()) best = phrase;
  }
  return std::string(best);
}

/// Words of phrases of several languages and others, in any order, with all that may stand between words.
TEST(MatchOpening, AgreesWithItsDefinition) {
  const std::vector<std::string> words = {
      "in",     "In",          "conclusion", "the",   "The",     "he",    "As",     "a",      "result",    "for",
      "this",   "This",        "reason",     "But",   "On",      "other", "hand",   "Thus",   "it",        "c\u0301as",
      "To",     "sum",         "up",         "zum",   "Schluss", "En",    "résumé", "Résumé", "Par",       "ailleurs",
      "We",     "show",        "that",       "Our",   "results", "paper", "Second", "ثانيا",  "وفي",       "الختام",
      "خلصت",   "الدراسة",     "إلى",        "وهي",   "من",      "جهة",   "أخرى",   "Целью",  "работы",    "является",
      "sonuç",  "olarak",      "İlk",        "Photo", "Read",    "more",  "READ",   "MORE",   "Published", "by",
      "ﬁnally", "e\u0301tude", "d'autre",    "9",     "x",       "है",     "इस",     "प्रकार",  ":",         "("};
  const std::vector<std::string> joints = {" ",   " ",  " ", " ",  ", ", "، ", ": ", " - ",
                                           " – ", "  ", "-", "\n", "’",  ".",  ","};
  std::mt19937 random(5);
  const auto any = [&](const std::vector<std::string>& list) {
    return list[std::uniform_int_distribution<std::size_t>(0, list.size() - 1)(random)];
  };
  std::size_t matches = 0;
  for (const auto* code : {"en", "de", "fr", "tr", "ar", "ru", "hi"}) {
    const Language language(code);
    for (int i = 0; i < 2000; ++i) {
      std::string text;
      for (int n = 0; n < 4; ++n) text += any(words) + any(joints);
      for (const auto& [kind, list] :
           {std::pair("openings", &language.openings), std::pair("conclusions", &language.conclusions),
            std::pair("roles", &language.roles)}) {
        const auto phrase = match_opening(text, *list, language);
        ASSERT_EQ(phrase ? std::string(phrase->words) : "", match_plainly(text, kind, language))
            << code << ' ' << kind << ": " << text;
        matches += phrase.has_value();
      }
    }
  }
  EXPECT_GT(matches, 300U);
}

}  // namespace
}  // namespace zubda
