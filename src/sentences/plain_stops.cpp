#include "sentences/plain_stops.h"

#include "sentences/speakers.h"
#include "sentences/stop.h"
#include "text/ascii.h"

namespace zubda {
namespace {

using enum BoundaryRule;

/// Longer words are left to the rules, which look at no more than 60 bytes of a word.
constexpr std::size_t max_word_bytes = 40;

/// The word of small ASCII letters that ends at `end`; empty when it is no whole word of this kind.
std::string_view small_word_before(const StopContext& context, std::size_t end) {
  auto begin = end;
  while (begin > context.sentence_begin && is_ascii_lower(context.text[begin - 1])) --begin;
  const bool is_whole = begin == context.sentence_begin || context.text[begin - 1] == ' ';
  return is_whole ? context.text.substr(begin, end - begin) : std::string_view();
}

/// Whether a word of ASCII that begins with a capital begins at `begin`, and no stop or other letter follows it.
bool is_capitalized_word(const StopContext& context, std::size_t begin) {
  if (begin >= context.paragraph.end || !is_ascii_upper(context.text[begin])) return false;
  auto end = begin + 1;
  while (end < context.paragraph.end && (is_ascii_letter(context.text[end]) || is_ascii_digit(context.text[end])))
    ++end;
  if (end - begin > max_word_bytes) return false;
  return end == context.paragraph.end ||
         (context.text[end] != '.' && static_cast<unsigned char>(context.text[end]) < 0x80);
}

/// `word. Next`: two or more small letters that are a whole word and no abbreviation come before the stop, one blank
/// and a word with a capital, which has no stop of its own, after it.
bool is_between_words(const StopContext& context, std::size_t at) {
  constexpr std::size_t min_letters = 2;  // One letter may be an initial, a unit or a label.
  if (!is_capitalized_word(context, at + 2)) return false;
  const auto word = small_word_before(context, at);
  return word.size() >= min_letters && word.size() <= max_word_bytes && !context.language.abbreviation(word);
}

/// `word.” Next`, `word?" said`: behind a quote nothing is asked about the word before the stop.
std::optional<PlainStop> find_quoted_stop(const StopContext& context, std::size_t at, std::size_t closed) {
  const auto next = closed + 1;
  if (next >= context.paragraph.end || context.text[closed] != ' ') return std::nullopt;
  if (is_ascii_lower(context.text[next])) return PlainStop{closed, lower_case_follows};
  if (!is_ascii_upper(context.text[next])) return std::nullopt;
  const auto mark = context.text[at];
  if (mark == '.') return PlainStop{closed, stop_before_capital};
  const Stop stop{
      .begin = at, .end = at + 1, .closed = closed, .next = next, .mark = static_cast<unsigned char>(mark), .count = 1};
  if (is_speaker_next(context, stop, true)) return PlainStop{closed, saying_verb_follows};
  return PlainStop{closed, mark == '?' ? question_mark : exclamation_mark};
}

std::optional<PlainStop> find_full_stop(const StopContext& context, std::size_t at) {
  const auto next = context.text[at + 1];
  if (context.language.traits.has(Trait::weak_full_stop)) return std::nullopt;
  if (next == ' ' && is_between_words(context, at)) return PlainStop{at + 1, stop_before_capital};
  if (is_ascii_digit(next) && is_ascii_digit(context.text[at - 1])) return PlainStop{at + 1, decimal_number};
  return std::nullopt;
}

}  // namespace

std::optional<PlainStop> find_plain_stop(const StopContext& context, std::size_t at) {
  if (context.in_brackets || at == context.sentence_begin || at + 2 >= context.paragraph.end) return std::nullopt;
  const auto mark = context.text[at];
  const auto next = context.text[at + 1];
  const bool is_small_next = next == ' ' && is_ascii_lower(context.text[at + 2]);
  if (mark == ';') {
    if (!is_small_next || context.language.traits.has(Trait::semicolon_asks)) return std::nullopt;
    return PlainStop{at + 1, semicolon_continues};
  }
  if (next == '"') return find_quoted_stop(context, at, at + 2);
  if (next == '\xE2' && context.text.substr(at + 1).starts_with("”")) return find_quoted_stop(context, at, at + 4);
  if (mark == '.') return find_full_stop(context, at);
  if (next != ' ' || !is_ascii_upper(context.text[at + 2])) return std::nullopt;
  return PlainStop{at + 1, mark == '?' ? question_mark : exclamation_mark};
}

}  // namespace zubda
