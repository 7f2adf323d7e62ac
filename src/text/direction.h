/// The direction that a text is written in, and the invisible characters that set it.
#pragma once

#include <string_view>

#include "text/characters.h"

namespace zubda {

/// Whether `c` has Unicode's property Bidi_Control: marks, embeddings, overrides and isolates.
constexpr bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Whether the first letter or strong right-to-left character of valid UTF-8 is written from right to left. A text
/// with neither is written from left to right.
inline bool begins_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (character(code).is(is_rtl)) return true;
    if (character(code).is(is_letter)) return false;
    at += length;
  }
  return false;
}

}  // namespace zubda
