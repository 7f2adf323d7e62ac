#include "sentences/stop.h"

#include <algorithm>

#include "sentences/emoticon.h"

namespace zubda {
namespace {

constexpr std::size_t longest_word = 60;

Character at(std::string_view text, std::size_t position) { return character(decode_at(text, position).code); }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_spaces(std::string_view text, std::size_t position, std::size_t end) {
  while (position < end && at(text, position).is(is_space)) position += decode_at(text, position).length;
  return position;
}

/// `[12]` after a stop, also after one blank.
std::size_t skip_footnote_mark(std::string_view text, std::size_t position, std::size_t end) {
  const auto open = position < end && text[position] == ' ' ? position + 1 : position;
  if (open + 2 >= end || text[open] != '[') return position;
  auto close = open + 1;
  while (close < end && close < open + 4 && is_ascii_digit(text[close])) ++close;
  return close > open + 1 && close < end && text[close] == ']' ? close + 1 : position;
}

/// Quotes that open in one language or place and close in another.
bool is_ambiguous_quote(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0x00AB || c == 0x00BB || c == 0x2018 || c == 0x201C || c == 0x201E;
}

/// Whether the character right after a stop closes something: an ambiguous quote does before white space or another
/// mark
/// (`»So?« Nein.`), a straight one before a letter too if one was open.
bool closes(const Place& place, std::size_t position) {
  const auto [code, length] = decode_at(place.text, position);
  if (!is_ambiguous_quote(code)) return character(code).is(is_closing);
  if (code == '"' && place.in_quote) return true;
  const auto after = position + length;
  return after >= place.paragraph.end || !at(place.text, after).is(is_letter | is_digit);
}

/// A closing quote with blanks around it, as tokenized text has it: `he said . '' Then`.
std::size_t skip_spaced_quote(const Place& place, const Stop& stop) {
  if (!place.in_quote) return stop.end;
  const auto rest = place.text.substr(stop.end, std::min<std::size_t>(4, place.paragraph.end - stop.end));
  if (rest.starts_with(" '' ")) return stop.end + 3;
  return rest.starts_with(" \" ") || rest.starts_with(" \",") ? stop.end + 2 : stop.end;
}

/// Marks of writing direction belong to what was before.
bool is_invisible(std::string_view text, std::size_t position) {
  return at(text, position).word_break() == WordBreak::extend;
}

std::size_t skip_closing(const Place& place, std::size_t position) {
  const auto end = place.paragraph.end;
  while (position < end) {
    const auto footnote = skip_footnote_mark(place.text, position, end);
    if (footnote > position) position = footnote;
    else if (closes(place, position) || is_invisible(place.text, position))
      position += decode_at(place.text, position).length;
    else break;
  }
  return position;
}

/// Whether a word begins after the character at `position`. A quote inside a word, as in Hebrew acronyms, does not part
/// it.
bool separates(std::string_view text, std::size_t position, char32_t code) {
  const auto properties = character(code);
  if (properties.is(is_space) || code == '/' || code == 0x2014 || code == 0x2013 || code == 0x060C) return true;
  if (!properties.is(is_opening)) return false;
  return position == 0 || !character(decode_before(text, position).code).is(is_letter);
}

/// The mark at `position`, or the one after a single blank if it goes on a row of marks: `. . .`, `? ...`, `! !`. The
/// end when there is none.
std::size_t next_mark(std::string_view text, std::size_t position, std::size_t end) {
  if (position >= end) return end;
  if (at(text, position).is(is_terminal)) return position;
  if (text[position] != ' ' || position + 1 >= end) return end;
  const auto mark = text[position + 1];
  if (mark != '.' && mark != '!' && mark != '?') return end;
  auto after = position + 2;
  while (after < end && at(text, after).is(is_terminal)) after += decode_at(text, after).length;
  const bool stands_alone = after >= end || at(text, after).is(is_space | is_closing);
  return stands_alone ? position + 1 : end;
}

/// `compounds. . . . The practice`: the end of a sentence and the ellipsis that the next one begins with.
bool is_stop_before_ellipsis(const Place& place, const Stop& stop) {
  constexpr std::string_view four_dots = ". . . .";
  if (place.text.substr(stop.begin, stop.end - stop.begin) != four_dots || stop.begin == place.sentence_begin)
    return false;
  const auto next = skip_spaces(place.text, stop.end, place.paragraph.end);
  return place.text[stop.begin - 1] != ' ' && next < place.paragraph.end && at(place.text, next).is(is_upper);
}

/// Marks of writing direction beside a word are none of its letters.
bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string_view without_direction_marks(std::string_view word) {
  while (!word.empty() && is_direction_mark(decode_at(word, 0).code)) word.remove_prefix(decode_at(word, 0).length);
  while (!word.empty() && is_direction_mark(decode_before(word, word.size()).code))
    word.remove_suffix(decode_before(word, word.size()).length);
  return word;
}

}  // namespace

Stop read_stop(const Place& place, std::size_t position) {
  const auto end = place.paragraph.end;
  Stop stop;
  stop.begin = position;
  stop.mark = '.';
  do {
    const auto [code, length] = decode_at(place.text, position);
    if (code != '.') stop.mark = code;
    ++stop.count;
    stop.end = position + length;
    position = next_mark(place.text, stop.end, end);
  } while (position < end);
  while (stop.end < end && is_invisible(place.text, stop.end)) stop.end += decode_at(place.text, stop.end).length;
  if (is_stop_before_ellipsis(place, stop)) stop.end = stop.begin + (stop.count = 1);
  stop.closed = skip_smileys(place, skip_closing(place, skip_spaced_quote(place, stop)));
  stop.next = skip_spaces(place.text, stop.closed, end);
  return stop;
}

std::string_view word_before(const Place& place, std::size_t stop) {
  const auto lowest = stop > place.sentence_begin + longest_word ? stop - longest_word : place.sentence_begin;
  auto begin = stop;
  while (begin > lowest) {
    const auto previous = decode_before(place.text, begin);
    const auto at_previous = begin - previous.length;
    if (at_previous < lowest || separates(place.text, at_previous, previous.code)) break;
    begin = at_previous;
  }
  return without_direction_marks(place.text.substr(begin, stop - begin));
}

std::string_view word_after(const Place& place, std::size_t next) {
  const auto end = std::min(place.paragraph.end, next + longest_word);
  while (next < end && at(place.text, next).is(is_opening) && !at(place.text, next).is(is_letter))
    next += decode_at(place.text, next).length;
  auto stop = next;
  while (stop < end && at(place.text, stop).is(is_letter | is_digit)) stop += decode_at(place.text, stop).length;
  return place.text.substr(std::min(next, end), std::min(stop, place.paragraph.end) - std::min(next, end));
}

}  // namespace zubda
