#include "sentences/opening.h"

#include <algorithm>

#include "language/characters.h"
#include "language/fold.h"

namespace zubda {
namespace {

bool is_word_character(char32_t c) {
  return character(c).is(is_letter | is_digit) || character(c).word_break() == WordBreak::extend || c == '\'' ||
         c == 0x2019;
}

}  // namespace

std::string opening_words(std::string_view text, std::size_t count, const Language& language) {
  std::string words;
  for (std::size_t at = 0; at < text.size() && count > 0;) {
    auto end = at;
    while (end < text.size() && is_word_character(decode_at(text, end).code)) end += decode_at(text, end).length;
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
  if (!phrases.has_first_word(opening_words(text, 1, language))) return std::nullopt;
  return phrases.match(opening_words(text, phrases.max_words(), language));
}

bool has_dangling_opening(std::string_view sentence, const Language& language) {
  return match_opening(sentence, language.openings, language).has_value();
}

bool has_concluding_opening(std::string_view sentence, const Language& language) {
  return match_opening(sentence, language.conclusions, language).has_value();
}

}  // namespace zubda
