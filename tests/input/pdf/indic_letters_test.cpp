#include "input/pdf/indic_letters.h"

#include <gtest/gtest.h>

#include "input/pdf/font_samples.h"
#include "input/pdf/vowel_signs.h"
#include "linear_time.h"

namespace zubda {
namespace {

/// A font with the letter ka as glyph 1 and the sign of the long a as glyph 2, and the widths of its glyphs.
const std::string font =
    with_advances(font_with_segments({{0x915, 0x915, 1}, {0x93E, 0x93E, 2}}), {0, 500, 259, 259, 300});

std::optional<std::u32string> letters(std::uint32_t glyph, std::u32string_view of_table) {
  return IndicLetters(font, characters_of_glyphs(font)).of(glyph, of_table);
}

TEST(IndicLetters, AFormOfTheShortIIsAsWideAsTheLongA) {
  EXPECT_EQ(letters(3, U""), std::u32string(1, drawn_sign(0x93F)));
  EXPECT_EQ(letters(4, U""), std::nullopt) << "another glyph";
  EXPECT_EQ(IndicLetters("", {}).of(3, U""), std::nullopt) << "without a font nothing is known";
}

TEST(IndicLetters, OfSyllablesAreThoseOfTheGlyph) {
  EXPECT_EQ(letters(4, U"क्ष"), U"क्ष");
  EXPECT_EQ(letters(4, U"क्षि"), U"क्ष") << "the sign is a glyph of its own";
  EXPECT_EQ(letters(4, U"र्म"), std::u32string(1, drawn_reph));
  EXPECT_EQ(letters(4, U"र्मं"), std::u32string(1, drawn_reph) + U"\u0902");
  EXPECT_EQ(letters(4, U"र्"), U"र्") << "half a letter";
  EXPECT_EQ(letters(4, U"ि"), std::nullopt);
}

TEST(IndicLetters, AreToldOfAllGlyphsInLinearTime) {
  expect_linear(500, [](std::size_t size) {
    GlyphCharacters characters;
    for (std::uint32_t glyph = 1; glyph <= size; ++glyph) characters[glyph] = {0x93E};
    const IndicLetters indic(font, characters);
    for (std::uint32_t glyph = 1; glyph <= size; ++glyph) indic.of(glyph, U"");
  });
}

}  // namespace
}  // namespace zubda
