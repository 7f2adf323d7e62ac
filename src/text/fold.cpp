#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>

#include "text/characters.h"
#include "text/fold_ascii.h"
#include "text/fold_pairs.h"
#include "text/icu_memory.h"

namespace zubda {
namespace {

constexpr char32_t dot_above = 0x0307;

char32_t fold_turkic(char32_t c) {
  if (c == 'I') return 0x0131;
  if (c == 0x0130) return 'i';
  return fold_character(c);
}

void require_success(UErrorCode status, const icu::UnicodeString& text) {
  require_memory(status, text);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU cannot normalize text: ") + u_errorName(status));
}

/// The whole word through the normalizer: letters with combining marks, ligatures, Hangul jamo. What it composes may
/// still be a variant that the tables unify.
void fold_by_normalizer(std::string_view word, bool turkic, std::string& folded) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto* nfkc_casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require_success(status, {});
  auto text = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
  text = nfc->normalize(text, status);
  if (turkic)
    text.findAndReplace(icu::UnicodeString(UChar32{'I'}), icu::UnicodeString(UChar32{0x0131}))
        .findAndReplace(icu::UnicodeString(UChar32{0x0130}), icu::UnicodeString(UChar32{'i'}));
  text = nfkc_casefold->normalize(text, status);
  require_success(status, text);
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(at));
    // What remains of the capital İ where I and i are one letter: `KURDİSTAN` is typed so for Kurdistan.
    if (c == dot_above && folded.ends_with('i')) continue;
    const auto unified = fold_character(c);
    if (unified != folds_to_nothing) append_utf8(unified == folds_to_several ? c : unified, folded);
  }
}

/// Appends `word` from byte `at` on letter by letter; false when a letter needs the normalizer.
template <class FoldCharacter>
bool fold_letters(std::string_view word, std::size_t at, FoldCharacter fold_one, std::string& folded) {
  // Letters are gathered here: growing a string letter by letter would take most of the time.
  std::array<char, 64> letters;
  std::size_t used = 0;
  const auto flush = [&] { folded.append(letters.data(), std::exchange(used, 0)); };
  while (at < word.size()) {
    const auto [code, length] = decode_at(word, at);
    at += length;
    const auto c = fold_one(code);
    if (used + 2 > letters.size()) flush();
    if (c < 0x80) {
      letters[used] = static_cast<char>(c);
      used += c != folds_to_nothing ? 1 : 0;
    } else if (c < 0x800) {
      letters[used++] = static_cast<char>(0xC0 | c >> 6);
      letters[used++] = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c != folds_to_several) {
      flush();
      append_utf8(c, folded);
    } else {
      return false;
    }
  }
  flush();
  return true;
}

}  // namespace

void append_utf8(char32_t c, std::string& text) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) return put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  if (c < 0x10000) return put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
}

void fold(std::string_view word, bool turkic, std::string& folded) {
  if (!turkic && fold_ascii(word, folded)) return;
  const auto start = folded.size();
  const auto fold_one = [](char32_t c) { return fold_character(c); };
  const bool done = turkic ? fold_letters(word, 0, fold_turkic, folded)
                           : fold_letters(word, fold_pairs(word, folded), fold_one, folded);
  if (done) return;
  folded.resize(start);
  fold_by_normalizer(word, turkic, folded);
}

std::string fold(std::string_view word, bool turkic) {
  std::string folded;
  fold(word, turkic, folded);
  return folded;
}

}  // namespace zubda
