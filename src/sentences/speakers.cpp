#include "sentences/speakers.h"

#include <algorithm>
#include <optional>

#include "sentences/word_shape.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

/// The most that is read of the clause after a quotation. Chosen by hand: longer ones tell more than who spoke.
constexpr std::size_t max_clause_bytes = 120;
constexpr int max_clause_words = 5;
constexpr int max_names = 3;

std::string_view text_after(const StopContext& context, const Stop& stop) {
  return context.text.substr(stop.next, std::min(max_clause_bytes, context.paragraph.end - stop.next));
}

/// Whether a clause is over at `c`.
bool is_end_of_clause(char32_t c) {
  constexpr std::u32string_view marks = U",;:،؛，；：、—–";
  return character(c).is(is_terminal | is_opening | is_closing) || marks.find(c) != std::u32string_view::npos;
}

/// `text` up to the mark that ends its first clause; nothing if that is further away than `text` shows.
std::optional<std::string_view> first_clause(std::string_view text, bool is_whole) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + length > text.size()) return std::nullopt;
    if (is_end_of_clause(decode_at(text, at).code)) return text.substr(0, at);
    at += length;
  }
  return is_whole ? std::optional(text) : std::nullopt;
}

bool is_verb(const StopContext& context, std::string_view word) {
  return context.language.saying_verbs.find(word) == "";
}

/// Whether `text` begins with a particle: the longest entry decides.
bool begins_with_particle(const StopContext& context, std::string_view text) {
  constexpr int max_characters = 5;
  std::optional<std::string_view> longest;
  std::size_t end = 0;
  for (int i = 0; i < max_characters && end < text.size(); ++i) {
    end = std::min(end + decode_at(text, end).length, text.size());
    const auto value = context.language.saying_verbs.find(text.substr(0, end));
    if (value && !value->empty()) longest = value;
  }
  return longest == "particle";
}

/// Whether `clause`, without blanks, ends with a verb of one or two characters, perhaps before one more (`着`).
bool ends_with_unspaced_verb(const StopContext& context, std::string_view clause) {
  constexpr std::size_t max_characters = 12;
  if (clause.empty() || count_characters(clause) > max_characters) return false;
  for (int left_out = 0; left_out < 2 && !clause.empty(); ++left_out) {
    const auto last = decode_before(clause, clause.size()).length;
    if (is_verb(context, clause.substr(clause.size() - last))) return true;
    if (clause.size() > last) {
      const std::size_t two = std::size_t{last} + decode_before(clause, clause.size() - last).length;
      if (is_verb(context, clause.substr(clause.size() - two))) return true;
    }
    clause.remove_suffix(last);
  }
  return false;
}

std::string_view take_word(std::string_view& rest) {
  const auto begin = std::min(rest.find_first_not_of(' '), rest.size());
  const auto end = std::min(rest.find(' ', begin), rest.size());
  const auto word = rest.substr(begin, end - begin);
  rest.remove_prefix(end);
  return word;
}

/// The number of words of `clause`, of which the last is a verb; 0 if it is none or there are too many.
int count_words_to_verb(const StopContext& context, std::string_view clause) {
  std::string_view last;
  for (int words = 0;; ++words) {
    const auto word = take_word(clause);
    if (word.empty()) return is_verb(context, last) ? words : 0;
    if (words == max_clause_words) return 0;
    last = word;
  }
}

/// `Harry asked`, `Mr. Smith said quietly`: names with capitals, then a verb in lower case and a few words at most.
bool is_name_with_verb(const StopContext& context, std::string_view text, bool is_whole) {
  constexpr int max_words_after = 3;
  if (is_function_word(context, text.substr(0, text.find(' ')))) return false;
  for (int names = 0; names <= max_names; ++names) {
    const auto word = take_word(text);
    if (begins_upper(word)) continue;
    const auto verb = word.substr(0, word.find_first_of(",.;:!?"));
    if (names == 0 || !is_verb(context, verb)) return false;
    if (verb.size() < word.size()) return true;
    const auto rest = first_clause(text, is_whole);
    return rest && std::ranges::count(*rest, ' ') <= max_words_after;
  }
  return false;
}

}  // namespace

bool closes_quotation(const StopContext& context, const Stop& stop) {
  constexpr std::u32string_view quotes = U"\"'”“’‘»«」』";
  return stop.is_closed() && quotes.find(decode_before(context.text, stop.closed).code) != std::u32string_view::npos;
}

bool is_speaker_next(const StopContext& context, const Stop& stop, bool is_quoted) {
  if (context.language.saying_verbs.empty() || stop.next >= context.paragraph.end) return false;
  const auto text = text_after(context, stop);
  const bool is_whole = stop.next + text.size() == context.paragraph.end;
  const auto first = decode_at(context.text, stop.next).code;
  if (character(first).is(is_upper)) return is_quoted && is_name_with_verb(context, text, is_whole);
  if (!is_uncased_letter(first)) return false;
  if (is_quoted && is_verb(context, word_after(context, stop.next))) return true;
  // Burmese has a blank there.
  const bool may_have_blank = is_unspaced(first);
  if (is_quoted && (may_have_blank || !stop.is_spaced()) && begins_with_particle(context, text)) return true;
  const auto clause = first_clause(text, is_whole);
  if (!clause) return false;
  if (is_unspaced(first)) return is_quoted && ends_with_unspaced_verb(context, *clause);
  const auto words = count_words_to_verb(context, *clause);
  if (is_quoted) return words > 0;
  // Without a quotation a verb alone may begin the next one: `؟ گفت:`.
  const bool ends = clause->size() == text.size() || character(decode_at(text, clause->size()).code).is(is_terminal);
  return words > 1 && ends;
}

}  // namespace zubda
