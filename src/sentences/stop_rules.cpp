/// The rules that decide whether a stop ends a sentence, from the most certain to the least.
#include <algorithm>
#include <optional>
#include <string>

#include "sentences/enclosure.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"
#include "text/fold.h"

namespace zubda {
namespace {

char32_t first_of(std::string_view word) { return word.empty() ? 0 : decode_at(word, 0).code; }

std::size_t begin_of(const Place& place, std::string_view word) {
  return static_cast<std::size_t>(word.data() - place.text.data());
}

/// Full stops of scripts that use them for nothing else.
bool is_unambiguous(char32_t mark) {
  return mark >= 0x0589 && mark != 0x061F && mark != 0x06D4 && (mark < 0x2000 || mark > 0x2E7F);
}

/// Languages that write ordinals as a number and a stop (`3. März`).
bool has_dotted_ordinals(std::string_view code) {
  constexpr std::string_view codes = " bs cs da de et eu fi hr hu is lv nb no sk sl sr tr ";
  return code.size() == 2 && codes.find(code) != std::string_view::npos;
}

/// Whether `word` is a function word of the language: in upper case after a stop it opens a sentence, where a noun
/// could be a name.
bool is_function_word(const Place& place, std::string_view word) {
  return place.language.stop_words.contains(fold(word, place.language.turkic));
}

std::string_view previous_word(const Place& place, std::string_view word) {
  auto end = begin_of(place, word);
  while (end > place.sentence_begin && character(decode_before(place.text, end).code).is(is_space))
    end -= decode_before(place.text, end).length;
  return word_before(place, end);
}

/// A letter that stands for a name. The English pronoun `I` ends a sentence after a word in lower case.
bool is_initial(const Place& place, std::string_view word) {
  if (count_letters(word) != 1) return false;
  if (!begins_upper(word)) return is_uncased_letter(first_of(word));
  return place.language.code != "en" || word != "I" || !begins_lower(previous_word(place, word));
}

/// `z. B.`, `s. r. o.`: a letter, then another letter with a stop.
bool is_spaced_abbreviation(const Place& place, std::string_view before, std::string_view after) {
  if (count_letters(before) != 1 || count_letters(after) != 1) return false;
  const auto end = begin_of(place, after) + after.size();
  return end < place.paragraph.end && place.text[end] == '.';
}

/// The kind of an abbreviation of several letters that was written with blanks (`т. д`), if `word` is its last letter.
std::optional<AbbreviationKind> spaced_abbreviation_of(const Place& place, std::string_view word) {
  if (count_letters(word) != 1) return std::nullopt;
  const auto previous = previous_word(place, word);
  if (!previous.ends_with('.') || previous.size() > 5) return std::nullopt;
  return place.language.abbreviation(std::string(previous).append(word));
}

/// The kind of the abbreviation `word`; without an article that was drawn to it (`l'Ing`).
std::optional<AbbreviationKind> abbreviation_of(const Place& place, std::string_view word) {
  if (const auto kind = spaced_abbreviation_of(place, word)) return kind;
  if (const auto kind = place.language.abbreviation(word)) return kind;
  const auto straight = word.rfind('\'');
  const auto curly = word.rfind("’");
  if (straight != std::string_view::npos) return place.language.abbreviation(word.substr(straight + 1));
  return curly != std::string_view::npos
             ? place.language.abbreviation(word.substr(curly + std::string_view("’").size()))
             : std::nullopt;
}

/// `At 5 a.m. Mr. Smith went`: a short phrase of time or place before the subject, not a sentence.
bool is_introduction(const Place& place, std::size_t stop) {
  constexpr std::string_view prepositions = " after around at before by from in on since until ";
  constexpr std::size_t longest = 200;
  if (place.language.code != "en" || stop - place.sentence_begin > longest) return false;
  const auto sentence = place.text.substr(place.sentence_begin, stop - place.sentence_begin);
  const auto opening = fold(sentence.substr(0, std::min(sentence.find(' '), sentence.size())));
  constexpr std::ptrdiff_t most_blanks = 10;
  return prepositions.find(" " + opening + " ") != std::string_view::npos &&
         std::ranges::count(sentence, ' ') <= most_blanks;
}

/// Abbreviations that may end a sentence do so before a word that can open one: in Arabic script only before a
/// conjunction.
bool ends_after_final_abbreviation(const Place& place, const Stop& stop, std::string_view before,
                                   std::string_view after) {
  if (begins_lower(after) || begins_with_digit(after)) return false;
  if (is_arabic_letter(first_of(after))) return is_arabic_letter(first_of(before)) && after.starts_with("و");
  const auto previous = previous_word(place, before);
  const bool letter_after_word =
      count_letters(before) == 1 && begins_lower(before) && !is_number(previous) && !previous.ends_with('.');
  return !letter_after_word && (!is_introduction(place, stop.begin) || is_function_word(place, after));
}

/// A stop without white space after it ends a sentence only between two words of prose, not in `example.com` or `v1.2`.
bool ends_without_space(const Place& place, const Stop& stop) {
  const auto before = word_before(place, stop.begin);
  const auto after = word_after(place, stop.next);
  const auto rest = place.text.substr(stop.next, std::min<std::size_t>(place.paragraph.end - stop.next, 40));
  if (after.empty() || rest.substr(0, std::min(rest.find(' '), rest.size())).find('@') != std::string_view::npos)
    return false;
  const auto first = first_of(after);
  const auto last = before.empty() ? char32_t{0} : decode_before(before, before.size()).code;
  if (is_arabic_letter(first)) return count_letters(before) > 1 && count_letters(after) > 1 && is_arabic_letter(last);
  if (!begins_upper(after)) return false;
  const bool alone = after.size() == decode_at(after, 0).length;
  if (!alone && !ends_lower(after)) return last >= 0x80 && count_letters(before) >= 4 && !is_dotted(before);
  if (alone && (!rest.substr(after.size()).starts_with(' ') || count_letters(before) < 4)) return false;
  if (character(last).is(is_digit)) return before.find(',') != std::string_view::npos && !alone;
  return count_letters(before) > 1 && character(last).is(is_lower) && !abbreviation_of(place, before);
}

/// Verbs of saying and the particle ف carry a quoted question on.
bool carries_quote_on(const Place& place, const Stop& stop) {
  const auto after = word_after(place, stop.next);
  return place.language.code == "ar" && (after.starts_with("ف") || place.language.saying_verbs.contains(after));
}

bool ends_by_ellipsis(const Place& place, const Stop& stop) {
  const auto next = decode_at(place.text, stop.next).code;
  if (is_uncased_letter(next))
    return stop.count == (stop.mark == '.' ? 4U : 2U) ||
           (is_arabic_letter(next) && stop.mark == '.' && stop.count == 2);
  if (stop.is_closed() && next == '(') return false;
  const auto after = word_after(place, stop.next);
  if (after == "I" && stop.count <= 3 && (place.language.code == "en" || place.language.code == "da")) return false;
  return stop.is_spaced() && begins_upper(after);
}

/// English messages often begin a sentence in lower case; after a question these words do.
bool asks_on(const Place& place, const Stop& stop, std::string_view after) {
  constexpr std::string_view words =
      " are can did do does he how i it she they we what when where which who why would you ";
  return place.language.code == "en" && stop.mark == '?' && !stop.is_closed() &&
         words.find(" " + std::string(after) + " ") != std::string_view::npos;
}

/// A semicolon goes on in lower case; before a function word in upper case it ends a sentence.
bool ends_by_semicolon(const Place& place, const Stop& stop) {
  const auto after = word_after(place, stop.next);
  return stop.is_spaced() && begins_upper(after) && after != "I" && is_function_word(place, after);
}

bool ends_by_exclamation(const Place& place, const Stop& stop) {
  const auto after = word_after(place, stop.next);
  if (after.empty()) return stop.is_spaced();
  if (begins_lower(after)) return (place.is_informal && !stop.is_closed()) || asks_on(place, stop, after);
  if (is_quoted_name(place, stop, after)) return false;
  if (stop.is_closed() && carries_quote_on(place, stop)) return false;
  if (begins_with_digit(after) && !stop.is_spaced())
    return is_uncased_letter(decode_before(place.text, stop.begin).code);
  return stop.is_spaced() || is_uncased_letter(first_of(after)) || begins_upper(after);
}

/// After a number a stop may make an ordinal of it; then only a function word opens a sentence.
bool ends_after_number(const Place& place, std::string_view number, std::string_view after) {
  if (begins_lower(after)) return false;
  if (begin_of(place, number) == place.sentence_begin && number.size() <= 4) return false;
  if (!has_dotted_ordinals(place.language.code) || number.size() > 2 || after.empty()) return true;
  return is_number(number) && is_function_word(place, after);
}

/// No name goes on with a function word: `Vitamin C. However`. A letter at the start is a label.
bool ends_after_initial(const Place& place, std::string_view initial, std::string_view after) {
  if (begins_lower(after) || begin_of(place, initial) == place.sentence_begin) return false;
  return is_function_word(place, after) && !previous_word(place, initial).ends_with('.');
}

/// The stop of an abbreviation or initial, or nothing when `before` is neither.
std::optional<bool> ends_after_abbreviation(const Place& place, const Stop& stop, std::string_view before,
                                            std::string_view after) {
  if (is_spaced_abbreviation(place, before, after)) return false;
  const auto kind = abbreviation_of(place, before);
  if (kind == AbbreviationKind::never || before.ends_with("°")) return false;
  if (kind == AbbreviationKind::number && begins_with_digit(after)) return false;
  if (kind == AbbreviationKind::end) return ends_after_final_abbreviation(place, stop, before, after);
  if (is_dotted(before))
    return begins_upper(after) && is_function_word(place, after) && !is_introduction(place, stop.begin);
  if (is_initial(place, before)) return ends_after_initial(place, before, after);
  return std::nullopt;
}

bool ends_by_full_stop(const Place& place, const Stop& stop) {
  if (place.language.code == "hy") return false;  // There the full stop is a weaker mark, `։` ends sentences.
  if (!stop.is_spaced()) return ends_without_space(place, stop);
  const auto before = word_before(place, stop.begin);
  const auto after = word_after(place, stop.next);
  if (!stop.is_closed()) {
    if (is_number(before)) return ends_after_number(place, before, after);
    if (has_dotted_ordinals(place.language.code) && is_roman_number(before)) return is_function_word(place, after);
    if (const auto ends = ends_after_abbreviation(place, stop, before, after)) return *ends;
  }
  if (!begins_lower(after)) return true;
  const bool is_word = count_letters(before) >= 4 || (count_letters(before) > 1 && is_function_word(place, before));
  return is_word && !stop.is_closed() && !abbreviation_of(place, before);
}

/// Marks after which the sentence goes on whatever the stop was: `etc., and`. Two commas are an opening quote.
bool is_carried_on(const Place& place, const Stop& stop) {
  const auto rest = place.text.substr(stop.next, std::min<std::size_t>(2, place.paragraph.end - stop.next));
  if (stop.is_closed() && (rest == "." || rest == ". ")) return true;
  constexpr std::u32string_view marks = U",;:/،؛、，；：";
  const auto [next, length] = decode_at(place.text, stop.next);
  if (stop.is_closed() && next == 0x3002) return true;
  if (next == '#' && stop.next + length < place.paragraph.end)
    return character(decode_at(place.text, stop.next + length).code).is(is_letter);
  return marks.find(next) != std::u32string_view::npos && !place.text.substr(stop.next, 2).starts_with(",,");
}

/// A dash, written as one or two, or a bullet belongs to what follows; what matters is the word after it.
std::size_t skip_dash(const Place& place, std::size_t next) {
  constexpr std::u32string_view dashes = U"-–—•*";
  const auto [code, length] = decode_at(place.text, next);
  if (dashes.find(code) == std::u32string_view::npos) return next;
  const auto after = next + (place.text.substr(next).starts_with("--") ? 2 : length);
  return after < place.paragraph.end && place.text[after] == ' ' ? after + 1 : next;
}

/// `３．２９`: a decimal in full-width digits.
bool is_wide_decimal(const Place& place, const Stop& stop, char32_t next) {
  return stop.mark == 0xFF0E && !stop.is_spaced() && character(next).is(is_digit) &&
         stop.begin > place.sentence_begin && character(decode_before(place.text, stop.begin).code).is(is_digit);
}

}  // namespace

bool ends_sentence(const Place& place, const Stop& stop) {
  const auto next = decode_at(place.text, stop.next).code;
  if (stop.begin == place.sentence_begin) return false;
  if (is_carried_on(place, stop) || is_wide_decimal(place, stop, next) || is_bracketed(place, stop) ||
      is_in_short_quotation(place, stop))
    return false;
  if (is_unambiguous(stop.mark) || stop.mark == ':') return true;
  auto followed = stop;
  followed.next = skip_dash(place, stop.next);
  if (followed.next >= place.paragraph.end) return false;
  if (stop.mark == ';' && place.language.code != "el") return ends_by_semicolon(place, followed);
  if (stop.is_ellipsis()) return ends_by_ellipsis(place, followed);
  if (stop.mark != '.' && stop.mark != 0x06D4) return ends_by_exclamation(place, followed);
  return ends_by_full_stop(place, followed);
}

}  // namespace zubda
