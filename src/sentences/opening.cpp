#include "sentences/opening.h"

#include <algorithm>

#include "sentences/plain_word.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

PlainWord read_plain(std::string_view text, const Language& language) {
  return language.turkic ? PlainWord() : read_plain_first_word(text);
}

/// Appends the next word of `text` from `at` on to `words`, folded and after a blank; false if there is none.
bool read_word(std::string_view text, std::size_t& at, const Language& language, std::string& words) {
  if (text.substr(at).starts_with(' ')) ++at;
  const auto plain = read_plain(text.substr(at), language);
  const auto word = plain.size > 0 ? Span{at, at + plain.end} : first_word(text, {at, text.size()});
  at = word.end;
  if (word.begin == word.end) return false;
  if (!words.empty()) words += ' ';
  if (plain.size > 0) words += plain.word();
  else fold(slice(text, word), language.turkic, words);
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
  OpeningMatcher(std::string_view text, const Language& language)
      : text_(text), language_(language), plain_(read_plain(text, language)) {
    if (plain_.size > 0) {
      at_ = plain_.end;
      first_ = {plain_.word(), plain_.hash()};
    } else {
      read_word(text_, at_, language_, other_word_);
      first_ = hashed(other_word_);
    }
  }
  OpeningMatcher(const OpeningMatcher&) = delete;  // One member views another.
  OpeningMatcher& operator=(const OpeningMatcher&) = delete;

  /// The longest of `phrases` that the text opens with.
  std::optional<Phrase> match(const PhraseList& phrases) {
    const auto first = phrases.first_word(first_);
    if (!first) return std::nullopt;
    if (first->second_letters != 0 && may_begin_second_word(first->second_letters))
      if (const auto phrase = match_several(phrases)) return phrase;
    return PhraseList::alone(first_.word, first->lines);
  }

 private:
  /// Whether the second word may begin with one of `letters`.
  bool may_begin_second_word(LetterSet letters) {
    if (!second_letters_) {
      auto letter = char32_t{0};
      const auto behind = text_.substr(at_);
      if (!language_.turkic && behind.starts_with(' ')) letter = plain_letter(behind, 1);
      else if (!language_.turkic && behind.starts_with(", ")) letter = plain_letter(behind, 2);
      second_letters_ = letter == 0 ? ~LetterSet{0} : letter_group(letter);
    }
    return (*second_letters_ & letters) != 0;
  }

  std::optional<Phrase> match_several(const PhraseList& phrases) {
    if (first_two_.empty()) {
      first_two_ = first_.word;
      read_word(text_, at_, language_, first_two_);
    }
    if (first_two_.size() == first_.word.size()) return std::nullopt;
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
  PlainWord plain_;
  std::string other_word_;  ///< The first word, if it is not plain.
  HashedWord first_;
  std::size_t at_ = 0;                       ///< After the last word that was read.
  std::optional<LetterSet> second_letters_;  ///< The letter of the second word, or all if it has to be read for that.
  std::string first_two_;                    ///< With the word behind it, once a phrase may begin with both.
  std::string words_;                        ///< All that were read, once there are phrases to match.
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
