#include "input/encoding/decoded_words.h"

#include "text/characters.h"

namespace zubda {
namespace {

constexpr std::size_t min_ascii_percent = 40;  ///< Of the letters in a word of a Latin script: most of them are ASCII.

/// Whether a character beyond ASCII is found beside words in ordinary text.
bool is_punctuation(char32_t c) {
  return character(c).is(is_space | is_opening | is_closing | is_terminal) || c == 0xA0 || c == 0xB7 ||
         (c >= 0x2010 && c <= 0x2026) || c == 0x060C || c == 0x061B || c == 0x2116 || c == 0xA7 || c == 0xB0 ||
         c == 0xA9;
}

/// Tatweel apart: teh marbuta and alef maksura end Arabic words, and none begins with the one or a bare hamza.
bool is_final_form(char32_t c) { return c == 0x0629 || c == 0x0649; }

}  // namespace

WordShape describe_shape(std::string_view word, UScriptCode script) {
  WordShape shape;
  bool seen_lower = false;
  bool after_final = false;
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    const auto properties = character(code);
    const bool mark = properties.word_break() == WordBreak::extend;
    UErrorCode status = U_ZERO_ERROR;
    const auto own = uscript_getScript(static_cast<UChar32>(code), &status);
    const bool fits = own == script || (code < 0x80 && script == USCRIPT_LATIN) || (mark && own == USCRIPT_INHERITED) ||
                      properties.is(is_digit);
    shape.high += code >= 0x80;
    shape.letters += properties.is(is_letter);
    shape.ascii_letters += code < 0x80 && properties.is(is_letter);
    shape.strange += !fits || (!mark && !properties.is(is_letter | is_digit)) ||
                     (properties.is(is_upper) && seen_lower) || after_final || (mark && at == 0) ||
                     (at == 0 && length < word.size() && (code == 0x0621 || is_final_form(code)));
    seen_lower = seen_lower || properties.is(is_lower);
    capitals += properties.is(is_upper);
    after_final = is_final_form(code);
    at += length;
  }
  // Capitals and then a small letter (KOI8-R and windows-1251 have the cases the other way round).
  if (capitals > 1 && seen_lower) ++shape.strange;
  if (script == USCRIPT_LATIN && shape.letters >= 2 && shape.ascii_letters * 100 < shape.letters * min_ascii_percent)
    ++shape.strange;
  return shape;
}

std::vector<std::string_view> words_beyond_ascii(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool high = false;
  for (std::size_t at = 0; at <= text.size();) {
    const auto [code, length] = at < text.size() ? decode_at(text, at) : Decoded{' ', 1};
    const bool inside = code < 0x80 ? character(code).is(is_letter | is_digit) : !is_punctuation(code);
    high = high || (inside && code >= 0x80);
    if (!inside) {
      if (high) words.push_back(text.substr(begin, at - begin));
      high = false;
      begin = at + length;
    }
    at += length;
  }
  return words;
}

}  // namespace zubda
