#include "sentences/stop.h"

#include <algorithm>

namespace zubda {
namespace {

/// Words are looked at up to this many bytes, so that a text without blanks costs no more than others.
constexpr std::size_t longest_word = 60;

Character at(std::string_view text, std::size_t position) { return character(decode_at(text, position).code); }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_arabic_letter(char32_t c) { return c >= 0x0600 && c < 0x0780 && character(c).is(is_letter); }

/// Letters of a script without upper and lower case.
bool is_uncased_letter(char32_t c) {
  const auto properties = character(c);
  return properties.is(is_letter) && !properties.is(is_upper | is_lower);
}

/// Full stops of scripts that use them for nothing else.
bool is_unambiguous(char32_t mark) {
  return mark >= 0x0589 && mark != 0x061F && mark != 0x06D4 && (mark < 0x2000 || mark > 0x2E7F);
}

/// `[12]` after a stop.
std::size_t skip_footnote_mark(std::string_view text, std::size_t position, std::size_t end) {
  if (position + 2 >= end || text[position] != '[') return position;
  auto close = position + 1;
  while (close < end && close < position + 4 && is_ascii_digit(text[close])) ++close;
  return close > position + 1 && close < end && text[close] == ']' ? close + 1 : position;
}

/// An opening bracket or a straight quote after a blank opens what follows; without one it closes what was before.
std::size_t skip_closing(std::string_view text, std::size_t position, std::size_t end) {
  while (position < end) {
    const auto [code, length] = decode_at(text, position);
    const auto footnote = skip_footnote_mark(text, position, end);
    if (footnote > position) position = footnote;
    else if (character(code).is(is_closing)) position += length;
    else break;
  }
  return position;
}

/// The characters from the last blank or opening mark before the stop up to it.
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

/// The letters and digits that follow the stop, opening marks left out.
std::string_view word_after(const Place& place, std::size_t next) {
  const auto end = std::min(place.paragraph.end, next + longest_word);
  while (next < end && at(place.text, next).is(is_opening) && !at(place.text, next).is(is_letter)) next += decode_at(place.text, next).length;
  auto stop = next;
  while (stop < end && at(place.text, stop).is(is_letter | is_digit)) stop += decode_at(place.text, stop).length;
  return place.text.substr(std::min(next, end), std::min(stop, place.paragraph.end) - std::min(next, end));
}

std::size_t count_letters(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length) {
    if (!at(word, i).is(is_letter)) return 0;
    ++letters;
  }
  return letters;
}

bool is_number(std::string_view word) {
  if (word.empty()) return false;
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length)
    if (!at(word, i).is(is_digit)) return false;
  return true;
}

/// `U.S`, `e.g`, `ق.م`, `أ.د`: segments of at most two letters between stops.
bool is_dotted(std::string_view word) {
  std::size_t segment = 0;
  bool dotted = false;
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length) {
    if (word[i] == '.') {
      if (segment == 0) return false;
      dotted = true;
      segment = 0;
    } else if (!at(word, i).is(is_letter) || ++segment > 2) {
      return false;
    }
  }
  return dotted && segment > 0;
}

/// Languages that write ordinals as a number and a stop (`3. März`).
bool has_dotted_ordinals(std::string_view code) {
  constexpr std::string_view codes = " bs cs da de et eu fi hr hu is lv nb no sk sl sr tr ";
  return code.size() == 2 && codes.find(code) != std::string_view::npos;
}

/// A letter that stands for a name. The English pronoun `I` ends a sentence after a word in lower case.
bool is_initial(const Place& place, std::string_view word) {
  if (count_letters(word) != 1) return false;
  if (!at(word, 0).is(is_upper)) return is_uncased_letter(decode_at(word, 0).code);
  if (place.language.code != "en" || word != "I") return true;
  const auto before = static_cast<std::size_t>(word.data() - place.text.data());
  return before < 2 || !at(place.text, before - 2).is(is_lower);
}

/// A stop without white space after it ends a sentence only between two words of prose, not in `example.com` or `v1.2`.
bool ends_without_space(const Place& place, const Stop& stop) {
  const auto before = word_before(place, stop.begin);
  const auto after = word_after(place, stop.next);
  if (count_letters(before) < 2 || count_letters(after) < 2) return false;
  const auto first = decode_at(after, 0).code;
  if (is_arabic_letter(first)) return is_arabic_letter(decode_at(before, 0).code);
  const auto second = at(after, decode_at(after, 0).length);
  const bool capitalized = character(first).is(is_upper) && second.is(is_lower);
  return capitalized && character(decode_before(before, before.size()).code).is(is_lower) && !place.language.abbreviation(before);
}

/// Verbs of saying and the particle ف carry a quoted question on.
bool carries_quote_on(const Place& place, const Stop& stop) {
  const auto after = word_after(place, stop.next);
  return place.language.code == "ar" && (after.starts_with("ف") || place.language.saying_verbs.contains(after));
}

bool ends_by_ellipsis(const Place& place, const Stop& stop) {
  const auto next = decode_at(place.text, stop.next).code;
  if (is_arabic_letter(next)) return stop.mark == '.' && stop.count == 2;
  const auto after = word_after(place, stop.next);
  if (after.empty()) return false;
  const auto first = decode_at(after, 0).code;
  return stop.is_spaced() && (character(first).is(is_upper) || is_uncased_letter(first));
}

bool ends_by_exclamation(const Place& place, const Stop& stop) {
  const auto after = word_after(place, stop.next);
  if (after.empty()) return stop.is_spaced();
  const auto first = decode_at(after, 0).code;
  if (character(first).is(is_lower)) return false;
  if (stop.is_closed() && carries_quote_on(place, stop)) return false;
  return stop.is_spaced() || is_uncased_letter(first) || character(first).is(is_upper);
}

bool ends_after_number(const Place& place, std::string_view number, std::string_view after) {
  const auto begin = static_cast<std::size_t>(number.data() - place.text.data());
  if (begin == place.sentence_begin && number.size() <= 3) return false;
  return !(has_dotted_ordinals(place.language.code) && number.size() <= 2 && !after.empty());
}

bool ends_by_full_stop(const Place& place, const Stop& stop) {
  if (!stop.is_spaced()) return ends_without_space(place, stop);
  const auto before = word_before(place, stop.begin);
  const auto after = word_after(place, stop.next);
  const auto first = after.empty() ? char32_t{0} : decode_at(after, 0).code;
  const bool lower = character(first).is(is_lower);
  if (!stop.is_closed()) {
    if (is_number(before)) return !lower && ends_after_number(place, before, after);
    const auto kind = place.language.abbreviation(before);
    if (kind == AbbreviationKind::never) return false;
    if (kind == AbbreviationKind::number && character(first).is(is_digit)) return false;
    if (kind == AbbreviationKind::end) return !lower && !character(first).is(is_digit);
    if (is_dotted(before)) return character(first).is(is_upper) && !character(decode_at(before, 0).code).is(is_upper);
    if (is_initial(place, before)) return false;
  }
  return !lower || (!stop.is_closed() && count_letters(before) >= 4 && !place.language.abbreviation(before));
}

/// Marks after which the sentence goes on whatever the stop was: `etc., and`.
bool is_carried_on_by(char32_t next) {
  constexpr std::u32string_view marks = U",;:،؛、，；：";
  return marks.find(next) != std::u32string_view::npos;
}

/// A dash or bullet belongs to what follows; what matters is the word after it.
std::size_t skip_dash(const Place& place, std::size_t next) {
  constexpr std::u32string_view dashes = U"-–—•*";
  const auto [code, length] = decode_at(place.text, next);
  if (dashes.find(code) == std::u32string_view::npos) return next;
  const auto after = next + length;
  return after < place.paragraph.end && place.text[after] == ' ' ? after + 1 : next;
}

}  // namespace

Stop read_stop(const Place& place, std::size_t position) {
  const auto end = place.paragraph.end;
  Stop stop;
  stop.begin = position;
  stop.mark = '.';
  while (position < end) {
    const auto [code, length] = decode_at(place.text, position);
    if (stop.count > 0 && !character(code).is(is_terminal)) break;
    if (code != '.') stop.mark = code;
    ++stop.count;
    position += length;
  }
  stop.end = position;
  stop.closed = skip_closing(place.text, position, end);
  stop.next = stop.closed;
  while (stop.next < end && at(place.text, stop.next).is(is_space)) stop.next += decode_at(place.text, stop.next).length;
  return stop;
}

bool ends_sentence(const Place& place, const Stop& stop) {
  const auto next = decode_at(place.text, stop.next).code;
  if (is_carried_on_by(next)) return false;
  if (is_unambiguous(stop.mark)) return true;
  auto followed = stop;
  followed.next = skip_dash(place, stop.next);
  if (followed.next >= place.paragraph.end) return false;
  if (stop.mark == 0x2026 || (stop.mark == '.' && stop.count > 1)) return ends_by_ellipsis(place, followed);
  if (stop.mark != '.' && stop.mark != 0x06D4) return ends_by_exclamation(place, followed);
  return ends_by_full_stop(place, followed);
}

}  // namespace zubda
