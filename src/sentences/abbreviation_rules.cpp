#include "sentences/abbreviation_rules.h"

#include <algorithm>
#include <string>

#include "sentences/word_shape.h"
#include "text/fold.h"

namespace zubda {
namespace {

using enum BoundaryRule;

/// Whether `word` is an initial without case. A syllable of Korean is a word. In the scripts of India one letter, with
/// a vowel sign or without, may be a word as well (`है`), which the function words tell; a language without a list of
/// those has no initials with signs.
bool is_uncased_initial(const StopContext& context, std::string_view word) {
  const auto [code, length] = decode_at(word, 0);
  if (!is_uncased_letter(code) || character(code).word_break() == WordBreak::hangul) return false;
  if (!is_indic(code)) return true;
  const bool has_signs = length < word.size();
  return !(has_signs && context.language.stop_words.empty()) && !is_function_word(context, word);
}

/// Whether `word` is the initial of a name. The pronoun `I` ends a sentence after a word in lower case.
bool is_initial(const StopContext& context, std::string_view word) {
  if (!is_one_letter(word)) return false;
  if (!begins_upper(word)) return is_uncased_initial(context, word);
  return !context.language.traits.has(Trait::capital_i_pronoun) || word != "I" ||
         !begins_lower(previous_word(context, word));
}

/// `z. B.`, `s. r. o.`: a letter, then another letter with a stop.
bool is_spaced_abbreviation(const StopContext& context, std::string_view before, std::string_view after) {
  if (!is_one_letter(before) || !is_one_letter(after)) return false;
  const auto end = begin_of(context, after) + after.size();
  return end < context.paragraph.end && context.text[end] == '.';
}

/// `Bellott v. Mountjoy`: "versus" between the names of a case, in all languages.
bool is_versus(const StopContext& context, std::string_view before, std::string_view after) {
  return before == "v" && begins_upper(after) && begins_upper(previous_word(context, before));
}

/// The kind of an abbreviation of several letters that was written with blanks (`т. д`), if `word` is its last letter.
std::optional<AbbreviationKind> find_spaced_abbreviation(const StopContext& context, std::string_view word) {
  if (!is_one_letter(word)) return std::nullopt;
  const auto previous = previous_word(context, word);
  if (!previous.ends_with('.') || previous.size() > 5) return std::nullopt;
  return context.language.abbreviation(std::string(previous).append(word));
}

/// `At 5 a.m. Mr. Smith went`: a short phrase of time or place before the subject, not a sentence. It has at most
/// `max_blanks` blanks.
bool is_introduction(const StopContext& context, std::size_t stop, std::ptrdiff_t max_blanks = 10) {
  constexpr std::size_t max_bytes = 200;
  const auto& openings = context.language.introductions;
  if (openings.empty() || stop - context.sentence_begin > max_bytes) return false;
  const auto sentence = context.text.substr(context.sentence_begin, stop - context.sentence_begin);
  return openings.contains(fold(sentence.substr(0, std::min(sentence.find(' '), sentence.size())))) &&
         std::ranges::count(sentence, ' ') <= max_blanks;
}

/// Whether brackets follow that are part of the sentence (`Alpha Inc. ("Alpha") and`), not a sentence of their own,
/// which has its stop inside.
bool is_remark_next(const StopContext& context, const Stop& stop) {
  constexpr std::size_t max_bytes = 300;
  const auto rest = context.text.substr(stop.next, std::min(max_bytes, context.paragraph.end - stop.next));
  if (!rest.starts_with('(') && !rest.starts_with('[')) return false;
  const auto close = rest.find(rest.front() == '(' ? ')' : ']');
  return close != std::string_view::npos && !character(decode_before(rest, close).code).is(is_terminal);
}

/// `the N.Y. Yankees`: letters of a name before its noun.
bool stands_before_noun(const StopContext& context, std::string_view before, std::string_view after) {
  return is_dotted(before) && begins_upper(before) && !is_function_word(context, after) &&
         find_continuation(context, previous_word(context, before)) == "article";
}

/// Whether the sentence goes on with `after`, which begins with a capital: the rest of a name, a title, a weekday after
/// an hour.
bool is_continued(const StopContext& context, std::string_view before, std::string_view after) {
  if (find_continuation(context, after) == "") return true;
  return begins_upper(after) && stands_before_noun(context, before, after);
}

/// Abbreviations that may end a sentence do so before a word that can open one: in Arabic script only before a
/// conjunction, in the scripts of India not at all.
BoundaryRule find_final_abbreviation_rule(const StopContext& context, const Stop& stop, std::string_view before,
                                          std::string_view after) {
  if (begins_lower(after) || begins_with_digit(after) || is_remark_next(context, stop)) return abbreviation;
  if (is_arabic_letter(first_of(after))) {
    const bool ends = is_arabic_letter(first_of(before)) && after.starts_with("و");
    return ends ? stop_after_final_abbreviation : abbreviation;
  }
  // Sentences of the languages of India end with verbs.
  if (is_indic(first_of(after)) && is_indic(first_of(before))) return abbreviation;
  const auto previous = previous_word(context, before);
  const bool letter_after_word =
      is_one_letter(before) && begins_lower(before) && !is_number(previous) && !previous.ends_with('.');
  if (letter_after_word) return abbreviation;
  if (is_continued(context, before, after)) return continuation;
  const bool introduces = is_introduction(context, stop.begin) && !is_function_word(context, after);
  return introduces ? introduction : stop_after_final_abbreviation;
}

/// `He met Al. She is tall.`: a first name that is an abbreviation as well, before a function word, with which neither
/// a name nor what is abbreviated goes on. After a comma or a bracket it is none: `Smith, Ed. The Novel`.
bool is_first_name(const StopContext& context, std::string_view before, std::string_view after) {
  if (find_continuation(context, before) != "name" || !begins_upper(after) || !is_function_word(context, after))
    return false;
  const auto previous = context.text.substr(0, begin_of(context, before));
  return previous.ends_with(' ') && !previous.ends_with(", ");
}

/// `They met in Jan. She left.`: a month, a weekday or a street ends a sentence before a word that opens sentences and
/// that nothing else puts a capital on; but `In early Jan. The Times wrote` has only its date so far.
BoundaryRule find_opening_rule(const StopContext& context, const Stop& stop, std::string_view before,
                               std::string_view after) {
  constexpr std::ptrdiff_t max_blanks_of_dates = 3;
  if (!begins_upper(after) || !is_function_word(context, after) || is_continued(context, before, after))
    return abbreviation;
  return is_introduction(context, stop.begin, max_blanks_of_dates) ? introduction : stop_before_function_word;
}

/// No name goes on with a function word: `Vitamin C. However`. A letter at the start is a label.
BoundaryRule find_initial_rule(const StopContext& context, std::string_view letter, std::string_view after) {
  if (begins_lower(after)) return initial;
  if (begin_of(context, letter) == context.sentence_begin) return label;
  const bool ends = is_function_word(context, after) && !previous_word(context, letter).ends_with('.');
  return ends ? stop_before_function_word : initial;
}

}  // namespace

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

std::optional<BoundaryRule> find_abbreviation_rule(const StopContext& context, const Stop& stop,
                                                   std::string_view before, std::string_view after) {
  if (is_spaced_abbreviation(context, before, after)) return spaced_abbreviation;
  if (is_versus(context, before, after)) return abbreviation;
  const auto kind = find_abbreviation(context, before);
  if (kind == AbbreviationKind::never && is_first_name(context, before, after)) return stop_before_function_word;
  if (kind == AbbreviationKind::never || before.ends_with("°")) return abbreviation;
  const bool is_number_next = begins_with_digit(after) || is_roman_number(after);
  if (kind == AbbreviationKind::number && (is_number_next || (begins_upper(before) && is_remark_next(context, stop))))
    return abbreviation;
  if (kind && context.text.substr(stop.next, 2) == "+ ") return abbreviation;
  if (kind == AbbreviationKind::opening) return find_opening_rule(context, stop, before, after);
  if (kind == AbbreviationKind::end) return find_final_abbreviation_rule(context, stop, before, after);
  if (is_dotted(before)) {
    if (!begins_upper(after) || !is_function_word(context, after)) return abbreviation;
    return is_introduction(context, stop.begin) ? introduction : stop_before_function_word;
  }
  if (is_initial(context, before)) return find_initial_rule(context, before, after);
  return std::nullopt;
}

}  // namespace zubda
