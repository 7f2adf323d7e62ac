#include "language/word_lists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "language/data_lines.h"
#include "language/language.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

/// Languages of the sets that zubda promises to know.
constexpr const char* promised[] = {"am", "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu",
                                    "fa", "fi", "fr", "ga", "he", "hi", "hr", "hu", "hy", "id", "it", "ja", "ka",
                                    "ko", "ku", "lt", "lv", "ms", "ne", "nl", "no", "pl", "ps", "pt", "ro", "ru",
                                    "sk", "sl", "sr", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "yi", "zh"};

std::string sample_of(const std::string& code) {
  std::ostringstream text;
  text << std::ifstream(ZUBDA_SOURCE_DIR "/src/language/samples/" + code + ".txt").rdbuf();
  return text.str();
}

class StopWords : public testing::TestWithParam<std::string> {};

TEST_P(StopWords, AreSortedUniqueAndFolded) {
  const auto words = data_lines(word_list("stopwords", GetParam()).lines);
  EXPECT_GE(words.size(), 80U);
  for (std::size_t i = 1; i < words.size(); ++i) EXPECT_LT(words[i - 1], words[i]);
  const Language language(GetParam());
  for (const auto word : words) EXPECT_EQ(fold(word, language.turkic), word);
}

TEST_P(StopWords, CoverAThirdOfASampleText) {
  const Language language(GetParam());
  const auto sample = sample_of(GetParam());
  ASSERT_FALSE(sample.empty()) << "src/language/samples/" << GetParam() << ".txt";
  DictionaryBreaker dictionary;
  std::vector<Span> words;
  read_words(sample, {0, sample.size()}, dictionary, words);
  const auto stop_words = static_cast<std::size_t>(std::ranges::count_if(
      words, [&](Span word) { return language.stop_words.contains(fold(slice(sample, word), language.turkic)); }));
  EXPECT_GE(words.size(), 80U);
  EXPECT_GE(100 * stop_words, 30 * words.size()) << stop_words << " of " << words.size();
}

std::vector<std::string> codes() {
  std::vector<std::string> codes;
  for (const auto& list : all_word_lists())
    if (list.kind == "stopwords") codes.emplace_back(list.code);
  return codes;
}

INSTANTIATE_TEST_SUITE_P(Languages, StopWords, testing::ValuesIn(codes()), [](const auto& test) { return test.param; });

TEST(WordLists, HaveStopWordsForEveryPromisedLanguage) {
  for (const auto* code : promised) EXPECT_FALSE(word_list("stopwords", code).lines.empty()) << code;
}

TEST(WordLists, HaveNoCommentsAndBlanks) {
  for (const auto& list : all_word_lists())
    EXPECT_EQ(data_lines(list.lines).size(), std::ranges::count(list.lines, '\n')) << list.kind << ' ' << list.code;
}

TEST(WordLists, AreFoundByKindAndCode) {
  for (const auto& list : all_word_lists()) EXPECT_EQ(word_list(list.kind, list.code).lines.data(), list.lines.data());
  EXPECT_TRUE(word_list("stopwords", "xx").lines.empty());
  EXPECT_TRUE(word_list("zz", "ar").lines.empty());
}

/// `Sr` of all languages must not win over `sr` of Spanish.
TEST(Abbreviations, OfTheLanguageGoBeforeThoseOfAllLanguages) {
  std::size_t clashes = 0;
  for (const auto& list : all_word_lists()) {
    if (list.kind != "abbreviations" || list.code == "und") continue;
    const Language language(list.code);
    for (const auto line : data_lines(word_list("abbreviations", "und").lines)) {
      const auto word = line.substr(0, line.find('\t'));
      const auto own =
          list.table().find(word) ? list.table().find(word) : list.table().find(fold(word, language.turkic));
      if (!own) continue;
      const auto expected = *own == "number"    ? AbbreviationKind::number
                            : *own == "end"     ? AbbreviationKind::end
                            : *own == "opening" ? AbbreviationKind::opening
                                                : AbbreviationKind::never;
      EXPECT_EQ(language.abbreviation(word), expected) << list.code << ' ' << word;
      ++clashes;
    }
  }
  EXPECT_GT(clashes, 100U);
}

TEST(DataLines, SkipCommentsAndBlanks) {
  EXPECT_EQ(data_lines("# head\n\nword \nother\ttag\r\n  \nlast"),
            (std::vector<std::string_view>{"word", "other\ttag", "last"}));
  EXPECT_TRUE(data_lines("").empty());
}

}  // namespace
}  // namespace zubda
