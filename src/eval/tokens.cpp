#include "eval/tokens.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

#include "text/icu_memory.h"

namespace zubda::eval {
namespace {

constexpr bool is_between(UChar32 c, UChar32 first, UChar32 last) { return first <= c && c <= last; }

bool is_arabic_mark(UChar32 c) {
  return is_between(c, 0x0610, 0x061A) || is_between(c, 0x064B, 0x065F) || c == 0x0670 || is_between(c, 0x06D6, 0x06ED);
}

bool is_dropped(UChar32 c) { return c == 0x0640 || is_arabic_mark(c); }

UChar32 unify_arabic(UChar32 c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671: return 0x0627;
    case 0x0626:
    case 0x0649: return 0x064A;
    case 0x0624: return 0x0648;
    case 0x0629: return 0x0647;
    default: return c;
  }
}

/// Scripts whose words are not separated by spaces.
bool stands_alone(UChar32 c) {
  return is_between(c, 0x3040, 0x30FF) || is_between(c, 0x3400, 0x4DBF) || is_between(c, 0x4E00, 0x9FFF) ||
         is_between(c, 0x0E00, 0x0E7F);
}

bool is_word_character(UChar32 c) { return u_isalpha(c) || u_getNumericValue(c) != U_NO_NUMERIC_VALUE; }

icu::UnicodeString normalized(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  require_memory(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalization data");
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  auto result = nfkc->normalize(source, status);
  require_memory(status, result);
  if (U_FAILURE(status)) throw std::runtime_error("a text could not be normalized");
  return result.toLower(icu::Locale::getRoot());
}

}  // namespace

std::uint32_t Tokenizer::number_of(std::u16string_view word) {
  if (const auto found = numbers_.find(word); found != numbers_.end()) return found->second;
  return numbers_.emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second;
}

Tokens Tokenizer::operator()(std::string_view text) {
  Tokens tokens;
  icu::UnicodeString word;
  const auto end_word = [&] {
    if (!word.isEmpty()) tokens.push_back(number_of({word.getBuffer(), static_cast<std::size_t>(word.length())}));
    word.remove();
  };
  const auto characters = normalized(text);
  for (int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const auto c = unify_arabic(characters.char32At(at));
    if (is_dropped(c)) continue;
    const bool counts = is_word_character(c);
    if (!counts || stands_alone(c)) end_word();
    if (counts) word.append(c);
    if (stands_alone(c)) end_word();
  }
  end_word();
  return tokens;
}

}  // namespace zubda::eval
