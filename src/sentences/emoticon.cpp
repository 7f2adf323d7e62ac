#include "sentences/emoticon.h"

#include <algorithm>

#include "sentences/word_shape.h"

namespace zubda {
namespace {

bool is_joined(char32_t c) { return character(c).word_break() == WordBreak::extend || character(c).is(is_pictograph); }

bool is_kana(char32_t c) { return c >= 0x3041 && c <= 0x30FF; }

/// The length of `:)`, `;-)`, `=D` and their kin; 0 for all else.
std::size_t typed_smiley_length(std::string_view text) {
  constexpr std::string_view eyes = ":;=";
  constexpr std::string_view mouths = ")(DPp";
  if (text.size() < 2 || eyes.find(text[0]) == std::string_view::npos) return 0;
  const std::size_t nose = text[1] == '-' ? 1 : 0;
  if (text.size() < 2 + nose || mouths.find(text[1 + nose]) == std::string_view::npos) return 0;
  const bool ends = text.size() == 2 + nose || !character(decode_at(text, 2 + nose).code).is(is_letter | is_digit);
  return ends ? 2 + nose : 0;
}

/// The end of a row of `)`, emoji and typed smileys, blanks inside the row left out.
std::size_t skip_row(const Place& place, std::size_t at, bool in_parentheses) {
  constexpr std::size_t longest = 256;  // Longer rows are looked at piece by piece.
  auto end = at;
  const auto bound = std::min(place.paragraph.end, at + longest);
  while (at < bound) {
    const auto [code, length] = decode_at(place.text, at);
    const auto typed = typed_smiley_length(place.text.substr(at, std::min<std::size_t>(7, place.paragraph.end - at)));
    const bool smiles = typed > 0 || is_joined(code) || is_ornament(code) || (code == ')' && !in_parentheses);
    if (!smiles && !(code == ' ' && end == at)) break;
    at += typed > 0 ? typed : length;
    if (smiles) end = at;
  }
  return end;
}

/// Whether the row of smileys at `at` began before it, and was judged there.
bool is_inside_row(const Place& place, std::size_t at) {
  auto before = at;
  if (place.text[before - 1] == ' ') --before;
  if (before <= place.sentence_begin) return false;
  const auto code = decode_before(place.text, before).code;
  return code == ')' || is_ornament(code) || is_joined(code);
}

}  // namespace

std::size_t end_of_smiley(const Place& place, std::size_t at, bool in_parentheses) {
  const auto code = decode_at(place.text, at).code;
  const bool smile = code == ')' && !in_parentheses;
  if (at == place.sentence_begin || (!smile && !is_ornament(code) && !character(code).is(is_pictograph))) return at;
  if (is_inside_row(place, at)) return at;
  const auto before = word_before(place, at);
  if (smile && (count_letters(before) == 1 || is_number(before))) return at;
  const auto end = skip_row(place, at, in_parentheses);
  auto next = end;
  while (next < place.paragraph.end && character(decode_at(place.text, next).code).is(is_space))
    next += decode_at(place.text, next).length;
  if (next == place.paragraph.end) return at;
  const auto following = decode_at(place.text, next).code;
  if (next > end) return begins_upper(word_after(place, next)) || following == '@' ? end : at;
  return is_kana(decode_before(place.text, at).code) && is_uncased_letter(following) ? end : at;
}

std::size_t skip_smileys(const Place& place, std::size_t position) { return skip_row(place, position, true); }

}  // namespace zubda
