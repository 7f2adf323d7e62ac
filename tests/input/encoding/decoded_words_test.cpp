#include "input/encoding/decoded_words.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace zubda {
namespace {

struct Case {
  std::string_view word;
  UScriptCode script;
  bool well_formed;
};

// Words as they are, and what other encodings make of them.
TEST(WordShape, TellsWordsOfAScriptFromOthers) {
  const Case cases[] = {
      {"größer", USCRIPT_LATIN, true},    {"Größe", USCRIPT_LATIN, true},        {"größEr", USCRIPT_LATIN, false},
      {"gr¶ßer", USCRIPT_LATIN, false},   {"привет", USCRIPT_CYRILLIC, true},    {"Привет", USCRIPT_CYRILLIC, true},
      {"ПРИВЕТ", USCRIPT_CYRILLIC, true}, {"оПЯБЕР", USCRIPT_CYRILLIC, false},   {"привіtу", USCRIPT_CYRILLIC, false},
      {"مدرسة", USCRIPT_ARABIC, true},    {"مدرسةكبيرة", USCRIPT_ARABIC, false}, {"ةمدرس", USCRIPT_ARABIC, false},
      {"مُدَرِّس", USCRIPT_ARABIC, true},     {"שלום", USCRIPT_HEBREW, true},        {"שלום", USCRIPT_ARABIC, false},
      {"îíôîðì", USCRIPT_LATIN, false},
  };
  for (const auto& [word, script, well_formed] : cases)
    EXPECT_EQ(describe_shape(word, script).strange == 0, well_formed) << word;
}

TEST(WordShape, CountsLettersAndThoseBeyondAscii) {
  const auto shape = describe_shape("größer", USCRIPT_LATIN);
  EXPECT_EQ(shape.letters, 6U);
  EXPECT_EQ(shape.high, 2U);
  EXPECT_EQ(shape.ascii_letters, 4U);
}

TEST(WordShape, FindsTheWordsBeyondAscii) {
  using Words = std::vector<std::string_view>;
  EXPECT_EQ(words_beyond_ascii("Die größere, nicht die Übung; 5 °C – naïve"), (Words{"größere", "Übung", "naïve"}));
  EXPECT_EQ(words_beyond_ascii("plain words"), Words{});
  EXPECT_EQ(words_beyond_ascii(""), Words{});
}

}  // namespace
}  // namespace zubda
