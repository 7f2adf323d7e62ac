#include "text/utf16.h"

#include <gtest/gtest.h>

namespace zubda {
namespace {

TEST(Utf16, HalvesOfEachCharacterJoinToIt) {
  for (char32_t character = 0x10000; character <= 0x10FFFF; ++character) {
    const auto high = high_surrogate(character);
    const auto low = low_surrogate(character);
    ASSERT_TRUE(is_high_surrogate(high) && is_low_surrogate(low)) << static_cast<unsigned>(character);
    ASSERT_EQ(join_surrogates(high, low), character);
  }
}

TEST(Utf16, SurrogatesAreHighOrLow) {
  for (char32_t unit = 0; unit <= 0xFFFF; ++unit) {
    ASSERT_EQ(is_surrogate(unit), unit >= 0xD800 && unit <= 0xDFFF);
    ASSERT_EQ(is_high_surrogate(unit) + is_low_surrogate(unit), is_surrogate(unit) ? 1 : 0);
  }
}

}  // namespace
}  // namespace zubda
