#include "sentences/opening.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

/// The first word of `text` from `at` on: `first_word`, told fast where it is made of ASCII letters and ends before a
/// blank, or before a comma and a blank: 1 % of an English book.
Span next_word(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  const auto rest = text.substr(end);
  if (end > at && (rest.starts_with(' ') || rest.starts_with(", "))) return {at, end};
  return first_word(text, {at, text.size()});
}

/// Appends the next word of `text` from `at` on to `words`, folded and after a blank; false if there is none.
bool read_word(std::string_view text, std::size_t& at, const Language& language, std::string& words) {
  if (text.substr(at).starts_with(' ')) ++at;
  const auto word = next_word(text, at);
  at = word.end;
  if (word.begin == word.end) return false;
  if (!words.empty()) words += ' ';
  fold(slice(text, word), language.turkic, words);
  return true;
}

/// The letter at byte `at` of `text`, folded, if it folds to the same whatever follows it; else 0. Letters of the first
/// 0x800 characters (Latin, Greek, Cyrillic, Hebrew, Arabic) do, unless marks follow them; others may be composed.
char32_t plain_letter(std::string_view text, std::size_t at) {
  constexpr char32_t end_of_plain = 0x800;
  if (at >= text.size()) return 0;
  const auto [letter, length] = decode_at(text, at);
  if (letter >= end_of_plain || !character(letter).is(is_letter) || at + length >= text.size()) return 0;
  const auto next = decode_at(text, at + length).code;
  if (next >= 0x80 && (next >= end_of_plain || !character(next).is(is_letter))) return 0;
  const auto folded = fold_character(letter);
  return folded == folds_to_several ? 0 : folded;
}

/// Matches phrases with the first words of a text. Most sentences open with a word that no phrase begins with, or their
/// second word begins with a letter with which that of no phrase does: words are read and folded as they are needed.
class OpeningMatcher {
 public:
  OpeningMatcher(std::string_view text, const Language& language) : text_(text), language_(language) {
    read_word(text_, at_, language_, first_word_);
    if (!language.turkic && text.substr(at_).starts_with(' ')) second_letter_ = plain_letter(text, at_ + 1);
    else if (!language.turkic && text.substr(at_).starts_with(", ")) second_letter_ = plain_letter(text, at_ + 2);
  }

  /// The longest of `phrases` that the text opens with.
  std::optional<Phrase> match(const PhraseList& phrases) {
    const auto first = phrases.first_word(first_word_);
    if (!first) return std::nullopt;
    if (second_letter_ == 0 || (first->second_letters & letter_group(second_letter_)) != 0)
      if (const auto phrase = match_several(phrases)) return phrase;
    return PhraseList::alone(first_word_, first->lines);
  }

 private:
  std::optional<Phrase> match_several(const PhraseList& phrases) {
    if (first_two_.empty()) {
      first_two_ = first_word_;
      read_word(text_, at_, language_, first_two_);
    }
    if (first_two_.size() == first_word_.size()) return std::nullopt;
    return phrases.find(first_two_, [&](std::string_view phrase) { return opens_with(phrase); });
  }

  bool opens_with(std::string_view phrase) {
    if (words_.empty()) words_ = first_two_;
    while (words_.size() < phrase.size() && phrase.starts_with(words_))
      if (!read_word(text_, at_, language_, words_)) break;
    return begins_with_words(words_, phrase);
  }

  std::string_view text_;
  const Language& language_;
  std::size_t at_ = 0;  ///< After the last word that was read.
  std::string first_word_;
  char32_t second_letter_ = 0;  ///< Of the second word, folded; 0 if that has to be read.
  std::string first_two_;       ///< With the word behind it, once a phrase may begin with both.
  std::string words_;           ///< All that were read, once there are phrases to match.
};

/// Whether a comma, colon or dash follows the words of `phrase`, with which `text` opens.
bool is_set_off(std::string_view text, const Phrase& phrase) {
  std::size_t at = 0;
  for (auto words = std::ranges::count(phrase.words, ' ') + 1; words > 0; --words)
    at = first_word(text, {at, text.size()}).end;
  while (at < text.size() && text[at] == ' ') ++at;
  const auto rest = text.substr(at);
  constexpr std::string_view marks[] = {",", ":", "-", "–", "—", "،", "，"};
  return std::ranges::any_of(marks, [&](std::string_view mark) { return rest.starts_with(mark); });
}

Statement statement_of(const std::optional<Phrase>& phrase) {
  if (!phrase) return Statement::none;
  if (phrase->kind.empty()) return Statement::conclusion;
  return phrase->kind == "aim" ? Statement::aim : Statement::finding;
}

}  // namespace

std::string opening_words(std::string_view text, std::size_t count, const Language& language) {
  std::string words;
  for (std::size_t at = 0; count > 0 && read_word(text, at, language, words);) --count;
  return words;
}

std::optional<Phrase> match_opening(std::string_view text, const PhraseList& phrases, const Language& language) {
  return OpeningMatcher(text, language).match(phrases);
}

Opening read_opening(std::string_view sentence, const Language& language) {
  OpeningMatcher opening(sentence, language);
  const auto phrase = opening.match(language.openings);
  const bool dangles = phrase && (phrase->kind.empty() || (phrase->kind == "mark" && is_set_off(sentence, *phrase)));
  return {dangles, statement_of(opening.match(language.conclusions))};
}

}  // namespace zubda
