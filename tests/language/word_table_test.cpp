#include "language/word_table.h"

#include <gtest/gtest.h>

#include <string>

#include "language/data_lines.h"
#include "language/language.h"
#include "language/word_lists.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

TEST(WordTable, FindsKeysAndValues) {
  constexpr std::string_view lines = "a\na b\tend\nab\tnumber\na\tsecond\nz";
  const auto slots = word_slots(lines, "\t");
  const WordTable table(lines, slots);
  EXPECT_EQ(table.find("a"), "");
  EXPECT_EQ(table.find("a b"), "end");
  EXPECT_EQ(table.find("ab"), "number");
  EXPECT_EQ(table.find("z"), "");
  EXPECT_EQ(table.from("ab"), "ab\tnumber\na\tsecond\nz");
  for (const auto* absent : {"", "0", "a c", "b", "y", "zz", "a b\tend"})
    EXPECT_FALSE(table.contains(absent)) << absent;
}

TEST(WordTable, MayBeEmpty) {
  EXPECT_FALSE(WordTable().contains("a"));
  EXPECT_FALSE(WordTable("", word_slots("", "\t")).contains("a"));
}

/// All lists that are not phrases.
TEST(WordTable, FindEveryLineOfTheLists) {
  for (const auto& list : all_word_lists()) {
    if (list.kind == "openings" || list.kind == "conclusions" || list.kind == "roles") continue;
    for (const auto line : data_lines(list.lines)) {
      const auto key = line.substr(0, line.find('\t'));
      EXPECT_TRUE(list.table().contains(key)) << list.code << ' ' << key;
    }
  }
}

bool has_upper_case(std::string_view word) {
  for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length)
    if (character(decode_at(word, at).code).is(is_upper)) return true;
  return false;
}

/// `nº` and `dª` are found as they are written: folded they are other words.
bool has_ordinal_sign(std::string_view word) {
  return word.find("º") != std::string_view::npos || word.find("ª") != std::string_view::npos;
}

/// A key without a capital is compared with folded words.
TEST(Abbreviations, WithoutCapitalsAreFolded) {
  for (const auto& list : all_word_lists()) {
    if (list.kind != "abbreviations") continue;
    const Language language(list.code);
    for (const auto line : data_lines(list.lines)) {
      const auto word = line.substr(0, line.find('\t'));
      if (!has_upper_case(word) && !has_ordinal_sign(word)) {
        EXPECT_EQ(fold(word, language.turkic), word) << list.code;
      }
      EXPECT_TRUE(language.abbreviation(word)) << word;
    }
  }
}

}  // namespace
}  // namespace zubda
