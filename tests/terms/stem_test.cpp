#include "terms/stem.h"

#include <gtest/gtest.h>
#include <libstemmer.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "failing_memory.h"
#include "language/traits.h"
#include "language/word_lists.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Words of ASCII go to stemmers for Latin-1 where there are some.
TEST(Stemmer, GivesWhatSnowballGivesForUtf8) {
  std::size_t compared = 0;
  for (const auto& file : std::filesystem::directory_iterator(ZUBDA_SOURCE_DIR "/src/language/samples")) {
    const auto code = file.path().stem().string();
    const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> snowball(sb_stemmer_new(code.c_str(), "UTF_8"),
                                                                             sb_stemmer_delete);
    const bool is_own = code == "ar" || !word_list("endings", code).lines.empty();
    if (is_own || !snowball) continue;
    Stemmer stemmer(code);
    std::ifstream sample(file.path());
    for (std::string word; sample >> word;) {
      std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '"'; });
      const auto folded = fold(word, Traits(code).has(Trait::turkic));
      if (folded.empty()) continue;
      auto stem = folded;
      stemmer.stem(stem);
      const auto* expected = sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                                             static_cast<int>(folded.size()));
      const std::string_view letters(reinterpret_cast<const char*>(expected),
                                     static_cast<std::size_t>(sb_stemmer_length(snowball.get())));
      ASSERT_EQ(stem, letters.empty() ? std::string_view(folded) : letters) << code << ' ' << folded;
      ++compared;
    }
  }
  EXPECT_GT(compared, 1000U);
}

std::string stem_of(const char* code, std::string word) {
  Stemmer(code).stem(word);
  return word;
}

struct Forms {
  const char* language;
  const char* one;
  const char* other;
};

class StemsOfForms : public testing::TestWithParam<Forms> {};

TEST_P(StemsOfForms, Meet) {
  const auto& [language, one, other] = GetParam();
  EXPECT_EQ(stem_of(language, one), stem_of(language, other)) << one << ' ' << other;
}

INSTANTIATE_TEST_SUITE_P(
    All, StemsOfForms,
    testing::Values(
        // Comma below and cedilla.
        Forms{"kk", "қала", "қалада"}, Forms{"kk", "кітап", "кітаптардың"}, Forms{"kk", "мектеп", "мектепте"},
        Forms{"ca", "ciutat", "ciutats"}, Forms{"ca", "pedra", "pedres"}, Forms{"ro", "casă", "casele"},
        Forms{"ro", "comunitățile", "comunităţile"}, Forms{"ro", "comunitățile", "comunitate"},
        Forms{"ro", "națiunilor", "naţiune"}, Forms{"ro", "știință", "ştiinţă"}, Forms{"hy", "օր", "օրը"},
        Forms{"hy", "օր", "օրերին"}, Forms{"hy", "օրենք", "օրենքի"}, Forms{"hy", "օրենք", "օրենքները"},
        Forms{"hy", "գետ", "գետից"}, Forms{"hy", "քաղաք", "քաղաքներում"}, Forms{"hy", "դպրոց", "դպրոցն"},
        Forms{"ne", "नदी", "नदीको"}, Forms{"ne", "नदी", "नदीहरूमा"}, Forms{"ne", "घर", "घरलाई"},
        Forms{"ne", "सरकार", "सरकारले"}, Forms{"id", "masalah", "masalahnya"}, Forms{"id", "sekolah", "sekolahku"},
        Forms{"id", "buku", "bukunya"},
        // The Basque article, and languages that Snowball has no stemmer for.
        Forms{"eu", "etxe", "etxea"}, Forms{"eu", "mendi", "mendia"}, Forms{"eu", "etxea", "etxeak"},
        Forms{"be", "кніга", "кнігамі"}, Forms{"bg", "град", "градът"}, Forms{"bg", "книга", "книгите"},
        Forms{"cs", "město", "města"}, Forms{"cs", "nový", "nového"}, Forms{"et", "linnas", "linnad"},
        Forms{"gl", "cidade", "cidades"}, Forms{"hr", "kuća", "kućama"}, Forms{"hr", "novi", "novoga"},
        Forms{"is", "hestur", "hestinum"}, Forms{"lv", "pilsēta", "pilsētas"}, Forms{"lv", "koks", "kokiem"},
        Forms{"pl", "miasto", "miasta"}, Forms{"pl", "rzeka", "rzekami"}, Forms{"sk", "mesto", "mestách"},
        Forms{"sl", "mesto", "mestih"}, Forms{"uk", "місто", "міста"}, Forms{"uk", "книга", "книгами"}));

/// Capitals, scripts and spellings that today's texts use.
TEST(Stemmer, MeetsInAllCasesAndScripts) {
  const std::vector<Forms> forms = {{"sr", "ШКОЛАМА", "школа"},       {"sr", "ŠKOLAMA", "школа"},
                                    {"uk", "МІСТА", "місто"},         {"bg", "ГРАДЪТ", "град"},
                                    {"tr", "İŞÇİLER", "işçi"},        {"tr", "ISINMA", "ısınma"},
                                    {"ku", "KURDİSTAN", "Kurdistan"}, {"ro", "COMUNITĂȚILE", "comunitate"}};
  for (const auto& [code, one, other] : forms) {
    const bool turkic = Traits(code).has(Trait::turkic);
    EXPECT_EQ(stem_of(code, fold(one, turkic)), stem_of(code, fold(other, turkic))) << one;
  }
}

class StemsOfWords : public testing::TestWithParam<Forms> {};

TEST_P(StemsOfWords, StayApart) {
  const auto& [language, one, other] = GetParam();
  EXPECT_NE(stem_of(language, one), stem_of(language, other)) << one << ' ' << other;
}

INSTANTIATE_TEST_SUITE_P(All, StemsOfWords,
                         testing::Values(Forms{"hy", "օրենք", "օր"}, Forms{"ne", "नदी", "न"}, Forms{"ne", "काका", "का"},
                                         Forms{"id", "masalah", "masa"}, Forms{"pl", "rzeka", "rzecz"},
                                         Forms{"cs", "město", "most"}, Forms{"eu", "mendi", "mende"}));

TEST(Stemmer, LeavesWordsOfLanguagesWithoutOne) {
  std::string word = "houses";
  Stemmer("und").stem(word);
  EXPECT_EQ(word, "houses");
}

TEST(Stemmer, StemsOrTellsThatMemoryRanOut) {
  const auto stems = [](Stemmer& stemmer) {
    std::string all;
    for (std::string word : {"rivers", "überschwemmungen", "a", "nationalisierungsbestrebungen", "mühlen", "waters"}) {
      stemmer.stem(word);
      all += word + ' ';
    }
    return all;
  };
  for (const std::string_view code : {"en", "de", "tr", "ar", "xx"}) {
    expect_failures_leave_no_trace([] { return std::optional<Stemmer>(); },
                                   [&](std::optional<Stemmer>& kept) {
                                     if (!kept) kept.emplace(code);
                                     return stems(*kept);
                                   });
  }
}

}  // namespace
}  // namespace zubda
