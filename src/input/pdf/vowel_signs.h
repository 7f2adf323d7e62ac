/// Vowel signs of Indic scripts that are drawn before the letter that they are read behind.
#pragma once

#include <string>

namespace zubda {

/// Whether `c` is such a sign: the i of Devanagari, the e of Tamil, ...
bool is_drawn_first(char32_t c);

/// A character of the private use area (plane 15) that stands for the sign `c` at the place where it is drawn.
constexpr char32_t drawn_sign(char32_t c) { return 0xF0000 + c; }

/// The same for ra with a virama as the hook above a syllable (reph), which is drawn behind it and read before it.
constexpr char32_t drawn_reph = 0xF0930;

/// Puts each such sign of `text` behind the consonants that follow it, joined by viramas, and ra with its virama before
/// the syllable that it is drawn behind. Where there is none they stay at their places.
std::string order_vowel_signs(std::string text);

}  // namespace zubda
