#include "eval/fragments.h"

#include <algorithm>

#include "select/cut_places.h"
#include "text/characters.h"
#include "text/sentence_end.h"
#include "text/words.h"

namespace zubda::eval {
namespace {

/// Chosen by hand: so few words without a stop are a label; with one they may be a statement (`Rain fell.`).
constexpr std::size_t max_label_words = 3;

/// The word that the stop at the end of `sentence` is written onto; empty where it does not end in a full stop.
std::string_view word_before_stop(std::string_view sentence) {
  if (!sentence.ends_with('.')) return {};
  sentence.remove_suffix(1);
  auto begin = sentence.size();
  while (begin > 0) {
    const auto [code, length] = decode_before(sentence, begin);
    if (character(code).is(is_space | is_opening)) break;
    begin -= length;
  }
  return sentence.substr(begin);
}

bool begins_in_digit(std::string_view text) { return !text.empty() && character(decode_at(text, 0).code).is(is_digit); }

/// Whether `word`, which ends `before`, is the end of an abbreviation of two words that may end a sentence: `v. Chr.`
bool ends_abbreviated_pair(std::string_view before, std::string_view word, const Language& language) {
  before.remove_suffix(word.size() + 1);
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  const auto first = word_before_stop(before);
  if (first.empty()) return false;
  return language.abbreviation(std::string(first) + "." + std::string(word)) == AbbreviationKind::end;
}

/// Whether a word of two to four letters has no vowel and is no acronym: `Ft`, `Cmdt`. After a number it is a unit,
/// which may well end a sentence. l and r count as vowels, which they are in Slavic words (`smrt`, `vlk`).
bool is_contraction(std::string_view before, std::string_view word) {
  constexpr std::size_t max_letters = 4;
  constexpr std::string_view vowels = "aeiouylr";
  if (word.size() > max_letters) return false;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto rest = word.substr(1);
  if (!is_small(static_cast<char>(word.front() | 0x20)) || !std::ranges::all_of(rest, is_small)) return false;
  const auto has_vowel = [&](char c) { return vowels.find(static_cast<char>(c | 0x20)) != vowels.npos; };
  if (std::ranges::any_of(word, has_vowel)) return false;
  const auto blank = before.size() - word.size() - 1;
  return blank < 2 || !character(decode_before(before, blank - 1).code).is(is_digit);
}

/// Whether the boundary between two sentences was made after an abbreviation that `after` belongs to. Single letters
/// are not asked about: they are initials as often as ends.
bool is_abbreviated_between(std::string_view before, std::string_view after, const Language& language) {
  const auto word = word_before_stop(before);
  if (count_characters(word) < 2) return false;
  const auto kind = language.abbreviation(word);
  if (!kind) return is_contraction(before, word);
  if (*kind == AbbreviationKind::end || ends_abbreviated_pair(before, word, language)) return false;
  return *kind == AbbreviationKind::never || begins_in_digit(after);
}

std::string_view unit_text(const ReadableDocument& document, std::size_t unit) {
  return slice(document.text, document.units[unit].sentence.span);
}

/// Whether the first letter is a small one, and the second no capital (`iPhone`).
bool begins_in_lower_case(std::string_view sentence) {
  for (std::size_t at = 0; at < sentence.size();) {
    const auto [code, length] = decode_at(sentence, at);
    const auto c = character(code);
    at += length;
    if (c.is(is_digit)) return false;
    if (!c.is(is_letter)) continue;
    return c.is(is_lower) && !(at < sentence.size() && character(decode_at(sentence, at).code).is(is_upper));
  }
  return false;
}

bool begins_inside(const ReadableDocument& document, const PrintedSentence& printed) {
  const auto& unit = document.units[printed.first_unit].sentence;
  if (unit.is_cut || has_word(document.text, unit.span.begin, printed.span->begin)) return true;
  if (unit.continues || unit.role == Role::list_item) return false;
  if (document.has_case && begins_in_lower_case(printed.text)) return true;
  return printed.first_unit > 0 &&
         is_abbreviated_between(unit_text(document, printed.first_unit - 1), printed.text, *document.language);
}

bool ends_inside(const ReadableDocument& document, const PrintedSentence& printed, DictionaryBreaker& dictionary) {
  const auto whole = document.units[printed.last_unit].sentence.span;
  if (has_word(document.text, printed.span->end, whole.end)) {
    std::vector<Span> words;
    read_words(document.text, whole, dictionary, words);
    const auto is_kept = [&](Span word) { return word.end <= printed.span->end; };
    const auto kept = static_cast<std::size_t>(std::ranges::count_if(words, is_kept));
    return cut_kind(document.text, whole, words, kept, *document.language) != CutAt::clause;
  }
  const auto next = printed.last_unit + 1;
  if (next >= document.units.size()) return false;
  return document.units[next].sentence.is_cut ||
         is_abbreviated_between(printed.text, unit_text(document, next), *document.language);
}

/// Whether there is neither a word with a letter beside others, nor more than a label's words, nor a stop that can be
/// trusted: in a text that has lost its capitals one after an abbreviation looks like any other.
bool has_no_sentence_shape(const ReadableDocument& document, const std::string& text, DictionaryBreaker& dictionary) {
  std::vector<Span> words;
  const auto count = read_words(text, {0, text.size()}, dictionary, words);
  const auto with_letter = std::ranges::count_if(words, [&](Span word) { return !begins_in_digit(slice(text, word)); });
  if (with_letter == 0 || (with_letter == 1 && count > 1 && count <= max_label_words)) return true;
  const bool has_lost_capitals = !document.has_case && begins_in_lower_case(text);
  return count <= max_label_words && (has_lost_capitals || !ends_in_stop(text));
}

}  // namespace

bool is_fragment(const ReadableDocument& document, const PrintedSentence& printed, DictionaryBreaker& dictionary) {
  if (has_no_sentence_shape(document, printed.text, dictionary)) return true;
  if (!printed.span) return false;
  return begins_inside(document, printed) || ends_inside(document, printed, dictionary);
}

}  // namespace zubda::eval
