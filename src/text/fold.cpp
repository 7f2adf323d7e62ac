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

/// How much of `word` goes to the normalizer at once. It sorts the marks of a letter by insertion, so that a row of `n`
/// of two kinds in turn takes n * n steps: no more than 30 go to it, the limit of the Stream-Safe Text Format (UAX
/// #15).
std::size_t stream_safe_length(std::string_view word, const icu::Normalizer2& normalizer) {
  constexpr std::size_t max_marks = 30;
  if (word.size() <= max_marks * 2) return word.size();  // Each has two bytes at least.
  std::size_t marks = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    marks = normalizer.hasBoundaryBefore(static_cast<UChar32>(code)) ? 0 : marks + 1;
    if (marks > max_marks) return at;
    at += length;
  }
  return word.size();
}

const icu::Normalizer2& casefold_normalizer() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require_success(status, {});
  return *normalizer;
}

/// A part of a word through the normalizer: letters with combining marks, ligatures, Hangul jamo. What it composes may
/// still be a variant that the tables unify.
void fold_by_normalizer(std::string_view part, bool turkic, std::string& folded) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  require_success(status, {});
  auto text = icu::UnicodeString::fromUTF8({part.data(), static_cast<int32_t>(part.size())});
  text = nfc->normalize(text, status);
  if (turkic)
    text.findAndReplace(icu::UnicodeString(UChar32{'I'}), icu::UnicodeString(UChar32{0x0131}))
        .findAndReplace(icu::UnicodeString(UChar32{0x0130}), icu::UnicodeString(UChar32{'i'}));
  text = casefold_normalizer().normalize(text, status);
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
  while (!word.empty()) {
    const auto length = stream_safe_length(word, casefold_normalizer());
    fold_by_normalizer(word.substr(0, length), turkic, folded);
    word.remove_prefix(length);
  }
}

std::string fold(std::string_view word, bool turkic) {
  std::string folded;
  fold(word, turkic, folded);
  return folded;
}

}  // namespace zubda
