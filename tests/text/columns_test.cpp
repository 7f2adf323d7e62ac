#include "text/columns.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/characters.h"

namespace zubda {
namespace {

/// The plain version, character by character.
std::uint32_t plain_columns(std::string_view text) {
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const bool is_wide = (code >= 0x3000 && code < 0xE000) || (code >= 0xF000 && code < 0x10000);
    columns += is_wide ? 2 : 1;
    at += length;
  }
  return columns;
}

TEST(CountColumns, OfOneKindOfLetters) {
  EXPECT_EQ(count_columns("abc"), 3U);
  EXPECT_EQ(count_columns("سقط الجدار"), 10U);
  EXPECT_EQ(count_columns("墙倒了"), 6U);
  EXPECT_EQ(count_columns("한국어"), 6U);
  EXPECT_EQ(count_columns("ab墙"), 4U);
  EXPECT_EQ(count_columns(""), 0U);
}

TEST(CountColumns, AsCharacterByCharacter) {
  constexpr std::string_view pieces[] = {"a",  " ",  "é",  "ب",  "“",          "—",     "क",
                                         "墙", "の", "한", "Ａ", "\U0001F600", "\uE000"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const auto kinds = 1 + random() % std::size(pieces);
    for (auto left = random() % (round % 100 == 0 ? 5000 : 80); left > 0; --left) text += pieces[random() % kinds];
    EXPECT_EQ(count_columns(text), plain_columns(text)) << text;
  }
}

}  // namespace
}  // namespace zubda
