#include "input/pdf/arabic_glyphs.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "input/pdf/lam_alef.h"
#include "text/characters.h"
#include "text/fold.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E); }

bool is_presentation_form(char32_t c) { return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }

/// The letters of one presentation form.
void append_letters(char32_t form, std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString letters;
  if (U_FAILURE(status) || !nfkc->getDecomposition(static_cast<UChar32>(form), letters)) return append_utf8(form, text);
  // Vowel signs that stand alone come with a blank or a tatweel to carry them.
  std::string plain;
  nfkc->normalize(letters, status).toUTF8String(plain);
  if (plain.size() > 1 && plain.front() == ' ') plain.erase(0, 1);
  text += plain;
}

/// The end of the number or of the words that begin at `at`: what keeps its left-to-right order within a line of
/// Arabic.
std::size_t left_to_right_end(std::string_view run, std::size_t at) {
  bool number = true;
  std::size_t end = at;
  while (at < run.size()) {
    const auto [code, length] = decode_at(run, at);
    const auto properties = character(code);
    if (properties.is(is_letter)) number = false;
    if (properties.is(is_letter | is_digit)) {
      if (properties.is(is_letter) && at > end && number) break;
      end = at + length;
    } else if (number &&
               (at > end || ".,:/-"sv.find(static_cast<char>(code)) == std::string_view::npos || code > 0x7F)) {
      break;
    }
    at += length;
  }
  return end;
}

/// What stands left to right in a right-to-left line, as pdftotext has it, in the order it is read in: numbers and
/// words stay, the marks and blanks around them change sides.
std::string reading_order(std::string_view run) {
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < run.size();) {
    const auto [code, length] = decode_at(run, at);
    const bool strong = character(code).is(is_letter | is_digit);
    const auto end = strong ? left_to_right_end(run, at) : at + length;
    pieces.emplace_back(run.substr(at, end - at));
    if (!strong) {
      pieces.back().clear();
      append_utf8(static_cast<char32_t>(u_charMirror(static_cast<UChar32>(code))), pieces.back());
    }
    at = end;
  }
  std::string text;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) text += *piece;
  return text;
}

std::string without_glyphs(std::string_view text) {
  std::string letters;
  letters.reserve(text.size());
  bool right_to_left = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    if (code == 0x202B) right_to_left = true;
    if (code == '\n') right_to_left = false;
    if (code == 0x202A && right_to_left) {
      const auto end = std::min(text.find_first_of("\n", at), text.find("\u202C", at));
      const auto run = text.substr(at + length, std::min(end, text.size()) - at - length);
      const bool whole_line = text.substr(0, at).ends_with("\u202B");
      letters += whole_line ? std::string(run) : reading_order(run);
      at += length + run.size();
      continue;
    }
    if (is_presentation_form(code)) append_letters(code, letters);
    else if (!is_direction_mark(code)) letters.append(text, at, length);
    at += length;
  }
  return letters;
}

}  // namespace

std::string arabic_letters(std::string_view text) { return turn_lam_alef(without_glyphs(text)); }

}  // namespace zubda
