#include "input/damage_screen.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

std::string utf8(char32_t c) {
  std::string text;
  append_utf8(c, text);
  return text;
}

template <class Test>
void for_each_character(Test test) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c)
    if (c < 0xD800 || c > 0xDFFF) test(c);
}

TEST(DamageScreen, PassesEveryDigitOfUnicode) {
  for_each_character([](char32_t c) {
    EXPECT_TRUE(!character(c).is(is_digit) || may_be_mostly_digits(utf8(c), 1))
        << std::hex << static_cast<std::uint32_t>(c);
  });
}

TEST(DamageScreen, CountsNothingButLettersAgainstDigits) {
  for_each_character([](char32_t c) {
    if (character(c).is(is_letter)) return;
    EXPECT_TRUE(may_be_mostly_digits("7" + utf8(c), 1)) << std::hex << static_cast<std::uint32_t>(c);
  });
}

TEST(DamageScreen, PassesEveryLetterOfUpperLatin1BeforeAnother) {
  for (char32_t c = 0xC2; c <= 0xFF; ++c)
    for (const char32_t next : {U'\u00A9', U'\u00E9', U'\u0160', U'\u02C6', U'\u2019', U'\u20AC'})
      EXPECT_TRUE(may_have_broken_letters("it" + utf8(c) + utf8(next), 1)) << std::hex << static_cast<std::uint32_t>(c);
}

TEST(DamageScreen, StopsTextsOfWholeLetters) {
  for (const std::string text :
       {"It fell in 2019.", "L'été, en 2019.", "سقط الجدار في ٢٠١٩.", "Стена упала в 2019.", "那堵墙在2019年倒下了"}) {
    EXPECT_FALSE(may_have_broken_letters(text, 1)) << text;
    EXPECT_FALSE(may_be_mostly_digits(text, 1)) << text;
  }
}

TEST(DamageScreen, LooksForColumnsWhereBlanksAreThreeInARow) {
  EXPECT_FALSE(may_have_columns("one  two\nthree  four\n", 2));
  EXPECT_TRUE(may_have_columns("one   two\nthree   four\n", 2));
}

}  // namespace
}  // namespace zubda
