#include "text/note_place.h"

#include "text/characters.h"

namespace zubda {
namespace {

/// Whether the word that ends at `position` may be a unit of measurement behind a number: `5 km`.
bool is_unit(std::string_view text, std::size_t position) {
  std::size_t begin = 0;
  const auto letters = letters_before(text, position, begin);
  if (letters == 0 || letters >= min_letters_with_note || begin == 0) return false;
  const auto gap = previous_character(text, begin);
  if (character_at(text, gap).is(is_digit)) return true;
  return character_at(text, gap).is(is_space) && gap > 0 &&
         character_at(text, previous_character(text, gap)).is(is_digit);
}

}  // namespace

std::size_t previous_character(std::string_view text, std::size_t position) {
  while (position > 0) {
    const auto [code, length] = decode_before(text, position);
    position -= length;
    if (character(code).word_break() != WordBreak::extend) break;
  }
  return position;
}

std::size_t letters_before(std::string_view text, std::size_t position, std::size_t& begin) {
  std::size_t letters = 0;
  for (begin = position; letters < min_letters_with_note && begin > 0; ++letters) {
    const auto previous = previous_character(text, begin);
    if (!character_at(text, previous).is(is_letter)) break;
    begin = previous;
  }
  return letters;
}

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A ||
         (c >= 0x300C && c <= 0x300F);
}

NotePlace find_note_place(std::string_view text, std::size_t position, NoteStyle style) {
  constexpr std::u32string_view commas = U",;:،؛，；：、";
  if (position == 0) return NotePlace::none;
  const auto previous = previous_character(text, position);
  const auto code = decode_at(text, previous).code;
  const auto properties = character(code);
  std::size_t begin = 0;
  if (properties.is(is_letter))
    return letters_before(text, position, begin) >= min_letters_with_note ? NotePlace::word : NotePlace::none;
  if (previous == 0) return NotePlace::none;
  const auto earlier = character_at(text, previous_character(text, previous));
  const bool follows_text = earlier.is(is_letter | is_digit | is_closing | is_terminal);
  if (commas.find(code) != std::u32string_view::npos) return follows_text ? NotePlace::comma : NotePlace::none;
  if (properties.is(is_terminal))
    return follows_text && !(style == NoteStyle::raised && is_unit(text, previous)) ? NotePlace::stop : NotePlace::none;
  if (is_quotation_mark(code)) return earlier.is(is_letter | is_terminal) ? NotePlace::stop : NotePlace::none;
  const bool closes = properties.is(is_closing) && code != ']' && code != '\'';
  return closes && earlier.is(is_terminal) ? NotePlace::stop : NotePlace::none;
}

NoteFollower look_behind(std::string_view text, std::size_t position, std::size_t end) {
  NoteFollower following;
  if (position >= end) return {true, true, false, false, false};
  const auto code = decode_at(text, position).code;
  const auto first = character(code);
  const bool is_cased = first.is(is_upper | is_lower);
  following.is_uncased = first.is(is_letter) && !is_cased;
  const bool is_raised = (code >= 0x2070 && code <= 0x207F) || code == 0x2E3 || code == 0x1D57;
  following.is_free = !first.is(is_letter | is_digit) && code != '(' && code != '[' && code != '_' && !is_raised;
  auto next = position;
  while (next < end && character_at(text, next).is(is_space)) next += decode_at(text, next).length;
  if (next == position) return following;
  following.ends = next == end;
  if (following.ends) return following;
  following.goes_on = character_at(text, next).is(is_lower | is_digit);
  while (next < end && character_at(text, next).is(is_opening) && !character_at(text, next).is(is_letter))
    next += decode_at(text, next).length;
  following.may_begin = next < end && character_at(text, next).is(is_letter) && !character_at(text, next).is(is_lower);
  return following;
}

}  // namespace zubda
