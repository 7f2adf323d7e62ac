#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "check.h"
#include "input/encoding/utf8_repair.h"
#include "text/characters.h"
#include "text/words.h"

namespace zubda::fuzz {
namespace {

/// `text` without its first character and the marks that extend it.
std::string_view behind_first(std::string_view text) {
  do text.remove_prefix(decode_at(text, 0).length);
  while (!text.empty() && character_at(text, 0).word_break() == WordBreak::extend);
  return text;
}

/// Whether a text that a Hebrew letter is before begins with two apostrophes that another one is behind.
bool begins_with_gershayim(std::string_view text) {
  for (int i = 0; i < 2; ++i) {
    if (!text.starts_with('\'')) return false;
    text = behind_first(text);
  }
  return !text.empty() && character_at(text, 0).word_break() == WordBreak::hebrew_letter;
}

/// `text` with what ICU has rules of its own for, beside those of UAX #29, put as zubda has it:
///
/// - colons join letters in UAX #29, but in ICU only in Finnish and Swedish: middle dots, which do so in both;
/// - `@` belongs to the word at its side in some versions of ICU: per cent signs, which join nothing in any;
/// - scripts without spaces make one word with letters and digits beside them in ICU: a blank between them;
/// - a picture behind a zero width joiner belongs to the word before it in ICU, as to a family: a blank between them;
/// - a mark behind a Korean syllable ends the word in ICU: none there;
/// - two apostrophes between Hebrew letters stand for gershayim here: double quotes in place of the first, which join
/// in both.
std::string with_rules_of_icu(std::string_view text) {
  std::string out;
  auto before = WordBreak::other;
  bool is_second = false;  ///< Of two apostrophes for gershayim.
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const auto c = character(code).word_break();
    const bool gershayim = before == WordBreak::hebrew_letter && begins_with_gershayim(text.substr(at));
    const auto bytes = text.substr(at, length);
    at += length;
    if (c == WordBreak::extend) {
      if (before != WordBreak::hangul) out += bytes;
      continue;
    }
    const bool meet = (c == WordBreak::dictionary && before != c) || (before == WordBreak::dictionary && before != c);
    const bool joined =
        out.ends_with("\u200D") && u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_EXTENDED_PICTOGRAPHIC);
    if ((meet && !out.empty()) || joined) out += ' ';
    if (code == ':' || code == 0xFE55 || code == 0xFF1A) out += "\u00B7";
    else if (code == '@') out += '%';
    else if (gershayim) out += '"';
    else if (c != WordBreak::single_quote || !is_second) out += bytes;
    is_second = gershayim;
    before = c;
  }
  return out;
}

/// Whether ICU's word is one here: it begins with a character of a class that words begin with, which Tangut and Khitan
/// have none of, and has a letter or digit, as which some marks behind a low line count.
bool is_word(std::string_view word) {
  const auto first = character_at(word, 0).word_break();
  const bool is_inside = first >= WordBreak::letter && first <= WordBreak::extend_num_let;
  if (!is_inside && first != WordBreak::dictionary && first != WordBreak::hangul) return false;
  for (std::size_t at = 0; at < word.size(); at += decode_at(word, at).length) {
    const auto c = character_at(word, at);
    if (c.is(is_letter | is_digit) || c.word_break() == WordBreak::numeric) return true;
  }
  return false;
}

/// The words of ICU's own iterator.
std::vector<Span> icu_words(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText source = UTEXT_INITIALIZER;
  utext_openUTF8(&source, text.data(), static_cast<int64_t>(text.size()), &status);
  breaks->setText(&source, status);
  check(U_SUCCESS(status));
  std::vector<Span> words;
  auto begin = breaks->first();
  for (auto end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    const Span word{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
    if (is_word(slice(text, word))) words.push_back(word);
  }
  utext_close(&source);
  return words;
}

std::vector<Span> words_in(std::string_view text) {
  static DictionaryBreaker dictionary;
  std::vector<Span> words;
  const auto count = read_words(text, {0, text.size()}, dictionary, words);
  check(count >= words.size() && count == count_words(text, {0, text.size()}, dictionary));
  return words;
}

}  // namespace

/// Words are those of ICU.
void fuzz_words(std::string_view bytes) {
  auto text = replace_invalid(bytes).text;
  std::erase(text, '\0');  // As no text has it that was decoded.
  const auto changed = with_rules_of_icu(text);
  const auto words = words_in(changed);
  check(words == icu_words(changed));
  // The text as it is has the same words.
  auto word = words.begin();
  for (const auto span : words_in(text)) {
    check(word != words.end() && with_rules_of_icu(slice(text, span)) == slice(changed, *word));
    ++word;
  }
  check(word == words.end());
}

}  // namespace zubda::fuzz
