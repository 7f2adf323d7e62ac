#include "input/pdf/true_type_letters.h"

#include <gtest/gtest.h>

#include "input/pdf/font_samples.h"

namespace zubda {
namespace {

TEST(TrueTypeLetters, OfSegments) {
  const auto found = characters_of_glyphs(font_with_segments({{0x41, 0x43, 5}, {0x628, 0x628, 20}}));
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found.at(5), std::vector<char32_t>{0x41});
  EXPECT_EQ(found.at(7), std::vector<char32_t>{0x43});
  EXPECT_EQ(found.at(20), std::vector<char32_t>{0x628});
}

TEST(TrueTypeLetters, OfGroupsBeyondTheFirstPlane) {
  const auto found =
      characters_of_glyphs(font_with_groups({{0x41, 0x41, 5}, {0x410, 0x410, 5}, {0x1F600, 0x1F601, 9}}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found.at(5), (std::vector<char32_t>{0x41, 0x410}));
  EXPECT_EQ(found.at(10), std::vector<char32_t>{0x1F601});
}

TEST(TrueTypeLetters, OfDamagedFontsAreWhatCanBeRead) {
  const auto font = font_with_segments({{0x41, 0x5A, 1}});
  for (std::size_t size = 0; size < font.size(); ++size) characters_of_glyphs(std::string_view(font).substr(0, size));
  EXPECT_TRUE(characters_of_glyphs("").empty());
  EXPECT_TRUE(characters_of_glyphs(std::string(100, '\xFF')).empty());
  EXPECT_LE(characters_of_glyphs(font_with_groups({{0, 0x10FFFF, 1}, {0, 0x10FFFF, 1}})).size(), 200'000U);
}

TEST(TrueTypeLetters, AreNotSearchedBehindMoreTablesThanFontsHave) {
  const auto font = with_advances(font_with_segments({{0x41, 0x5A, 1}}), {0, 500});
  const auto behind = [&](std::uint32_t tables) {
    std::string other = font.substr(0, 4);
    put_number(tables + 3, 2, other);
    put_number(0, 6, other);
    for (std::uint32_t i = 0; i < tables; ++i) other += "junk" + std::string(12, '\0');
    auto directory = font.substr(12, std::size_t{16} * 3);
    for (std::size_t at = 8; at < directory.size(); at += 16) {
      std::string place;
      const auto byte = [&](std::size_t i) { return std::uint32_t{static_cast<unsigned char>(directory[at + i])}; };
      put_number((byte(2) << 8 | byte(3)) + 16 * tables, 4, place);
      directory.replace(at, 4, place);
    }
    return other + directory + font.substr(12 + std::size_t{16} * 3);
  };
  EXPECT_EQ(glyph_advance(behind(50), 1), 500);
  EXPECT_EQ(glyph_advance(behind(1000), 1), std::nullopt);
  EXPECT_TRUE(characters_of_glyphs(behind(1000)).empty());
}

}  // namespace
}  // namespace zubda
