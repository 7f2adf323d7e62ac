#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include <zubda/languages.h>

namespace zubda {
namespace {

TEST(ListLanguages, HasEachLanguageWithAFileOfStopWords) {
  const auto languages = list_languages();
  EXPECT_TRUE(std::ranges::is_sorted(languages, {}, &LanguageInfo::code));
  std::set<std::string> codes;
  for (const auto& language : languages) {
    EXPECT_TRUE(codes.insert(language.code).second);
    EXPECT_FALSE(language.name.empty());
    EXPECT_GT(language.stop_words + language.abbreviations, 0U) << language.code;
  }
  for (const auto& file : std::filesystem::directory_iterator(ZUBDA_SOURCE_DIR "/stopwords"))
    EXPECT_TRUE(codes.contains(file.path().stem().string())) << file.path();
}

TEST(ListLanguages, TellsWhatStemsALanguage) {
  const auto languages = list_languages();
  const auto stemmer = [&](const std::string& code) {
    return std::ranges::find(languages, code, &LanguageInfo::code)->stemmer;
  };
  EXPECT_EQ(stemmer("en"), "english");
  EXPECT_EQ(stemmer("ar"), "light");
  EXPECT_EQ(stemmer("zh"), "");
}

}  // namespace
}  // namespace zubda
