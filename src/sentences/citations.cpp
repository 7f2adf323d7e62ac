/// Citations of laws, reporters and books: short words with stops between numbers.
#include <cstdint>

#include "sentences/abbreviation_rules.h"
#include "sentences/word_shape.h"

namespace zubda {
namespace {

constexpr std::string_view section_sign = "§";

/// Letters of the longest short word. Chosen by hand on English and Swiss judgments: `Admin`, `Instr`, `Matt`.
constexpr std::size_t max_letters = 5;

/// Whether `word` has the length of an abbreviation and is no word that sentences end with as well as with any other:
/// a function word, a month or a weekday.
bool is_short(const StopContext& context, std::string_view word) {
  if (is_compound_abbreviation(word) || is_dotted(word)) return true;
  const auto letters = count_letters(word);
  if (letters == 0 || letters > max_letters) return false;
  return !context.language.continuations.contains(word) && !is_function_word(context, word);
}

bool ends_with_digit(std::string_view word) {
  return !word.empty() && character(decode_before(word, word.size()).code).is(is_digit);
}

/// A title is followed by a name, at whose end the sentence may end: `Mr. Jones. 12 people`.
bool is_title(const StopContext& context, std::string_view word) {
  return count_letters(word) > 1 && is_followed_by_names(context.language.abbreviation(word));
}

/// `8:28`: chapter and verse.
bool is_verse(std::string_view rest) {
  std::size_t at = 0;
  while (at < rest.size() && at < 4 && rest[at] >= '0' && rest[at] <= '9') ++at;
  return at > 0 && at + 1 < rest.size() && rest[at] == ':' && rest[at + 1] >= '0' && rest[at + 1] <= '9';
}

/// What comes before a word of a citation.
enum class Chain : std::uint8_t {
  none,
  abbreviation,  ///< A short word with a stop and a capital: `Fed. Reg`.
  number,        ///< A number, with short words and their stops between: `25 Vet. App`.
  cited_number,  ///< A number that an abbreviation or the sign of a section comes before: `art. 3 cpv`.
};

Chain read_chain(const StopContext& context, std::string_view word) {
  constexpr int max_words = 4;
  auto chain = Chain::none;
  for (int i = 0; i < max_words; ++i) {
    const auto previous = previous_word(context, word);
    if (ends_with_digit(previous)) {
      const auto before_number = previous_word(context, previous);
      return before_number.ends_with('.') || before_number.ends_with(section_sign) ? Chain::cited_number
                                                                                   : Chain::number;
    }
    if (!previous.ends_with('.') || previous.size() < 2) return chain;
    const auto abbreviation = previous.substr(0, previous.size() - 1);
    if (!is_short(context, abbreviation) || is_title(context, abbreviation)) return chain;
    if (count_letters(abbreviation) > 1 && begins_upper(abbreviation)) chain = Chain::abbreviation;
    word = previous;
  }
  return chain;
}

/// Whether a word with a capital and a stop of its own follows.
bool has_stop_of_its_own(const StopContext& context, std::string_view after) {
  const auto end = begin_of(context, after) + after.size();
  return begins_upper(after) && end < context.paragraph.end && context.text[end] == '.';
}

/// Whether `after`, which has a stop of its own, is a short word: `Vet. App. 231`.
bool is_abbreviation_next(const StopContext& context, std::string_view after) {
  if (count_letters(after) < 2 || is_title(context, after)) return false;
  return is_short(context, after) || context.language.abbreviation(after) == AbbreviationKind::number;
}

}  // namespace

bool is_citation(const StopContext& context, const Stop& stop, std::string_view before, std::string_view after) {
  const auto rest = context.text.substr(stop.next, context.paragraph.end - stop.next);
  const bool digit_next = !rest.empty() && character(decode_at(rest, 0).code).is(is_digit);
  const bool section_next = rest.starts_with(section_sign);
  if (!digit_next && !section_next && !has_stop_of_its_own(context, after)) return false;
  if (!is_short(context, before)) return false;
  const bool upper = begins_upper(before);
  if (section_next) return upper;
  if (digit_next && upper && (is_compound_abbreviation(before) || is_verse(rest))) return true;
  if (!digit_next && (!upper || !is_abbreviation_next(context, after))) return false;
  if (context.language.abbreviation(before) == AbbreviationKind::end) return false;
  const auto chain = read_chain(context, before);
  if (!upper) return chain == Chain::cited_number;
  const bool before_number_word = context.language.abbreviation(after) == AbbreviationKind::number;
  return chain != Chain::none || (!digit_next && before_number_word && is_compound_abbreviation(before));
}

}  // namespace zubda
