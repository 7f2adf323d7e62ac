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
