/// The invisible characters that say in which direction a text is laid out.
#pragma once

namespace zubda {

/// Whether `c` has Unicode's property Bidi_Control: marks, embeddings, overrides and isolates.
constexpr bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace zubda
