/// The rules for all marks that may end a sentence, from the most certain to the least: `find_rule` is their order.
#include <algorithm>

#include "sentences/enclosure.h"
#include "sentences/speakers.h"
#include "sentences/stop.h"
#include "sentences/word_shape.h"
#include "text/fold.h"

namespace zubda {
namespace {

/// Marks that scripts use for nothing but the end of a sentence: `。`, `।`, `։`.
bool is_unambiguous(char32_t mark) {
  if (mark == '|') return true;
  return mark >= 0x0589 && mark != 0x061F && mark != 0x06D4 && (mark < 0x2000 || mark > 0x2E7F);
}

/// `３．２９`: a decimal in full-width digits.
bool is_wide_decimal(const StopContext& context, const Stop& stop, char32_t next) {
  return stop.mark == 0xFF0E && !stop.is_spaced() && character(next).is(is_digit) &&
         stop.begin > context.sentence_begin && character(decode_before(context.text, stop.begin).code).is(is_digit);
}

/// Whether a mark follows after which the sentence goes on whatever the stop was: `etc., and`. Two commas are an
/// opening quote.
bool is_punctuation_next(const StopContext& context, const Stop& stop) {
  const auto rest = context.text.substr(stop.next, std::min<std::size_t>(2, context.paragraph.end - stop.next));
  if (stop.is_closed() && (rest == "." || rest == ". ")) return true;
  constexpr std::u32string_view marks = U",;:/،؛、，；：";
  const auto [next, length] = decode_at(context.text, stop.next);
  if (stop.is_closed() && next == 0x3002) return true;
  if (next == '#' && stop.next + length < context.paragraph.end)
    return character(decode_at(context.text, stop.next + length).code).is(is_letter);
  return marks.find(next) != std::u32string_view::npos && !context.text.substr(stop.next, 2).starts_with(",,");
}

/// `Com. & Adm.`: nothing begins with this sign.
bool is_ampersand_next(const StopContext& context, const Stop& stop) {
  return context.text.substr(stop.next, 2) == "& ";
}

/// `។ល។`, "and so on" in Khmer, and `។បេ។`: the letters between two stops are the abbreviation.
bool is_khmer_et_cetera(const StopContext& context, const Stop& stop) {
  constexpr char32_t khan = 0x17D4;
  if (stop.mark != khan) return false;
  const auto rest = context.text.substr(stop.next, context.paragraph.end - stop.next);
  for (const std::string_view letters : {"ល", "បេ"}) {
    if (!rest.starts_with(letters)) continue;
    const auto after = rest.substr(letters.size());
    if (after.starts_with("។") || after.starts_with(" ។")) return true;
  }
  return false;
}

/// A dash, written as one or two, or a bullet belongs to what follows; what matters is the word after it.
std::size_t skip_dash(const StopContext& context, std::size_t next) {
  constexpr std::u32string_view dashes = U"-–—•*";
  const auto [code, length] = decode_at(context.text, next);
  if (dashes.find(code) == std::u32string_view::npos) return next;
  const auto after = next + (context.text.substr(next).starts_with("--") ? 2 : length);
  return after + 1 < context.paragraph.end && context.text[after] == ' ' ? after + 1 : next;
}

/// Who speaks and the particle ف continue the sentence of a quoted question. `is_spoken` says that a dash follows,
/// which may part the words of a speaker from who speaks.
bool continues_quotation(const StopContext& context, const Stop& stop, bool is_spoken) {
  if (stop.is_closed() && context.language.traits.has(Trait::conjunction_prefix) &&
      word_after(context, stop.next).starts_with("ف"))
    return true;
  return is_speaker_next(context, stop, stop.is_closed() || is_spoken);
}

BoundaryRule find_ellipsis_rule(const StopContext& context, const Stop& stop) {
  using enum BoundaryRule;
  const auto next = decode_at(context.text, stop.next).code;
  if (is_uncased_letter(next)) {
    const bool is_doubled = stop.count == (stop.mark == '.' ? 4U : 2U);
    const bool is_arabic = is_arabic_letter(next) && stop.mark == '.' && stop.count == 2;
    return is_doubled || is_arabic ? ellipsis : ellipsis_continues;
  }
  if (stop.is_closed() && next == '(') return ellipsis_continues;
  const auto after = word_after(context, stop.next);
  if (after == "I" && stop.count <= 3 && context.language.traits.has(Trait::capital_i_pronoun))
    return ellipsis_continues;
  return stop.is_spaced() && begins_upper(after) ? ellipsis : ellipsis_continues;
}

/// Messages often begin a sentence in lower case; after a question some words do.
bool begins_in_lower_case(const StopContext& context, const Stop& stop, std::string_view after) {
  return stop.mark == '?' && !stop.is_closed() && context.language.informal_openings.contains(after);
}

/// A semicolon goes on in lower case; before a function word with a capital it ends a sentence.
BoundaryRule find_semicolon_rule(const StopContext& context, const Stop& stop) {
  const auto after = word_after(context, stop.next);
  const bool ends = stop.is_spaced() && begins_upper(after) && after != "I" && !is_in_capitals(after) &&
                    is_function_word(context, after);
  return ends ? BoundaryRule::semicolon : BoundaryRule::semicolon_continues;
}

/// The name of the rule by which a question or an exclamation ends.
BoundaryRule mark_rule(char32_t mark) {
  constexpr std::u32string_view question_marks = U"?;\u037E\u061F\u203D\u2047\u2048\u2049";
  return question_marks.find(mark) != std::u32string_view::npos ? BoundaryRule::question_mark
                                                                : BoundaryRule::exclamation_mark;
}

/// Of marks of questions and exclamations.
BoundaryRule find_question_rule(const StopContext& context, const Stop& stop, bool is_spoken) {
  using enum BoundaryRule;
  const auto after = word_after(context, stop.next);
  const auto ends = mark_rule(stop.mark);
  if (after.empty()) return stop.is_spaced() ? ends : inside_word;
  if (begins_lower(after)) {
    if (context.is_informal && !stop.is_closed()) return message_in_lower_case;
    return begins_in_lower_case(context, stop, after) ? question_word : lower_case_follows;
  }
  if (is_quoted_name(context, stop, after)) return quoted_name;
  if (continues_quotation(context, stop, is_spoken)) return saying_verb_follows;
  if (begins_with_digit(after) && !stop.is_spaced())
    return is_uncased_letter(decode_before(context.text, stop.begin).code) ? ends : inside_word;
  return stop.is_spaced() || is_uncased_letter(decode_at(after, 0).code) || begins_upper(after) ? ends : inside_word;
}

/// The rule for a stop that a word follows, a dash or bullet between them left out, which `has_dash` tells.
BoundaryRule find_rule_of_mark(const StopContext& context, const Stop& stop, bool has_dash) {
  if (stop.mark == ';' && !context.language.traits.has(Trait::semicolon_asks))
    return find_semicolon_rule(context, stop);
  if (stop.is_ellipsis()) return find_ellipsis_rule(context, stop);
  constexpr char32_t urdu_full_stop = 0x06D4;
  if (stop.mark != '.' && stop.mark != urdu_full_stop) return find_question_rule(context, stop, has_dash);
  return find_full_stop_rule(context, stop);
}

}  // namespace

bool is_function_word(const StopContext& context, std::string_view word) {
  return context.language.stop_words.contains(fold(word, context.language.turkic));
}

BoundaryRule find_rule(const StopContext& context, const Stop& stop) {
  using enum BoundaryRule;
  if (stop.begin == context.sentence_begin) return nothing_before;
  if (is_punctuation_next(context, stop) || is_ampersand_next(context, stop)) return punctuation_follows;
  if (is_khmer_et_cetera(context, stop)) return abbreviation;
  if (is_wide_decimal(context, stop, decode_at(context.text, stop.next).code)) return decimal_number;
  if (is_bracketed(context, stop)) return inside_brackets;
  if (is_in_short_quotation(context, stop)) return inside_quotation;
  if (stop.mark == ':') return context.language.traits.has(Trait::colon_ends) ? colon : dateline;
  if (is_unambiguous(stop.mark)) {
    const bool goes_on = closes_quotation(context, stop) && is_speaker_next(context, stop, true);
    return goes_on ? saying_verb_follows : sentence_mark;
  }
  auto followed = stop;
  followed.next = skip_dash(context, stop.next);
  return find_rule_of_mark(context, followed, followed.next > stop.next);
}

}  // namespace zubda
