#include "sentences/smiley.h"

#include "sentences/word_shape.h"

namespace zubda {
namespace {

bool is_joined(char32_t c) { return character(c).word_break() == WordBreak::extend || character(c).is(is_pictograph); }

/// The last of `))) 🙏🙏`, blanks inside the row left out.
std::size_t skip_row(const Place& place, std::size_t at, bool in_parentheses) {
  auto end = at;
  while (at < place.paragraph.end) {
    const auto [code, length] = decode_at(place.text, at);
    const bool smiles = is_joined(code) || (code == ')' && !in_parentheses);
    if (!smiles && !(code == ' ' && end == at)) break;
    at += length;
    if (smiles) end = at;
  }
  return end;
}

}  // namespace

std::size_t end_of_smiley(const Place& place, std::size_t at, bool in_parentheses) {
  const auto code = decode_at(place.text, at).code;
  const bool smile = code == ')' && !in_parentheses;
  if (!smile && !character(code).is(is_pictograph)) return at;
  const auto before = word_before(place, at);
  const bool labels = smile && (count_letters(before) == 1 || is_number(before));
  if (at == place.sentence_begin || labels) return at;
  const auto end = skip_row(place, at, in_parentheses);
  auto next = end;
  while (next < place.paragraph.end && character(decode_at(place.text, next).code).is(is_space)) next += decode_at(place.text, next).length;
  return next > end && begins_upper(word_after(place, next)) ? end : at;
}

}  // namespace zubda
