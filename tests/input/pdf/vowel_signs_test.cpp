#include "input/pdf/vowel_signs.h"

#include <gtest/gtest.h>

#include "linear_time.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// `text` with its signs that are drawn first as they are drawn.
std::string drawn(std::u32string_view text) {
  std::string result;
  for (const auto c : text) append_utf8(is_drawn_first(c) ? drawn_sign(c) : c, result);
  return result;
}

TEST(VowelSigns, GoBehindTheirConsonants) {
  EXPECT_EQ(order_vowel_signs(drawn(U"\u093Fक\u093Fसन")), "किसिन");
  EXPECT_EQ(order_vowel_signs(drawn(U"\u093Fड़ब")), "ड़िब") << "behind a nukta";
  EXPECT_EQ(order_vowel_signs(drawn(U"\u093Fश्क्तय \u093Fस्थत")), "श्क्तिय स्थित") << "behind all that viramas join";
  EXPECT_EQ(order_vowel_signs(drawn(U"\u0ABFક")), "કિ");
  EXPECT_EQ(order_vowel_signs(drawn(U"\u0A3Fਕ")), "ਕਿ");
  EXPECT_EQ(order_vowel_signs(drawn(U"\u09BFক")), "কি");
  EXPECT_EQ(order_vowel_signs(drawn(U"\u0BC6க\u0BC8ம")), "கெமை");
}

TEST(VowelSigns, RaWithItsViramaGoesBeforeItsSyllable) {
  const auto hook = [](const std::string& before, const std::string& after) {
    return order_vowel_signs(before + "\U000F0930" + after);
  };
  EXPECT_EQ(hook("वष", " धम"), "वर्ष धम");
  EXPECT_EQ(hook("काया", "लय"), "कार्यालय");
  EXPECT_EQ(hook("मूत्ति", "।"), "मूर्त्ति।") << "before all that viramas join";
  EXPECT_EQ(hook("च \U000F093Fच", ""), "च र्चि") << "with a sign that is drawn first, too";
  EXPECT_EQ(hook("", "क"), "र्क");
  EXPECT_EQ(hook("a ", "क"), "a र्क");
}

TEST(VowelSigns, WithoutAConsonantStay) {
  EXPECT_EQ(order_vowel_signs(drawn(U"\u093F")), "\u093F");
  EXPECT_EQ(order_vowel_signs(drawn(U"क\u093F 5")), "क\u093F 5");
  EXPECT_EQ(order_vowel_signs("किसान \U000F0041"), "किसान \U000F0041") << "another private character";
  EXPECT_EQ(order_vowel_signs(""), "");
}

TEST(VowelSigns, TakeTimeLinearInTheText) {
  expect_linear(1000, [](std::size_t size) {
    std::string text = "क";
    for (std::size_t i = 0; i < size; ++i) text += "\u0901";
    for (std::size_t i = 0; i < size; ++i) text += "\U000F0930";
    order_vowel_signs(text);
  });
}

}  // namespace
}  // namespace zubda
