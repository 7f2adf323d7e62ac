#include "text/note_marks.h"

#include <algorithm>
#include <iterator>

#include "text/characters.h"
#include "text/note_place.h"

namespace zubda {
namespace {

constexpr std::size_t max_bracket_bytes = 64;  ///< Chosen by hand: longer than any phrase below.
constexpr std::size_t max_digits = 3;          ///< Of a number; chosen by hand: four make a year.

/// What asks for a source in encyclopedias. More than one word, or words that are written in brackets for nothing else.
constexpr std::string_view requests[] = {
    "citation needed",
    "clarification needed",
    "better source needed",
    "verification needed",
    "page needed",
    "réf. nécessaire",
    "cita requerida",
    "carece de fontes?",
    "senza fonte",
    "Beleg?",
    "bron?",
    "källa behövs",
    "kaynak belirtilmeli",
    "источник не указан",
    "بحاجة لمصدر",
    "بحاجة إلى مصدر",
    "نیازمند منبع",
    "דרוש מקור",
    "उद्धरण चाहिए",
    "来源请求",
    "來源請求",
    "要出典",
    "출처 필요",
    "cần dẫn nguồn",
};

/// The digit that a raised character is; -1 for all others.
int raised_digit(char32_t c) {
  switch (c) {
    case 0xB9: return 1;
    case 0xB2: return 2;
    case 0xB3: return 3;
    default: return c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ? static_cast<int>(c - 0x2070) : -1;
  }
}

/// Reads a number of digits of any script at `position` and moves it there; 0 when there is none or a longer one.
std::uint32_t read_number(std::string_view text, std::size_t& position) {
  std::uint32_t number = 0;
  std::size_t digits = 0;
  auto next = position;
  for (; next < text.size() && character_at(text, next).is(is_digit); ++digits) {
    const auto [code, length] = decode_at(text, next);
    const auto digit = fold_character(code) - U'0';
    if (digit > 9 || digits == max_digits) return 0;
    number = number * 10 + digit;
    next += length;
  }
  if (number != 0) position = next;
  return number;
}

/// Whether `text` is a list of numbers, with commas or dashes between them; sets the numbers of `mark`.
bool read_numbers(std::string_view text, NoteMark& mark) {
  for (std::size_t position = 0;;) {
    const auto number = read_number(text, position);
    if (number == 0) return false;
    if (mark.number == 0) mark.number = number;
    mark.last = number;
    if (position == text.size()) return true;
    constexpr std::u32string_view separators = U",;-–، ";
    auto separated = position;
    while (separated < text.size() && separators.find(decode_at(text, separated).code) != std::u32string_view::npos)
      separated += decode_at(text, separated).length;
    if (separated == position || separated == text.size()) return false;
    position = separated;
  }
}

/// `a`, `note 1`: a letter, or a short word and a number.
bool is_named_mark(std::string_view text) {
  constexpr std::size_t max_letters = 6;  // Chosen by hand: `Anmerk`, `note`, `nb`.
  std::size_t letters = 0;
  std::size_t position = 0;
  for (; position < text.size() && character_at(text, position).is(is_letter); ++letters)
    position += decode_at(text, position).length;
  if (position == text.size()) return letters == 1 && !character_at(text, 0).is(is_upper);
  if (letters == 0 || letters > max_letters || text[position] != ' ') return false;
  return read_number(text, ++position) != 0 && position == text.size();
}

/// Reads `[...]` at `position` into `mark`; nothing changes where there is none.
bool read_brackets(std::string_view text, std::size_t position, std::size_t end, NoteMark& mark) {
  const auto inside = text.substr(position + 1, std::min(max_bracket_bytes, end - position - 1));
  const auto close = inside.find(']');
  if (close == std::string_view::npos || close == 0) return false;
  const auto content = inside.substr(0, close);
  auto read = mark;
  const bool asks = std::ranges::find(requests, content) != std::end(requests);
  if (!asks && !read_numbers(content, read) && !is_named_mark(content)) return false;
  read.is_certain = mark.is_certain || asks;
  mark = read;
  mark.span.end = position + close + 2;
  return true;
}

/// Reads raised digits at `position` into `mark`.
bool read_raised(std::string_view text, std::size_t position, std::size_t end, NoteMark& mark) {
  std::uint32_t number = 0;
  std::size_t digits = 0;
  while (position < end) {
    const auto [code, length] = decode_at(text, position);
    const auto digit = raised_digit(code);
    if (digit < 0) break;
    number = number * 10 + static_cast<std::uint32_t>(digit);
    position += length;
    if (++digits > max_digits) return false;
  }
  if (number == 0) return false;
  if (mark.number == 0) mark.number = number;
  mark.last = number;
  mark.span.end = position;
  return true;
}

/// Digits on the line behind a stop.
NoteMark read_plain(std::string_view text, std::size_t position, std::size_t end) {
  const auto place = find_note_place(text, position, NoteStyle::plain);
  if (place != NotePlace::stop) return {};
  auto stop = previous_character(text, position);
  if (is_quotation_mark(decode_at(text, stop).code)) stop = previous_character(text, stop);
  std::size_t begin = 0;
  if (!character_at(text, stop).is(is_terminal) || letters_before(text, stop, begin) < min_letters_with_note) return {};
  if (character_at(text, previous_character(text, stop)).is(is_upper)) return {};
  NoteMark mark{.span = {position, position}, .style = NoteStyle::plain};
  if (fold_character(decode_at(text, position).code) == '0') return {};
  auto after = position;
  mark.number = mark.last = read_number(text.substr(0, end), after);
  const auto following = look_behind(text, after, end);
  const bool is_mark = mark.number != 0 && (following.ends || following.may_begin);
  if (is_mark) mark.span.end = after;
  return mark;
}

}  // namespace

NoteMark read_note_mark(std::string_view text, std::size_t at_byte, std::size_t end) {
  if (at_byte >= end) return {};
  const auto code = decode_at(text, at_byte).code;
  if (!may_begin_note_mark(code)) return character(code).is(is_digit) ? read_plain(text, at_byte, end) : NoteMark{};
  const auto style = code == '[' ? NoteStyle::brackets : NoteStyle::raised;
  const auto place = find_note_place(text, at_byte, style);
  if (place == NotePlace::none) return {};
  NoteMark mark{.span = {at_byte, at_byte}, .style = style};
  const auto read_next = [&](std::size_t next) {
    if (next >= end) return false;
    if (style == NoteStyle::raised) return read_raised(text, next, end, mark);
    return text[next] == '[' && read_brackets(text, next, end, mark);
  };
  if (!read_next(at_byte)) return {};
  constexpr int max_row = 16;  // Chosen by hand.
  for (int row = 1; row < max_row; ++row) {
    const bool is_comma = mark.span.end < end && text[mark.span.end] == ',';
    if (!read_next(mark.span.end) && !(is_comma && read_next(mark.span.end + 1))) break;
  }
  const auto following = look_behind(text, mark.span.end, end);
  const bool is_bound = following.is_free || (place == NotePlace::stop && following.is_uncased);
  if (!is_bound) return {};
  const bool is_at_end = place == NotePlace::stop && !following.goes_on;
  mark.follows_word = place == NotePlace::word;
  mark.is_certain = mark.is_certain || is_at_end || (place == NotePlace::comma && style == NoteStyle::raised);
  return mark;
}

std::size_t end_before_notes(std::string_view text, Span paragraph) {
  // Where the last mark may begin: at the bracket, or at the first digit.
  auto begin = paragraph.end;
  while (begin > paragraph.begin) {
    const auto [code, length] = decode_before(text, begin);
    const bool goes_on = raised_digit(code) >= 0 || character(code).is(is_digit) || code == ']';
    if (!goes_on || paragraph.end - begin > max_bracket_bytes) break;
    begin -= length;
    if (code != ']') continue;
    const auto lowest = std::max(paragraph.begin, begin - std::min(begin, max_bracket_bytes));
    const auto open = text.substr(lowest, begin - lowest).rfind('[');
    if (open == std::string_view::npos) return paragraph.end;
    begin = lowest + open;
  }
  const auto mark = read_note_mark(text, begin, paragraph.end);
  return mark.span.end == paragraph.end ? begin : paragraph.end;
}

}  // namespace zubda
