/// The rules of the full stop: after numbers, abbreviations and initials, without a blank, before lower case.
#include <algorithm>
#include <optional>
#include <string>

#include "sentences/abbreviation_rules.h"
#include "sentences/speakers.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

/// Whether a sentence ends before Latin, Greek or Cyrillic letters that follow the stop without a blank: between two
/// words of prose, not in `example.com`.
bool ends_before_capital_without_space(const StopContext& context, std::string_view before, std::string_view after,
                                       std::string_view rest) {
  if (!begins_upper(after)) return false;
  const auto last = before.empty() ? char32_t{0} : decode_before(before, before.size()).code;
  const bool alone = after.size() == decode_at(after, 0).length;
  if (!alone && !ends_lower(after)) return last >= 0x80 && count_letters(before) >= 4 && !is_dotted(before);
  if (alone && (!rest.substr(after.size()).starts_with(' ') || count_letters(before) < 4)) return false;
  if (character(last).is(is_digit)) return before.find(',') != std::string_view::npos && !alone;
  return count_letters(before) > 1 && character(last).is(is_lower) && !find_abbreviation(context, before);
}

/// `ڈی۔ایس۔پی`: an acronym in Arabic script, of three or more names of letters with the Urdu stop between them. `rest`
/// begins after the first stop of the word.
bool is_arabic_acronym(std::string_view before, std::string_view rest) {
  constexpr std::string_view stop = "۔";
  constexpr std::size_t max_letters = 5;
  rest = rest.substr(0, rest.find(' '));
  std::size_t segments = 1;
  for (std::size_t begin = 0; begin < rest.size(); ++segments) {
    const auto end = std::min(rest.find(stop, begin), rest.size());
    const auto letters = count_letters(rest.substr(begin, end - begin));
    if (letters == 0 || letters > max_letters) return false;
    begin = end + stop.size();
  }
  return segments > 2 && count_letters(before) <= max_letters;
}

/// How many characters there are from `at` on in steps of `direction` until a mark; at most `max`.
std::size_t count_unmarked(const StopContext& context, std::size_t at, bool forward, std::size_t max) {
  std::size_t count = 0;
  for (; count < max && (forward ? at < context.paragraph.end : at > context.sentence_begin); ++count) {
    const auto [code, length] = forward ? decode_at(context.text, at) : decode_before(context.text, at);
    if (!character(code).is(is_letter | is_digit)) break;
    at = forward ? at + length : at - length;
  }
  return count;
}

/// A full stop typed for `。` ends a sentence in Chinese or Japanese text that has no `。` nearby: `下降了.农民在等雨.`
/// Short parts are names, `约翰.史密斯`.
bool ends_between_unspaced(const StopContext& context, const Stop& stop) {
  constexpr std::size_t min_characters = 5;
  constexpr std::size_t nearby = 600;
  const auto begin = std::max(context.paragraph.begin, stop.begin > nearby ? stop.begin - nearby : 0);
  const auto around = context.text.substr(begin, std::min(2 * nearby, context.paragraph.end - begin));
  return count_unmarked(context, stop.begin, false, min_characters) == min_characters &&
         count_unmarked(context, stop.next, true, min_characters) == min_characters &&
         around.find("。") == std::string_view::npos;
}

/// `60 Fed.Appx. 425`: an abbreviation of several words, with a stop of its own.
bool is_inside_compound(std::string_view before, std::string_view after, std::string_view rest) {
  return rest.starts_with(after) && rest.size() > after.size() && rest[after.size()] == '.' && begins_upper(after) &&
         is_compound_abbreviation(std::string(before).append(".").append(after));
}

/// A stop without white space after it ends a sentence only between two words of prose, not in `example.com` or `v1.2`.
BoundaryRule find_rule_without_space(const StopContext& context, const Stop& stop) {
  using enum BoundaryRule;
  const auto before = word_before(context, stop.begin);
  const auto after = word_after(context, stop.next);
  const auto last = before.empty() ? char32_t{0} : decode_before(before, before.size()).code;
  if (begins_with_digit(after) && character(last).is(is_digit)) return decimal_number;
  const auto rest = context.text.substr(stop.next, std::min<std::size_t>(context.paragraph.end - stop.next, 40));
  const bool is_address = rest.substr(0, std::min(rest.find(' '), rest.size())).find('@') != std::string_view::npos;
  if (after.empty() || is_address || is_inside_compound(before, after, rest)) return inside_word;
  if (is_unspaced(last) && is_unspaced(first_of(after)))
    return ends_between_unspaced(context, stop) ? stop_without_space : inside_word;
  const bool ends = is_arabic_letter(first_of(after)) ? count_letters(before) > 1 && count_letters(after) > 1 &&
                                                            is_arabic_letter(last) && !is_arabic_acronym(before, rest)
                                                      : ends_before_capital_without_space(context, before, after, rest);
  return ends ? stop_without_space : inside_word;
}

/// The number of a section at the begin of a sentence; a Roman one is the end of a name there (`Ramses II.`) unless the
/// paragraph begins with it.
bool is_number_of_start(const StopContext& context, std::string_view number) {
  const auto begin = begin_of(context, number);
  return begin == context.sentence_begin && is_section_number(number) &&
         (begin == context.paragraph.begin || !is_roman_number(number));
}

/// `formą; 1.2. Pažymos`, `Należy: 1. Ustawić`: numbers of items inside of a sentence.
bool is_item_number(const StopContext& context, std::string_view number) {
  constexpr std::u32string_view marks = U":;：；";
  auto end = begin_of(context, number);
  while (end > context.sentence_begin && context.text[end - 1] == ' ') --end;
  if (end == context.sentence_begin || marks.find(decode_before(context.text, end).code) == std::u32string_view::npos)
    return false;
  return is_section_number(number) || (is_number(number) && number.size() <= 2);
}

/// `۳٫۱. داده`: the number of a section before a letter of Arabic script.
/// In languages whose sentences end with verbs rather than with numbers any number of parts is one, in others the one
/// behind a word for a section: `القسم 3.1.`.
bool is_section_in_arabic_script(const StopContext& context, std::string_view before, std::string_view after) {
  if (!is_arabic_letter(first_of(after)) || !begins_with_digit(before) || is_number(before) ||
      !character(decode_before(before, before.size()).code).is(is_digit))
    return false;
  if (!context.language.traits.has(Trait::conjunction_prefix)) return true;
  constexpr std::string_view conjunction = "و";
  auto previous = previous_word(context, before);
  if (previous.starts_with(conjunction)) previous.remove_prefix(conjunction.size());
  return find_continuation(context, previous) == "section";
}

/// After a number a stop may make an ordinal of it; then only a function word opens a sentence.
BoundaryRule find_number_rule(const StopContext& context, std::string_view number, std::string_view after) {
  using enum BoundaryRule;
  if (begins_lower(after)) return lower_case_follows;
  if (begin_of(context, number) == context.sentence_begin && number.size() <= 4) return label;
  if (!context.language.traits.has(Trait::dotted_ordinals) || number.size() > 2 || after.empty())
    return stop_after_number;
  return is_function_word(context, after) ? stop_before_function_word : ordinal;
}

/// What a full stop after `before` is if it belongs to a number, an abbreviation or an initial.
std::optional<BoundaryRule> find_rule_of_word(const StopContext& context, const Stop& stop, std::string_view before,
                                              std::string_view after) {
  using enum BoundaryRule;
  if (stop.is_closed()) {
    // Where no capital shows whether a sentence begins, brackets around an abbreviation end none: `(بغداد، إلخ.) في`.
    const bool remark = context.text[stop.closed - 1] == ')' && is_uncased_letter(first_of(after));
    return remark && find_abbreviation(context, before) ? std::optional(abbreviation) : std::nullopt;
  }
  if (is_number_of_start(context, before) || is_item_number(context, before)) return label;
  if (is_number(before)) return find_number_rule(context, before, after);
  if (is_section_in_arabic_script(context, before, after)) return label;
  if (is_roman_number(before) && (begins_lower(after) || context.language.traits.has(Trait::dotted_ordinals)))
    return begins_upper(after) && is_function_word(context, after) ? stop_before_function_word : ordinal;
  if (is_citation(context, stop, before, after)) return citation;
  return find_abbreviation_rule(context, stop, before, after);
}

bool ends_with_vowel(std::string_view word) {
  constexpr std::u32string_view vowels = U"aeiouyáéíóúýàèìòùâêîôûäëïöüåæøãõăąęėįųūāēīőűаеиоуыэюяіїєαεηιουωάέήίόύώ";
  return vowels.find(decode_before(word, word.size()).code) != std::u32string_view::npos;
}

/// Whether `word` may be an abbreviation that no list has: `8 frák. og`, `12 proc. de`. Such words follow a number, are
/// short and cut off before a vowel.
bool is_unknown_unit(const StopContext& context, std::string_view word, std::size_t letters) {
  constexpr std::size_t max_letters = 6;
  if (letters > max_letters || ends_with_vowel(word)) return false;
  const auto previous = previous_word(context, word);
  return !previous.empty() && character(decode_before(previous, previous.size()).code).is(is_digit);
}

/// Messages begin sentences in lower case. What shows that one ends is a whole word before the stop, and a change of
/// the script.
bool ends_before_lower_case(const StopContext& context, const Stop& stop, std::string_view before) {
  if (stop.is_closed()) return false;
  const auto letters = count_letters(before);
  if (letters < 2) return false;
  const bool is_word = letters >= 4 || is_function_word(context, before) || is_uncased_letter(first_of(before));
  return is_word && !is_unknown_unit(context, before, letters) && !find_abbreviation(context, before);
}

}  // namespace

BoundaryRule find_full_stop_rule(const StopContext& context, const Stop& stop) {
  using enum BoundaryRule;
  if (context.language.traits.has(Trait::weak_full_stop)) return weak_full_stop;
  if (!stop.is_spaced()) return find_rule_without_space(context, stop);
  const auto before = word_before(context, stop.begin);
  const auto after = word_after(context, stop.next);
  if (const auto rule = find_rule_of_word(context, stop, before, after)) return *rule;
  if (begins_upper(after)) return stop_before_capital;
  if (!begins_lower(after)) {
    const bool has_speaker =
        closes_quotation(context, stop) && !is_arabic_letter(first_of(after)) && is_speaker_next(context, stop, true);
    return has_speaker ? saying_verb_follows : stop_before_uncased;
  }
  return ends_before_lower_case(context, stop, before) ? stop_after_word : lower_case_follows;
}

}  // namespace zubda
