#include "sentences/line_features.h"

#include <algorithm>
#include <optional>
#include <string>

#include "sentences/list_marks.h"
#include "sentences/word_shape.h"
#include "text/ascii.h"
#include "text/byte_class.h"
#include "text/characters.h"
#include "text/columns.h"
#include "text/fold.h"
#include "text/note_marks.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

/// The first bytes of opening quotes and brackets, see `leaves_bracket_open`, and of few others.
constexpr ByteRange opening_bytes[] = {
    {'(', '('}, {0xC2, 0xC2, 0xAB, 0xAB}, {0xE2, 0xE3, 0x80, 0x80}, {0xEF, 0xEF, 0xBC, 0xBC}};

std::string_view without_closing(std::string_view line) {
  while (!line.empty() && character(decode_before(line, line.size()).code).is(is_closing))
    line.remove_suffix(decode_before(line, line.size()).length);
  return line;
}

/// The line without the marks of notes that it ends with.
std::string_view without_notes(std::string_view line) {
  if (line.empty()) return line;
  const auto last = decode_before(line, line.size()).code;
  const bool may_be_mark = last == ']' || (last != '[' && may_begin_note_mark(last));
  return may_be_mark ? line.substr(0, end_before_notes(line, {0, line.size()})) : line;
}

/// In a script without blanks: particles of Japanese and Chinese after which a phrase goes on.
bool ends_with_particle(std::string_view line) {
  constexpr std::u32string_view particles = U"のをはがにでともへ的和与與在及或";
  return particles.find(decode_before(line, line.size()).code) != std::u32string_view::npos;
}

bool is_stop_word(std::string_view word, const Language& language) {
  constexpr std::size_t max_stop_word = 32;
  if (word.size() > max_stop_word || language.stop_words.empty()) return false;
  if (std::ranges::all_of(word, is_ascii_lower)) return language.stop_words.contains(word);
  std::string folded;
  fold(word, language.turkic, folded);
  return language.stop_words.contains(folded);
}

std::string_view last_word(std::string_view line) {
  const auto blank = line.rfind(' ');
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

/// The last word of `line`, which ends with a full stop, without the stop and opening brackets before it.
std::string_view word_before_final_stop(std::string_view line) {
  auto word = last_word(line);
  word.remove_suffix(1);
  while (!word.empty() && character(decode_at(word, 0).code).is(is_opening))
    word.remove_prefix(decode_at(word, 0).length);
  return word;
}

std::optional<AbbreviationKind> abbreviation_of(std::string_view word, const Language& language) {
  constexpr std::size_t max_abbreviation = 16;
  return word.size() <= max_abbreviation && !word.empty() ? language.abbreviation(word) : std::nullopt;
}

/// `Dr.`, `(e.g.`, `J.`: something has to follow.
bool ends_with_abbreviation(std::string_view line, const Language& language) {
  const auto word = word_before_final_stop(line);
  if (word.empty()) return false;
  const auto [first, length] = decode_at(word, 0);
  return (length == word.size() && character(first).is(is_upper)) ||
         is_followed_by_names(abbreviation_of(word, language));
}

/// How `line`, which does not end with closing marks and is not empty, ends: a stop, a colon or an abbreviation, else
/// `word`.
LineEnd read_final_mark(std::string_view line, const Language& language) {
  const auto last = decode_before(line, line.size()).code;
  if (character(last).is(is_terminal))
    return last == '.' && ends_with_abbreviation(line, language) ? LineEnd::function_word : LineEnd::stop;
  if (last == ':' || last == 0xFF1A) return language.traits.has(Trait::colon_ends) ? LineEnd::stop : LineEnd::colon;
  return LineEnd::word;
}

/// `VI of the Act`; a single letter may be a word.
bool begins_with_roman_number(std::string_view line) {
  const auto word = line.substr(0, line.find_first_of(" ,;:.)"));
  return word.size() > 1 && is_roman_number(word);
}

bool has_any(std::string_view characters, std::uint16_t kinds) {
  for (std::size_t at = 0; at < characters.size();) {
    const auto [code, length] = decode_at(characters, at);
    if (character(code).is(kinds)) return true;
    at += length;
  }
  return false;
}

bool begins_with_time(std::string_view line) {
  if (line.starts_with('[') || line.starts_with('(')) line.remove_prefix(1);
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  return digits > 0 && digits <= 2 && digits + 1 < line.size() && line[digits] == ':' &&
         is_ascii_digit(line[digits + 1]);
}

}  // namespace

LineEnd read_line_end(std::string_view line, const Language& language) {
  constexpr std::u32string_view commas = U",;،؛、，；-–—‐";
  line = without_notes(line);
  const auto inner = without_closing(line);
  if (inner.empty()) return LineEnd::word;
  if (const auto mark = read_final_mark(inner, language); mark != LineEnd::word) return mark;
  if (inner.size() < line.size()) return LineEnd::word;
  const auto last = decode_before(inner, inner.size()).code;
  if (commas.find(last) != std::u32string_view::npos) return LineEnd::comma;
  if (is_unspaced(last)) return ends_with_particle(inner) ? LineEnd::function_word : LineEnd::word;
  return is_stop_word(last_word(inner), language) ? LineEnd::function_word : LineEnd::word;
}

bool ends_with_stop_or_colon(std::string_view line, const Language& language) {
  const auto inner = without_closing(without_notes(line));
  if (inner.empty()) return false;
  const auto mark = read_final_mark(inner, language);
  return mark == LineEnd::stop || mark == LineEnd::colon;
}

LineBegin read_line_begin(std::string_view line) {
  constexpr std::u32string_view marks_inside = U",;:!?.،؛؟、。，；：！？%";
  std::size_t at = 0;
  const auto first = decode_at(line, 0).code;
  const bool opens_quote = line.starts_with(",,");
  if (opens_quote) at = 2;
  if (!opens_quote && marks_inside.find(first) != std::u32string_view::npos) return LineBegin::closing;
  if (character(first).is(is_closing) && !character(first).is(is_opening)) return LineBegin::closing;
  while (at < line.size() && character(decode_at(line, at).code).is(is_opening | is_space))
    at += decode_at(line, at).length;
  if (at == line.size()) return LineBegin::other;
  const auto properties = character(decode_at(line, at).code);
  if (properties.is(is_lower)) return LineBegin::lower;
  if (properties.is(is_upper)) return LineBegin::upper;
  if (properties.is(is_digit)) return LineBegin::digit;
  return properties.is(is_letter) ? LineBegin::uncased : LineBegin::other;
}

bool ends_before_more(std::string_view line, std::string_view next, const Language& language) {
  if (!line.ends_with('.')) return false;
  const auto begin = read_line_begin(next);
  switch (abbreviation_of(word_before_final_stop(line), language).value_or(AbbreviationKind::end)) {
    case AbbreviationKind::never: return true;
    case AbbreviationKind::number: return begin == LineBegin::digit || begins_with_roman_number(next);
    case AbbreviationKind::opening: return begin == LineBegin::digit || begin == LineBegin::lower;
    case AbbreviationKind::end: break;
  }
  return false;
}

std::size_t first_word_columns(std::string_view line) {
  const auto [first, length] = decode_at(line, 0);
  if (is_unspaced(first)) return count_columns(line.substr(0, length));
  return count_columns(line.substr(0, std::min(line.find(' '), max_wrap_width)));
}

bool begins_with_stop_word(std::string_view line, const Language& language) {
  while (!line.empty() && character(decode_at(line, 0).code).is(is_opening))
    line.remove_prefix(decode_at(line, 0).length);
  return is_stop_word(line.substr(0, line.find_first_of(" ,;:.!?")), language);
}

bool is_bullet_alone(std::string_view line) {
  constexpr std::size_t max_bullet_bytes = 3;
  return line.size() <= max_bullet_bytes && !has_letter_or_digit(line) &&
         list_mark_length(std::string(line) + " ") == line.size() + 1;
}

bool has_content(std::string_view line) { return has_any(line, is_letter | is_digit | is_pictograph); }

bool has_letter_or_digit(std::string_view piece) { return has_any(piece, is_letter | is_digit); }

bool ends_as_code(std::string_view line) { return line.ends_with('{') || line.ends_with('}') || line.ends_with(");"); }

bool is_standalone(std::string_view line) {
  const auto has = [line](auto sign) { return line.find(sign) != std::string_view::npos; };
  if (ends_as_code(line)) return true;
  if (has('\t') || has('|')) return true;
  if (has('=') && (has(" = ") || has("=="))) return true;
  return (has("://") && !has(' ')) || has("│");
}

bool has_label(std::string_view line) {
  constexpr std::size_t max_label_bytes = 40;
  constexpr std::ptrdiff_t max_blanks = 2;
  if (begins_with_time(line)) return true;
  if (line.starts_with('<') && line.substr(0, max_label_bytes).find("> ") != std::string_view::npos) return true;
  const auto colon = line.substr(0, max_label_bytes).find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 >= line.size() || line[colon + 1] != ' ') return false;
  return std::ranges::count(line.substr(0, colon), ' ') <= max_blanks;
}

bool is_short_phrase(std::string_view line) {
  constexpr std::size_t max_columns = 20;
  if (count_characters(line) > max_columns || count_columns(line) > count_characters(line)) return false;
  if (is_unspaced(decode_at(line, 0).code)) return false;
  const auto first = line.find(' ');
  return first == std::string_view::npos || line.find(' ', first + 1) == std::string_view::npos;
}

bool is_title_cased(std::string_view line) {
  constexpr std::size_t min_word = 4;  // In letters: articles and prepositions are written small.
  constexpr std::size_t min_words = 3;
  if (read_line_begin(line) == LineBegin::uncased) return false;
  std::size_t words = 0;
  std::size_t lower = 0;
  std::size_t letters = 0;
  bool begins_lower = false;
  for (std::size_t at = 0; at <= line.size();) {
    const auto [code, length] = at < line.size() ? decode_at(line, at) : Decoded{' ', 1};
    at += length;
    if (character(code).is(is_letter)) {
      if (letters++ == 0) begins_lower = !character(code).is(is_upper);
      continue;
    }
    if (letters >= min_word) {
      ++words;
      lower += begins_lower;
    }
    letters = 0;
  }
  return words >= min_words && lower * 5 <= words;
}

bool leaves_bracket_open(std::string_view line) {
  // Most lines have no opening mark.
  if (count_members(line, byte_class<opening_bytes>) == 0) return false;
  struct Pair {
    std::string_view opening, closing;
  };
  constexpr Pair pairs[] = {{"(", ")"}, {"«", "»"}, {"“", "”"}, {"（", "）"}, {"「", "」"}, {"《", "》"}};
  return std::ranges::any_of(pairs, [&](const Pair& pair) {
    const auto opened = find_last(line, pair.opening);
    return opened != std::string_view::npos && line.find(pair.closing, opened) == std::string_view::npos;
  });
}

}  // namespace zubda
