#include "language/phrase_list.h"

#include <gtest/gtest.h>

#include <string_view>

#include "language/data_lines.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

TEST(PhraseList, MatchesTheLongestPhrase) {
  constexpr std::string_view lines = "as he said\nas he\tcaption\nas it\nas\nassume\nhe\thome\nhe\tbyline";
  const auto slots = word_slots(lines, " \t");
  const PhraseList phrases{WordTable(lines, slots)};
  EXPECT_EQ(phrases.match("as he said so")->words, "as he said");
  EXPECT_EQ(phrases.match("as he was")->kind, "caption");
  EXPECT_EQ(phrases.match("as it")->kind, "");
  EXPECT_EQ(phrases.match("he")->kind, "home");  // The first of two.
  EXPECT_EQ(phrases.match("as we said")->words, "as");
  EXPECT_FALSE(phrases.match("assumed"));
  EXPECT_FALSE(phrases.match(""));
  EXPECT_EQ(phrases.most_words_from("as"), 3U);
  EXPECT_EQ(phrases.most_words_from("he"), 1U);
  EXPECT_EQ(phrases.most_words_from("assume"), 1U);
  EXPECT_EQ(phrases.most_words_from("a"), 0U);
}

TEST(PhraseList, FindsEveryPhraseOfTheLists) {
  for (const auto& list : all_word_lists()) {
    if (list.kind != "openings" && list.kind != "conclusions" && list.kind != "roles") continue;
    const PhraseList phrases(list.table());
    for (const auto line : data_lines(list.lines)) {
      const auto words = line.substr(0, line.find('\t'));
      const auto found = phrases.match(words);
      ASSERT_TRUE(found) << list.kind << ' ' << list.code << ' ' << words;
      EXPECT_EQ(found->words, words);
    }
  }
}

}  // namespace
}  // namespace zubda
