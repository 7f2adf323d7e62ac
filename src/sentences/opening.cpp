#include "sentences/opening.h"

#include <algorithm>

#include "language/characters.h"
#include "language/fold.h"

namespace zubda {
namespace {

bool is_word_character(char32_t c) {
  const auto properties = character(c);
  return properties.is(is_letter | is_digit) || properties.word_break() == WordBreak::extend || c == '\'' ||
         c == 0x2019;
}

/// The end of the word that begins at `at`; `at` when none does.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto [code, length] = decode_at(text, at);
    if (!is_word_character(code)) break;
    at += length;
  }
  return at;
}

/// Most sentences open with a word that no phrase begins with.
std::optional<Phrase> match_after_first_word(std::string_view text, std::string_view first_word,
                                             const PhraseList& phrases, const Language& language) {
  const auto most_words = phrases.most_words_from(first_word);
  if (most_words == 0) return std::nullopt;
  return most_words == 1 ? phrases.match(first_word) : phrases.match(opening_words(text, most_words, language));
}

}  // namespace

std::string opening_words(std::string_view text, std::size_t count, const Language& language) {
  std::string words;
  for (std::size_t at = 0; at < text.size() && count > 0;) {
    const auto end = word_end(text, at);
    if (end == at) {
      at += decode_at(text, at).length;
      continue;
    }
    if (!words.empty()) words += ' ';
    fold(text.substr(at, end - at), language.turkic, words);
    at = end;
    --count;
  }
  return words;
}

std::optional<Phrase> match_opening(std::string_view text, const PhraseList& phrases, const Language& language) {
  return match_after_first_word(text, opening_words(text, 1, language), phrases, language);
}

Opening read_opening(std::string_view sentence, const Language& language) {
  const auto first = opening_words(sentence, 1, language);
  const auto opens_with = [&](const PhraseList& phrases) {
    return match_after_first_word(sentence, first, phrases, language).has_value();
  };
  return {opens_with(language.openings), opens_with(language.conclusions)};
}

}  // namespace zubda
