#include "sentences/stop.h"

#include <algorithm>

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

bool is_quotation_mark(char32_t c) { return c == 0x00AB || c == 0x00BB || c == '`' || (c >= 0x2018 && c <= 0x201F); }

/// Before white space, a closing mark or the end even an opening mark closes: `»So?« Nein.`
bool closes(std::string_view text, std::size_t position, std::size_t end) {
  const auto [code, length] = decode_at(text, position);
  if (character(code).is(is_closing)) return true;
  if (!is_quotation_mark(code)) return false;
  const auto after = position + length;
  return after >= end || at(text, after).is(is_space | is_closing);
}

/// In tokenized text the closing quote has blanks on both sides, as the stop has: `he said . '' Then`.
std::size_t skip_spaced_quote(std::string_view text, const Stop& stop, std::size_t end) {
  if (stop.begin == 0 || text[stop.begin - 1] != ' ') return stop.end;
  for (const std::string_view quote : {" '' ", " ' ", " \" "})
    if (text.substr(stop.end, std::min(quote.size(), end - stop.end)) == quote) return stop.end + quote.size() - 1;
  return stop.end;
}

std::size_t skip_closing(std::string_view text, std::size_t position, std::size_t end) {
  while (position < end) {
    const auto footnote = skip_footnote_mark(text, position, end);
    if (footnote > position) position = footnote;
    else if (closes(text, position, end)) position += decode_at(text, position).length;
    else break;
  }
  return position;
}

/// The mark at `position`, or the one after a single blank if it goes on a row of marks: `. . .`, `? ...`, `! !`. The end when there
/// is none.
std::size_t next_mark(std::string_view text, std::size_t position, std::size_t end) {
  if (position >= end) return end;
  if (at(text, position).is(is_terminal)) return position;
  if (text[position] != ' ' || position + 1 >= end) return end;
  const auto mark = text[position + 1];
  if (mark != '.' && mark != '!' && mark != '?') return end;
  const auto after = position + 2;
  const bool stands_alone = after >= end || at(text, after).is(is_space | is_closing | is_terminal);
  return stands_alone ? position + 1 : end;
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
  stop.closed = skip_closing(place.text, skip_spaced_quote(place.text, stop, end), end);
  stop.next = skip_spaces(place.text, stop.closed, end);
  return stop;
}

std::string_view word_before(const Place& place, std::size_t stop) {
  const auto lowest = stop > place.sentence_begin + longest_word ? stop - longest_word : place.sentence_begin;
  auto begin = stop;
  while (begin > lowest) {
    const auto previous = decode_before(place.text, begin);
    if (begin - previous.length < lowest || character(previous.code).is(is_space | is_opening) || previous.code == '/' ||
        previous.code == 0x2014 || previous.code == 0x2013 || previous.code == 0x060C)
      break;
    begin -= previous.length;
  }
  return place.text.substr(begin, stop - begin);
}

std::string_view word_after(const Place& place, std::size_t next) {
  const auto end = std::min(place.paragraph.end, next + longest_word);
  while (next < end && at(place.text, next).is(is_opening) && !at(place.text, next).is(is_letter)) next += decode_at(place.text, next).length;
  auto stop = next;
  while (stop < end && at(place.text, stop).is(is_letter | is_digit)) stop += decode_at(place.text, stop).length;
  return place.text.substr(std::min(next, end), std::min(stop, place.paragraph.end) - std::min(next, end));
}

}  // namespace zubda
