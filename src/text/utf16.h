/// The two units of UTF-16 that stand for one character above U+FFFF (Unicode 15, section 3.9).
#pragma once

namespace zubda {

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }
/// Half a character, which is none alone.
constexpr bool is_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xE000; }

/// The character of a high and a low surrogate.
constexpr char32_t join_surrogates(char32_t high, char32_t low) {
  return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
}

/// The surrogates of a character above U+FFFF.
constexpr char32_t high_surrogate(char32_t character) { return 0xD800 + ((character - 0x10000) >> 10); }
constexpr char32_t low_surrogate(char32_t character) { return 0xDC00 + (character & 0x3FF); }

}  // namespace zubda
