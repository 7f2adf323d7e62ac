#include "language/tag.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace zubda {
namespace {

TEST(LanguageCode, IsTheOneWithWordLists) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"pt", "pt"},         {"pt-BR", "pt"},  {"PT_br", "pt"},  {"nb-NO", "no"}, {"iw", "he"},  {"arz", "ar"},
      {"zh-Hant-TW", "zh"}, {"auto", "auto"}, {"xx", "xx"},     {"", ""},        {"eng", "en"}, {"fra", "fr"},
      {"fre", "fr"},        {"GER", "de"},    {"deu-AT", "de"}, {"zho", "zh"},   {"chi", "zh"}, {"fas", "fa"},
      {"per", "fa"},        {"nob", "no"},    {"ell", "el"},    {"gre", "el"},   {"msa", "ms"}, {"may", "ms"},
      {"ara", "ar"},        {"aar", "aa"},    {"tlh", "tlh"},
  };
  for (const auto& [tag, code] : cases) EXPECT_EQ(language_code(tag), code) << tag;
}

TEST(LanguageCode, BibliographicAndTerminologicalCodesAreOneLanguage) {
  // All twenty pairs of ISO 639-2.
  const std::vector<std::pair<const char*, const char*>> pairs = {
      {"alb", "sqi"}, {"arm", "hye"}, {"baq", "eus"}, {"bur", "mya"}, {"chi", "zho"}, {"cze", "ces"}, {"dut", "nld"},
      {"fre", "fra"}, {"geo", "kat"}, {"ger", "deu"}, {"gre", "ell"}, {"ice", "isl"}, {"mac", "mkd"}, {"mao", "mri"},
      {"may", "msa"}, {"per", "fas"}, {"rum", "ron"}, {"slo", "slk"}, {"tib", "bod"}, {"wel", "cym"}};
  for (const auto& [bibliographic, terminological] : pairs) {
    EXPECT_EQ(language_code(bibliographic), language_code(terminological)) << bibliographic;
    EXPECT_TRUE(is_language_tag(bibliographic)) << bibliographic;
  }
}

TEST(IsLanguageTag, AsksIso639) {
  for (const auto* tag : {"en", "ar-EG", "aa", "tlh", "arz", "und", "sr-Latn"})
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  for (const auto* tag : {"xx", "xyz", "zz-ZZ", "english", "", "-", "e"}) EXPECT_FALSE(is_language_tag(tag)) << tag;
}

TEST(HasLanguageData, IsTrueOfTheListedOnes) {
  for (const auto* tag : {"en", "eng", "ar", "arz", "pt-BR", "hi"}) EXPECT_TRUE(has_language_data(tag)) << tag;
  for (const auto* tag : {"aa", "tlh", "und", "xx"}) EXPECT_FALSE(has_language_data(tag)) << tag;
}

}  // namespace
}  // namespace zubda
