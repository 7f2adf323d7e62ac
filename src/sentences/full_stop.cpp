/// The rules of the full stop: after numbers, abbreviations and initials, without a blank, before lower case.
#include <algorithm>
#include <optional>
#include <string>

#include "sentences/stop.h"
#include "sentences/word_shape.h"
#include "text/fold.h"

namespace zubda {
namespace {

char32_t first_of(std::string_view word) { return word.empty() ? 0 : decode_at(word, 0).code; }

std::size_t begin_of(const StopContext& context, std::string_view word) {
  return static_cast<std::size_t>(word.data() - context.text.data());
}

std::string_view previous_word(const StopContext& context, std::string_view word) {
  auto end = begin_of(context, word);
  while (end > context.sentence_begin && character(decode_before(context.text, end).code).is(is_space))
    end -= decode_before(context.text, end).length;
  return word_before(context, end);
}

/// Whether `word` is the initial of a name. The pronoun `I` ends a sentence after a word in lower case.
bool is_initial(const StopContext& context, std::string_view word) {
  if (count_letters(word) != 1) return false;
  if (!begins_upper(word)) return is_uncased_letter(first_of(word));
  return !context.language.traits.has(Trait::capital_i_pronoun) || word != "I" ||
         !begins_lower(previous_word(context, word));
}

/// `z. B.`, `s. r. o.`: a letter, then another letter with a stop.
bool is_spaced_abbreviation(const StopContext& context, std::string_view before, std::string_view after) {
  if (count_letters(before) != 1 || count_letters(after) != 1) return false;
  const auto end = begin_of(context, after) + after.size();
  return end < context.paragraph.end && context.text[end] == '.';
}

/// The kind of an abbreviation of several letters that was written with blanks (`т. д`), if `word` is its last letter.
std::optional<AbbreviationKind> find_spaced_abbreviation(const StopContext& context, std::string_view word) {
  if (count_letters(word) != 1) return std::nullopt;
  const auto previous = previous_word(context, word);
  if (!previous.ends_with('.') || previous.size() > 5) return std::nullopt;
  return context.language.abbreviation(std::string(previous).append(word));
}

/// The kind of the abbreviation `word`, if it is one, also behind an article with an apostrophe (`l'Ing`).
std::optional<AbbreviationKind> find_abbreviation(const StopContext& context, std::string_view word) {
  if (const auto kind = find_spaced_abbreviation(context, word)) return kind;
  if (const auto kind = context.language.abbreviation(word)) return kind;
  const auto straight = word.rfind('\'');
  const auto curly = word.rfind("’");
  if (straight != std::string_view::npos) return context.language.abbreviation(word.substr(straight + 1));
  return curly != std::string_view::npos
             ? context.language.abbreviation(word.substr(curly + std::string_view("’").size()))
             : std::nullopt;
}

/// `At 5 a.m. Mr. Smith went`: a short phrase of time or place before the subject, not a sentence.
bool is_introduction(const StopContext& context, std::size_t stop) {
  constexpr std::size_t max_bytes = 200;
  constexpr std::ptrdiff_t max_blanks = 10;
  const auto& openings = context.language.introductions;
  if (openings.empty() || stop - context.sentence_begin > max_bytes) return false;
  const auto sentence = context.text.substr(context.sentence_begin, stop - context.sentence_begin);
  return openings.contains(fold(sentence.substr(0, std::min(sentence.find(' '), sentence.size())))) &&
         std::ranges::count(sentence, ' ') <= max_blanks;
}

/// Abbreviations that may end a sentence do so before a word that can open one: in Arabic script only before a
/// conjunction.
BoundaryRule find_final_abbreviation_rule(const StopContext& context, const Stop& stop, std::string_view before,
                                          std::string_view after) {
  using enum BoundaryRule;
  if (begins_lower(after) || begins_with_digit(after)) return abbreviation;
  if (is_arabic_letter(first_of(after))) {
    const bool ends = is_arabic_letter(first_of(before)) && after.starts_with("و");
    return ends ? stop_after_final_abbreviation : abbreviation;
  }
  const auto previous = previous_word(context, before);
  const bool letter_after_word =
      count_letters(before) == 1 && begins_lower(before) && !is_number(previous) && !previous.ends_with('.');
  if (letter_after_word) return abbreviation;
  const bool introduces = is_introduction(context, stop.begin) && !is_function_word(context, after);
  return introduces ? introduction : stop_after_final_abbreviation;
}

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

/// A stop without white space after it ends a sentence only between two words of prose, not in `example.com` or `v1.2`.
BoundaryRule find_rule_without_space(const StopContext& context, const Stop& stop) {
  using enum BoundaryRule;
  const auto before = word_before(context, stop.begin);
  const auto after = word_after(context, stop.next);
  const auto last = before.empty() ? char32_t{0} : decode_before(before, before.size()).code;
  if (begins_with_digit(after) && character(last).is(is_digit)) return decimal_number;
  const auto rest = context.text.substr(stop.next, std::min<std::size_t>(context.paragraph.end - stop.next, 40));
  const bool is_address = rest.substr(0, std::min(rest.find(' '), rest.size())).find('@') != std::string_view::npos;
  if (after.empty() || is_address) return inside_word;
  const bool ends = is_arabic_letter(first_of(after))
                        ? count_letters(before) > 1 && count_letters(after) > 1 && is_arabic_letter(last)
                        : ends_before_capital_without_space(context, before, after, rest);
  return ends ? stop_without_space : inside_word;
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

/// No name goes on with a function word: `Vitamin C. However`. A letter at the start is a label.
BoundaryRule find_initial_rule(const StopContext& context, std::string_view letter, std::string_view after) {
  using enum BoundaryRule;
  if (begins_lower(after)) return initial;
  if (begin_of(context, letter) == context.sentence_begin) return label;
  const bool ends = is_function_word(context, after) && !previous_word(context, letter).ends_with('.');
  return ends ? stop_before_function_word : initial;
}

/// The rule for a stop after an abbreviation or initial; nothing when `before` is neither.
std::optional<BoundaryRule> find_abbreviation_rule(const StopContext& context, const Stop& stop,
                                                   std::string_view before, std::string_view after) {
  using enum BoundaryRule;
  if (is_spaced_abbreviation(context, before, after)) return spaced_abbreviation;
  const auto kind = find_abbreviation(context, before);
  if (kind == AbbreviationKind::never || before.ends_with("°")) return abbreviation;
  if (kind == AbbreviationKind::number && begins_with_digit(after)) return abbreviation;
  if (kind == AbbreviationKind::end) return find_final_abbreviation_rule(context, stop, before, after);
  if (is_dotted(before)) {
    if (!begins_upper(after) || !is_function_word(context, after)) return abbreviation;
    return is_introduction(context, stop.begin) ? introduction : stop_before_function_word;
  }
  if (is_initial(context, before)) return find_initial_rule(context, before, after);
  return std::nullopt;
}

/// What a full stop after `before` is if it belongs to a number, an abbreviation or an initial.
std::optional<BoundaryRule> find_rule_of_word(const StopContext& context, const Stop& stop, std::string_view before,
                                              std::string_view after) {
  using enum BoundaryRule;
  if (stop.is_closed()) return std::nullopt;
  if (is_number(before)) return find_number_rule(context, before, after);
  if (context.language.traits.has(Trait::dotted_ordinals) && is_roman_number(before))
    return is_function_word(context, after) ? stop_before_function_word : ordinal;
  return find_abbreviation_rule(context, stop, before, after);
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
  if (!begins_lower(after)) return stop_before_uncased;
  const bool is_word = count_letters(before) >= 4 || (count_letters(before) > 1 && is_function_word(context, before));
  const bool ends = is_word && !stop.is_closed() && !find_abbreviation(context, before);
  return ends ? stop_after_word : lower_case_follows;
}

}  // namespace zubda
