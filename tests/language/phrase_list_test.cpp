#include "language/phrase_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "language/data_lines.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

std::optional<Phrase> match(const PhraseList& phrases, std::string_view words) {
  const auto word = words.substr(0, words.find(' '));
  const auto first = phrases.first_word(hashed(word));
  if (!first) return std::nullopt;
  const auto first_two = words.substr(0, words.find(' ', std::min(word.size() + 1, words.size())));
  const auto found = phrases.find(first_two, [&](std::string_view phrase) { return begins_with_words(words, phrase); });
  return found && word != first_two ? found : PhraseList::alone(word, first->lines);
}

TEST(PhraseList, MatchesTheLongestPhrase) {
  constexpr std::string_view lines = "as\nas he said\nas he\tcaption\nas it\nassume\nhe\thome\nhe\tbyline";
  const auto slots = phrase_slots(lines);
  const auto letters = second_letters(lines, slots);
  const PhraseList phrases(WordTable(lines, slots), letters);
  EXPECT_EQ(match(phrases, "as he said so")->words, "as he said");
  EXPECT_EQ(match(phrases, "as he was")->kind, "caption");
  EXPECT_EQ(match(phrases, "as it")->kind, "");
  EXPECT_EQ(match(phrases, "he")->kind, "home");  // The first of two.
  EXPECT_EQ(match(phrases, "as we said")->words, "as");
  EXPECT_FALSE(match(phrases, "assumed"));
  EXPECT_FALSE(match(phrases, ""));
}

TEST(PhraseList, KnowsTheLettersOfSecondWords) {
  constexpr std::string_view lines = "as\nas he said\nas it\nassume that\nhe\thome\nو من\nи вот";
  const auto slots = phrase_slots(lines);
  const auto letters = second_letters(lines, slots);
  const PhraseList phrases(WordTable(lines, slots), letters);
  EXPECT_EQ(phrases.first_word(hashed("as"))->second_letters, letter_group('h') | letter_group('i'));
  EXPECT_EQ(phrases.first_word(hashed("assume"))->second_letters, letter_group('t'));
  EXPECT_EQ(phrases.first_word(hashed("he"))->second_letters, 0U);
  EXPECT_EQ(phrases.first_word(hashed("و"))->second_letters, letter_group(U'م'));
  EXPECT_EQ(phrases.first_word(hashed("и"))->second_letters, letter_group(U'в'));
  EXPECT_FALSE(phrases.first_word(hashed("a")));
}

TEST(PhraseList, FindsEveryPhraseOfTheLists) {
  for (const auto& list : all_word_lists()) {
    if (list.kind != "openings" && list.kind != "conclusions" && list.kind != "roles") continue;
    const auto phrases = list.phrases();
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
