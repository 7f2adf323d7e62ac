#include "sentences/opening.h"

#include <algorithm>

#include "text/fold.h"
#include "text/words.h"

namespace zubda {
namespace {

/// Appends the next word of `text` from `at` on to `words`, folded and after a blank; false if there is none.
bool read_word(std::string_view text, std::size_t& at, const Language& language, std::string& words) {
  const auto word = first_word(text, {at, text.size()});
  at = word.end;
  if (word.begin == word.end) return false;
  if (!words.empty()) words += ' ';
  fold(slice(text, word), language.turkic, words);
  return true;
}

/// Matches phrases with the first words of a text. Most sentences open with a word that no phrase begins with, or go on
/// otherwise: words are folded as they are needed.
class OpeningMatcher {
 public:
  OpeningMatcher(std::string_view text, const Language& language) : text_(text), language_(language) {
    read_word(text_, at_, language_, first_word_);
  }

  /// The longest of `phrases` that the text opens with.
  std::optional<Phrase> match(const PhraseList& phrases) {
    if (!phrases.has(first_word_)) return std::nullopt;
    if (first_two_.empty()) {
      first_two_ = first_word_;
      read_word(text_, at_, language_, first_two_);
    }
    return phrases.find(first_word_, first_two_, [&](std::string_view phrase) { return opens_with(phrase); });
  }

 private:
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
  std::string first_two_;  ///< With the word behind it, once a phrase begins with the first.
  std::string words_;      ///< All that were read, once there are phrases to match.
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
