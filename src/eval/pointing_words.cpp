#include "eval/pointing_words.h"

#include <algorithm>
#include <iterator>

namespace zubda::eval {
namespace {

/// How many words are looked at, the first among them. Chosen by hand on the sentences of
/// tests/eval/readability_judgements.jsonl: later demonstratives mostly point to a part of their own sentence.
constexpr std::size_t max_words = 6;

/// The words of a language, folded, with a blank before and after each. Possessives are left out: most belong to
/// somebody in their own sentence (`Smith lost his job`).
struct PointingWords {
  std::string_view language;
  std::string_view demonstratives;
  std::string_view adverbs;  ///< `also`: what it adds to was said before.
  /// What a demonstrative comes before that is not in the text: times, and the text itself.
  std::string_view present;
};

constexpr PointingWords pointing_words[] = {
    {"ar", " هذا هذه ذلك تلك هوءلاء هولاء ", " ايضا ",
     " العام السنه الاسبوع الشهر اليوم المساء الصباح الموسم المقال المقاله الدراسه الورقه البحث التقرير "},
    {"bn", " এ এই সেই ওই এসব ", " ", " বছর সপ্তাহ মাস মাসে বছরে সপ্তাহে প্রতিবেদন "},
    {"cs", " tento tato toto tyto těchto těmto tomto ", " také rovněž ", " roce rok týden měsíc článek článku "},
    {"de", " dieser diese dieses diesem diesen solche solcher solchen ", " ebenfalls ebenso auch alternativ ",
     " jahr jahres woche monat monats tag tagen arbeit artikel beitrag sommer winter "},
    {"en", " this these those such ", " also ",
     " paper work article study report section chapter book year month week day days morning afternoon evening "
     "weekend spring summer autumn fall winter season time monday tuesday wednesday thursday friday saturday sunday "
     "appeal case as "},
    {"es", " este esta estos estas ese esa esos esas dicho dicha ", " también ",
     " año semana mes artículo trabajo estudio lunes martes miércoles jueves viernes sábado domingo "},
    {"fr", " ce cet cette ces ", " également ",
     " année semaine mois matin soir jour article étude été hiver printemps automne lundi mardi mercredi jeudi "
     "vendredi samedi dimanche qui que "},
    {"id", " tersebut ", " juga ", " "},
    {"it", " questo questa questi queste tale tali ", " anche ", " anno settimana mese articolo lavoro studio "},
    {"nl", " deze dit zulke ", " ook eveneens ", " jaar week maand artikel "},
    {"pl", " ten ta to te tego tej tych temu ", " także również ",
     " rok roku tydzień tygodniu miesiąc artykuł artykule "},
    {"pt", " este esta estes estas esse essa esses essas tal tais ", " também ",
     " ano semana mês artigo trabalho estudo segunda terça quarta quinta sexta sábado domingo "},
    {"ru", " этот эта это эти этого этой этих этому этим этими такой такая такие таких ", " также ",
     " год году года неделе недели месяц месяце статья статье работа работе исследовании "},
    {"sv", " denna detta dessa sådan sådana ", " också ", " år vecka månad artikel "},
    {"tr", " bu bunun bunlar ", " ayrıca ", " yıl hafta ay sabah akşam çalışma çalışmada makale makalede "},
    {"uk", " цей ця це ці цього цієї цих цьому ", " також ", " рік року тиждень тижня місяць місяці статті роботі "},
};

const PointingWords* words_of(std::string_view language) {
  const auto* found = std::ranges::find(pointing_words, language, &PointingWords::language);
  return found == std::end(pointing_words) ? nullptr : found;
}

bool holds(std::string_view list, std::string_view word) {
  return !word.empty() && list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

/// Takes the next word off `words`.
std::string_view take_word(std::string_view& words) {
  const auto word = words.substr(0, words.find(' '));
  words.remove_prefix(std::min(words.size(), word.size() + 1));
  return word;
}

}  // namespace

bool points_back(std::string_view words, std::string_view earlier, std::string_view language) {
  const auto* pointing = words_of(language);
  if (pointing == nullptr) return false;
  for (std::size_t i = 0; i < max_words && !words.empty(); ++i) {
    const auto word = take_word(words);
    if (holds(pointing->adverbs, word)) return true;
    if (!holds(pointing->demonstratives, word)) continue;
    const auto next = words.substr(0, words.find(' '));
    if (!holds(pointing->present, next) && !holds(earlier, next)) return true;
  }
  return false;
}

}  // namespace zubda::eval
