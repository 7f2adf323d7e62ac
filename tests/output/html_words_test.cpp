#include "output/html_words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "language/tag.h"
#include "text/utf8.h"

namespace zubda {
namespace {

const std::vector<std::string> languages = {"en", "ar", "de", "es", "fa", "fr", "he", "hi", "id", "it",
                                            "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "ur", "zh"};

TEST(PageWords, AreWholeInEachLanguage) {
  std::set<std::string_view> captions;
  for (const auto& language : languages) {
    const auto& words = page_words(language);
    ASSERT_EQ(words.language, language);
    EXPECT_TRUE(has_language_data(language)) << language;
    EXPECT_TRUE(captions.insert(words.scores).second) << language;
    for (const auto word : {words.sentences, words.words, words.method, words.documents, words.keywords, words.scores,
                            words.low, words.high, words.untitled}) {
      EXPECT_FALSE(word.empty()) << language;
      EXPECT_TRUE(is_valid_utf8(word)) << language;
      EXPECT_EQ(word.find_first_of("<>&\""), std::string_view::npos) << language;
    }
  }
}

TEST(PageWords, AreEnglishForOtherLanguages) {
  for (const auto* language : {"und", "sw", "", "xx"}) EXPECT_EQ(page_words(language).language, "en") << language;
}

}  // namespace
}  // namespace zubda
