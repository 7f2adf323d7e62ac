#include "language/word_table.h"

#include <gtest/gtest.h>

#include <string>

#include "language/characters.h"
#include "language/fold.h"
#include "language/language.h"
#include "language/word_lists.h"

namespace zubda {
namespace {

TEST(WordTable, FindsKeysAndValues) {
  const WordTable lines("# head\n\na\na b\tend\nab\tnumber\r\na\tsecond\n# more\nz");
  EXPECT_EQ(lines.find("a"), "");
  EXPECT_EQ(lines.find("a b"), "end");
  EXPECT_EQ(lines.find("ab"), "number");
  EXPECT_EQ(lines.find("z"), "");
  for (const auto* absent : {"", "#", "# head", "0", "a c", "b", "y", "zz", "a b\tend"}) EXPECT_FALSE(lines.contains(absent)) << absent;
}

TEST(WordTable, MayBeEmpty) {
  for (const auto* text : {"", "# only a comment", "# only a comment\n"}) {
    EXPECT_FALSE(WordTable(text).contains("a"));
  }
}

/// All lists that are looked up where they stand.
TEST(WordTable, FindEveryLineOfTheLists) {
  const auto [lists, count] = all_word_lists();
  for (std::size_t i = 0; i < count; ++i) {
    if (lists[i].kind != "stopwords" && lists[i].kind != "abbreviations") continue;
    const WordTable table(lists[i].lines);
    for (const auto line : data_lines(lists[i].lines)) {
      const auto key = line.substr(0, line.find('\t'));
      EXPECT_TRUE(table.contains(key)) << lists[i].code << ' ' << key;
    }
  }
}

bool has_upper_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
    if (character(decode_at(word, at).code).is(is_upper)) return true;
  return false;
}

/// A key without a capital is compared with folded words.
TEST(Abbreviations, WithoutCapitalsAreFolded) {
  const auto [lists, count] = all_word_lists();
  for (std::size_t i = 0; i < count; ++i) {
    if (lists[i].kind != "abbreviations") continue;
    const Language language(lists[i].code);
    for (const auto line : data_lines(lists[i].lines)) {
      const auto word = line.substr(0, line.find('\t'));
      if (!has_upper_case(word)) {
        EXPECT_EQ(fold(word, language.turkic), word) << lists[i].code;
      }
      EXPECT_TRUE(language.abbreviation(word)) << word;
    }
  }
}

TEST(PhraseList, MatchesTheLongestPhrase) {
  const PhraseList phrases({{Role::prose, "he"}, {Role::caption, "as he"}, {Role::prose, "as he said"}, {Role::byline, "he"}});
  EXPECT_EQ(phrases.match("as he said so")->words, "as he said");
  EXPECT_EQ(phrases.match("as he was")->role, Role::caption);
  EXPECT_EQ(phrases.match("he")->role, Role::prose);  // The first of two.
  EXPECT_FALSE(phrases.match("as"));
  EXPECT_FALSE(phrases.match(""));
  EXPECT_EQ(phrases.most_words_from("as"), 3U);
  EXPECT_EQ(phrases.most_words_from("he"), 1U);
  EXPECT_EQ(phrases.most_words_from("a"), 0U);
  EXPECT_EQ(phrases.max_words(), 3U);
}

TEST(Characters, AreCountedEightBytesAtATime) {
  std::string text;
  for (const auto* piece : {"a", "é", "ع", "中", "😀", "plain words ", "\n"}) {
    for (int i = 0; i < 9; ++i) {
      text += piece;
      std::size_t characters = 0;
      for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) ++characters;
      EXPECT_EQ(count_characters(text), characters);
    }
  }
}

}  // namespace
}  // namespace zubda
