#include "input/lines/hyphens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "input/lines/compound_parts.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/unspaced.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

using Ending = HyphenEnding;

// `Haupt- und Nebeneingang`, `pre- and post-war`: the second part of the word comes later.
constexpr std::array conjunctions = {"and"sv, "or"sv, "to"sv, "und"sv, "oder"sv, "bis"sv,   "sowie"sv, "bzw"sv,
                                     "et"sv,  "ou"sv, "en"sv, "of"sv,  "och"sv,  "eller"sv, "og"sv,    "eller"sv};

template <class List>
bool has(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// Longer tokens are no words, and may be the whole of a text that has no blanks.
constexpr std::size_t max_token = 100;

/// What is behind the last blank; of a longer token than `max_token` only more bytes than that.
std::string_view last_token(std::string_view text) {
  text = text.substr(text.size() - std::min(text.size(), max_token + 1));
  const auto blank = text.find_last_of(" \n\t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}
std::string_view first_token(std::string_view text) { return text.substr(0, text.find_first_of(" \n\t")); }

/// Letters and marks at the end of `text`, or at its beginning.
std::string_view letters_before(std::string_view text) {
  auto at = text.size();
  while (at > 0 && character(decode_before(text, at).code).is(is_letter)) at -= decode_before(text, at).length;
  return text.substr(at);
}
std::string_view letters_after(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && character(decode_at(text, at).code).is(is_letter)) at += decode_at(text, at).length;
  return text.substr(0, at);
}

bool is_address(std::string_view token) {
  return token.find('/') != std::string_view::npos || token.find('@') != std::string_view::npos ||
         token.find("www.") != std::string_view::npos;
}

/// re-elected, co-operate: two equal vowels meet.
bool has_equal_vowels(std::string_view first, std::string_view second) {
  return "aeiou"sv.find(second.front()) != std::string_view::npos && first.back() == second.front();
}

/// Whether the document has both parts as words, too long for parts of words that happen to be words.
bool are_both_words(std::string_view first, std::string_view second, const WholeWords& words) {
  constexpr std::size_t min_length = 6;
  return words.count_small(first) > 0 && words.count_small(second) > 0 && count_characters(second) >= min_length;
}

/// For words that the document has no second time: by its habits and by the parts of the word.
Ending ending_by_parts(std::string_view first, std::string_view second, const WholeWords& words) {
  const auto stem = fold(first);
  const auto rest = fold(second);
  if (count_characters(stem) < 2) return Ending::kept;
  if (!words.divides_words()) return Ending::kept;
  if (is_suffix(rest)) return Ending::divided;
  if (begins_compounds(stem) || has_equal_vowels(stem, rest)) return Ending::kept;
  if (is_closed_prefix(stem) || count_characters(stem) < 3) return Ending::divided;
  const bool is_word = words.count_small(second) > 0;
  if (is_word && (is_loose_prefix(stem) || words.count_first_part(stem) > 0)) return Ending::kept;
  if (ends_compounds(rest) || words.count_last_part(rest) > 0) return Ending::kept;
  return are_both_words(first, second, words) ? Ending::kept : Ending::divided;
}

/// `text` without its hyphen, and the line that follows.
Ending ending_of(std::string_view text, std::string_view line, const WholeWords& words) {
  const auto before = last_token(text);
  const auto after = first_token(line);
  const auto second = letters_after(after);
  if (has(conjunctions, second) && second.size() == after.size()) return Ending::kept_with_blank;
  if (before.size() > max_token) return Ending::kept;
  const auto first = letters_before(before);
  if (first.empty() || second.empty() || is_address(before) || is_address(after)) return Ending::kept;
  // Names (`Anglo-`, `American`) and scripts without small letters keep it.
  if (!character(decode_at(second, 0).code).is(is_lower)) return Ending::kept;
  const auto whole = words.count(std::string(first) + std::string(second));
  const auto with_hyphen = words.count(std::string(first) + "-" + std::string(second));
  if (whole != with_hyphen) return whole > with_hyphen ? Ending::divided : Ending::kept;
  // state-of-the-art
  if (before.size() > first.size() && before[before.size() - first.size() - 1] == '-') return Ending::kept;
  if (after.size() > second.size() && after[second.size()] == '-') return Ending::kept;
  return ending_by_parts(first, second, words);
}

/// Whether no blank belongs between the lines: behind an opening bracket or a currency sign, before a comma or a stop,
/// and where a dash or stroke follows its word directly (`2010–`, `2014`).
bool are_glued(std::string_view text, std::string_view line) {
  if (text.empty() || line.empty()) return false;
  const auto last = decode_before(text, text.size());
  const auto next = decode_at(line, 0).code;
  const auto type = u_charType(static_cast<UChar32>(last.code));
  const auto next_type = u_charType(static_cast<UChar32>(next));
  if (type == U_START_PUNCTUATION || next_type == U_END_PUNCTUATION) return true;
  if (type == U_CURRENCY_SYMBOL && character(next).is(is_digit)) return true;
  if (std::u32string_view(U",.;:!?،؛؟۔").find(next) != std::u32string_view::npos) return true;
  const bool dash = last.code == U'–' || last.code == U'—' || last.code == U'/';
  const auto before = text.size() - last.length;
  return dash && before > 0 && is_word_character(decode_before(text, before).code) && is_word_character(next);
}

/// Whether no blank is between the two in the script that they are written in: Chinese, Japanese, Thai.
bool are_unspaced(std::string_view text, std::string_view line) {
  if (text.empty() || line.empty()) return false;
  const auto last = decode_before(text, text.size()).length;
  std::string ends(text.substr(text.size() - last));
  ends += '\n';
  ends.append(line, 0, decode_at(line, 0).length);
  return skip_unspaced_line_end(ends, last) > last;
}

}  // namespace

HyphenEnding read_hyphen_ending(std::string_view text, std::string_view line, const WholeWords& words) {
  if (!ends_with_hyphen(text) || line.empty() || !is_word_character(decode_at(line, 0).code))
    return Ending::kept_with_blank;
  if (text.ends_with("\u00AD")) return Ending::divided;
  return ending_of(text.substr(0, text.size() - hyphen_length(text)), line, words);
}

void join_line(std::string& text, std::string_view line, const WholeWords& words) {
  const auto ending = read_hyphen_ending(text, line, words);
  if (ending == Ending::divided) text.resize(text.size() - hyphen_length(text));
  if (ending == Ending::kept_with_blank && !are_glued(text, line) && !are_unspaced(text, line)) text += ' ';
  text += line;
}

}  // namespace zubda
