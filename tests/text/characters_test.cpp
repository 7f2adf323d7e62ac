#include "text/characters.h"

#include <gtest/gtest.h>
#include <unicode/uscript.h>

#include <string>

namespace zubda {
namespace {

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

/// The characters below `first_shared` are looked up without their block, which has to lead to the same place.
TEST(Characters, OfTheFirstBlocksStandInTheirOwnOrder) {
  for (char32_t c = 0; c < detail::first_shared; ++c) {
    const auto block = static_cast<std::uint32_t>(c >> detail::block_bits);
    ASSERT_EQ(detail::property_blocks[block], block);
    ASSERT_EQ(detail::folding_blocks[block], block);
  }
}

TEST(Characters, OfTheFirstBlocksHaveTheScriptsOfIcu) {
  for (char32_t c = 0; c < detail::first_shared; ++c) {
    UErrorCode status = U_ZERO_ERROR;
    ASSERT_EQ(detail::common_scripts[c], uscript_getScript(static_cast<UChar32>(c), &status))
        << static_cast<unsigned>(c);
  }
}

TEST(FirstCharacters, AreWhole) {
  EXPECT_EQ(first_characters("abc", 5), "abc");
  EXPECT_EQ(first_characters("abc", 2), "ab");
  EXPECT_EQ(first_characters("aéb", 2), "a");
  EXPECT_EQ(first_characters("aéb", 3), "aé");
  EXPECT_EQ(first_characters("日本", 5), "日");
  EXPECT_EQ(first_characters("😀", 3), "");
  EXPECT_EQ(first_characters("", 0), "");
}

}  // namespace
}  // namespace zubda
