#include "language/phrase_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "language/data_lines.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

std::optional<Phrase> match(const PhraseList& phrases, std::string_view words) {
  const auto first = words.substr(0, words.find(' '));
  const auto first_two = words.substr(0, words.find(' ', std::min(first.size() + 1, words.size())));
  return phrases.find(first, first_two, [&](std::string_view phrase) { return begins_with_words(words, phrase); });
}

TEST(PhraseList, MatchesTheLongestPhrase) {
  constexpr std::string_view lines = "as\nas he said\nas he\tcaption\nas it\nassume\nhe\thome\nhe\tbyline";
  const auto slots = phrase_slots(lines);
  const PhraseList phrases{WordTable(lines, slots)};
  EXPECT_EQ(match(phrases, "as he said so")->words, "as he said");
  EXPECT_EQ(match(phrases, "as he was")->kind, "caption");
  EXPECT_EQ(match(phrases, "as it")->kind, "");
  EXPECT_EQ(match(phrases, "he")->kind, "home");  // The first of two.
  EXPECT_EQ(match(phrases, "as we said")->words, "as");
  EXPECT_FALSE(match(phrases, "assumed"));
  EXPECT_FALSE(match(phrases, ""));
}

TEST(PhraseList, FindsEveryPhraseOfTheLists) {
  for (const auto& list : all_word_lists()) {
    if (list.kind != "openings" && list.kind != "conclusions" && list.kind != "roles") continue;
    const PhraseList phrases(list.table());
    for (const auto line : data_lines(list.lines)) {
      const auto words = line.substr(0, line.find('\t'));
      const auto found = match(phrases, words);
      ASSERT_TRUE(found) << list.kind << ' ' << list.code << ' ' << words;
      EXPECT_EQ(found->words, words);
    }
  }
}

}  // namespace
}  // namespace zubda
