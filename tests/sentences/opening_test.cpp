#include "sentences/opening.h"

#include <gtest/gtest.h>

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
      {"de", "Diese Arbeit stellt ein Verfahren vor.", false, false},
      {"fr", "Mais la route est fermée.", true, false},
      {"fr", "Cet article présente une méthode.", false, false},
      {"pt", "Terceiro - a estrada está fechada.", true, false},
      {"pt", "Só então a estrada abriu.", true, false},
      {"ar", "والعيب الثاني أن الطريق مغلق.", true, false},
      {"ar", "هذه الدراسة تعرض طريقة جديدة.", false, false},
      {"tr", "Bu çalışma yeni bir yöntem sunar.", false, false},
      {"tr", "Olay gece meydana geldi.", true, false},
      {"xx", "In conclusion, nothing is known of this language.", false, false},
  };
  Languages languages;
  for (const auto& [code, sentence, dangling, concluding] : cases) {
    const auto& language = languages.get(code);
    EXPECT_EQ(read_opening(sentence, language).dangles, dangling) << sentence;
    EXPECT_EQ(read_opening(sentence, language).concludes, concluding) << sentence;
  }
}

}  // namespace
}  // namespace zubda
