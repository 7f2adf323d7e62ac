#include "input/pdf/vowel_signs.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

// By script: Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Malayalam, Sinhala.
constexpr std::u32string_view signs =
    U"\u093F\u09BF\u09C7\u09C8\u0A3F\u0ABF\u0B47\u0BC6\u0BC7\u0BC8\u0D46\u0D47\u0D48\u0DD9\u0DDA\u0DDB";

bool has_syllabic_category(char32_t c, UIndicSyllabicCategory category) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_INDIC_SYLLABIC_CATEGORY) == category;
}
bool is_consonant(char32_t c) { return has_syllabic_category(c, U_INSC_CONSONANT); }
bool is_nukta(char32_t c) { return has_syllabic_category(c, U_INSC_NUKTA); }
bool is_virama(char32_t c) { return has_syllabic_category(c, U_INSC_VIRAMA); }

/// The end of the consonants that begin at `at`: each may have a nukta, and a virama before the next one.
std::size_t end_of_consonants(std::string_view text, std::size_t at) {
  auto end = at;
  while (at < text.size() && is_consonant(decode_at(text, at).code)) {
    at += decode_at(text, at).length;
    if (at < text.size() && is_nukta(decode_at(text, at).code)) at += decode_at(text, at).length;
    end = at;
    if (at < text.size() && is_virama(decode_at(text, at).code)) at += decode_at(text, at).length;
    else break;
  }
  return end;
}

/// Where the syllable begins that `text` ends with: consonants joined by viramas, and what follows them.
std::size_t begin_of_syllable(std::string_view text) {
  constexpr std::size_t max_bytes = 100;  // About 32 characters; no syllable has as many.
  const auto first = text.size() - std::min(text.size(), max_bytes);
  auto at = text.size();
  const auto before = [&] { return at <= first ? U' ' : decode_before(text, at).code; };
  const auto step = [&] { at -= decode_before(text, at).length; };
  while (!is_consonant(before())) {
    if (character(before()).word_break() != WordBreak::extend && before() < drawn_sign(0)) return text.size();
    step();
  }
  for (;;) {
    step();
    const auto begin = at;
    if (is_nukta(before())) step();
    if (!is_virama(before())) return begin;
    step();
    if (is_nukta(before())) step();
    if (!is_consonant(before())) return begin;
  }
}

}  // namespace

bool is_drawn_first(char32_t c) { return signs.find(c) != signs.npos; }

std::string order_vowel_signs(std::string text) {
  constexpr std::string_view first_byte = "\xF3";  // Of characters of plane 15 in UTF-8.
  if (text.find(first_byte) == std::string::npos) return text;
  std::string ordered;
  ordered.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    at += length;
    if (code == drawn_reph) {
      ordered.insert(begin_of_syllable(ordered), "\u0930\u094D");
      continue;
    }
    if (code < drawn_sign(0) || !is_drawn_first(code - drawn_sign(0))) {
      ordered.append(text, at - length, length);
      continue;
    }
    const auto end = end_of_consonants(text, at);
    ordered.append(text, at, end - at);
    append_utf8(code - drawn_sign(0), ordered);
    at = end;
  }
  return ordered;
}

}  // namespace zubda
