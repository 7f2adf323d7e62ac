#include "input/encoding/utf8_repair.h"

#include <gtest/gtest.h>

#include <string>

#include "random/split_mix.h"
#include "text/utf8.h"

namespace zubda {
namespace {

struct Case {
  std::string bytes;
  std::string text;
  std::size_t invalid;    ///< Bytes.
  std::size_t forbidden;  ///< Of these, in whole sequences with a value that is not allowed.
  std::size_t foreign;    ///< Replacements that are no damage.
};

TEST(ReplaceInvalid, PutsOneReplacementForEachMaximalPart) {
  const Case cases[] = {
      {"", "", 0, 0, 0},
      {"a é ع \U0001F600", "a é ع \U0001F600", 0, 0, 0},
      {"a\x80", "a\uFFFD", 1, 0, 1},                              // A continuation after ASCII.
      {"a\xFF", "a\uFFFD", 1, 0, 1},                              // No byte of UTF-8.
      {"caf\xE9 au", "caf\uFFFD au", 1, 0, 1},                    // A letter of ISO-8859-1.
      {"\xC3 a", "\uFFFD a", 1, 0, 1},                            // A first byte alone.
      {"\xE2\x82 a", "\uFFFD a", 2, 0, 0},                        // Cut off after two of three bytes.
      {"\xF0\x9F\x98", "\uFFFD", 3, 0, 0},                        // And of four.
      {"\xC0\xAF", "\uFFFD\uFFFD", 2, 2, 0},                      // Overlong.
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3, 3, 0},            // A surrogate.
      {"\xF5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4, 4, 0},  // Beyond Unicode.
  };
  for (const auto& [bytes, text, invalid, forbidden, foreign] : cases) {
    const auto repaired = replace_invalid(bytes);
    EXPECT_EQ(repaired.text, text) << bytes;
    EXPECT_EQ(repaired.invalid, invalid) << bytes;
    EXPECT_EQ(repaired.forbidden, forbidden) << bytes;
    EXPECT_EQ(repaired.foreign, foreign) << bytes;
  }
}

TEST(ReplaceInvalid, CountsFromOneWhereTheFirstFaultIs) {
  EXPECT_EQ(replace_invalid("\xFF").first, 1U);
  EXPECT_EQ(replace_invalid("عab\xFF\xFF").first, 5U);
  EXPECT_EQ(replace_invalid("abc").first, 0U);
}

TEST(ReplaceInvalid, GivesValidTextWithAllThatWasValid) {
  SplitMix64 random(11);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = "مرحبا بكم في المدينة، and so on";
    for (int i = 0; i < 3; ++i) bytes[random.below(bytes.size())] = static_cast<char>(random.next());
    const auto repaired = replace_invalid(bytes);
    ASSERT_TRUE(is_valid_utf8(repaired.text));
    EXPECT_EQ(repaired.replaced == 0, is_valid_utf8(bytes));
    EXPECT_EQ(repaired.text.size(), bytes.size() - repaired.invalid + 3 * repaired.replaced);
    EXPECT_EQ(replace_invalid(repaired.text).replaced, 0U);
    EXPECT_LE(repaired.foreign, repaired.replaced);
    EXPECT_LE(repaired.forbidden, repaired.invalid);
  }
}

TEST(IsMostlyUtf8, TellsDamageFromOtherEncodings) {
  const std::string arabic = "بدأت الدورة في تونس. وقال الوزير إن الدول العربية متفقة على ذلك.";
  // In windows-1256 and windows-1252.
  const std::string old_arabic = "\xC8\xCF\xC3\xCA \xC7\xE1\xCF\xE6\xD1\xC9 \xDD\xED \xCA\xE6\xE4\xD3";
  const std::string old_french = "Le ch\xE2teau a \xE9t\xE9 b\xE2ti pr\xE8s de la rivi\xE8re.";
  EXPECT_TRUE(is_mostly_utf8(arabic + "\xFF"));
  EXPECT_TRUE(is_mostly_utf8(arabic.substr(0, arabic.size() / 2 + 1))) << "cut within a letter";
  EXPECT_TRUE(is_mostly_utf8("A path \xC0\xAF here")) << "overlong";
  EXPECT_TRUE(is_mostly_utf8("A path \xED\xA0\x80 here")) << "a surrogate";
  EXPECT_TRUE(is_mostly_utf8("0123456789 \xFF and so on")) << "one fault, and no letter of a word";
  EXPECT_FALSE(is_mostly_utf8(old_arabic));
  EXPECT_FALSE(is_mostly_utf8(old_french));
  EXPECT_FALSE(is_mostly_utf8("La ville a un caf\xE9 au bord du lac.")) << "one letter of a word";
  EXPECT_FALSE(is_mostly_utf8("a\xFF")) << "too little to tell";
}

}  // namespace
}  // namespace zubda
