#include "input/arabic_glyphs.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "language/characters.h"
#include "language/fold.h"

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

/// The end of the number or of the words that begin at `at`: what keeps its left-to-right order within a line of Arabic.
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
    } else if (number && (at > end || ".,:/-"sv.find(static_cast<char>(code)) == std::string_view::npos || code > 0x7F)) {
      break;
    }
    at += length;
  }
  return end;
}

/// What stands left to right in a right-to-left line, as pdftotext has it, in the order it is read in: numbers and words stay,
/// the marks and blanks around them change sides.
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

constexpr auto lam = "ل"sv;
constexpr auto alef = "ا"sv;
constexpr std::array alefs = {"ا"sv, "أ"sv, "إ"sv, "آ"sv};

bool is_arabic_letter(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xD8 && static_cast<unsigned char>(text[at]) <= 0xDB;
}

/// Whether an alef, some alef and lam stand at `at`: no Arabic word has two alefs in a row, so this was an article before an
/// alef, its ligature turned round.
bool is_turned_article(std::string_view text, std::size_t at) {
  const auto second = text.substr(std::min(at + 2, text.size()), 2);
  return text.substr(at).starts_with(alef) && std::ranges::find(alefs, second) != alefs.end() && text.substr(at + 4).starts_with(lam);
}

/// Whether the word at `at` is an alef and lam alone, perhaps after `و` or `ف`: an article is never alone, so this was `لا`.
/// Returns the position of the alef, or npos.
std::size_t turned_no(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const auto begin = rest.starts_with("و") || rest.starts_with("ف") || rest.starts_with("إ") || rest.starts_with("أ") ? at + 2 : at;
  const bool alone = text.substr(begin).starts_with("ال") && !is_arabic_letter(text, begin + 4);
  return alone ? begin : std::string_view::npos;
}

/// Turns back the ligatures whose order is certain. pdftotext reverses the letters of a right-to-left line, those of a ligature
/// that stands for two letters among them.
std::string turn_back(std::string text) {
  const auto swap = [&](std::size_t at) { std::swap_ranges(text.begin() + static_cast<std::ptrdiff_t>(at), text.begin() + static_cast<std::ptrdiff_t>(at + 2), text.begin() + static_cast<std::ptrdiff_t>(at + 2)); };
  for (std::size_t at = 0; at < text.size(); at += decode_at(text, at).length) {
    if (!is_arabic_letter(text, at)) continue;
    if (is_turned_article(text, at)) swap(at + 2);
    if (at > 0 && is_arabic_letter(text, at - 2)) continue;
    if (const auto no = turned_no(text, at); no != std::string::npos) swap(no);
  }
  return text;
}

/// Whether ligatures are turned round in this text: articles before alefs are common, and nearly all of them would be right.
bool has_turned_ligatures(std::string_view text) {
  std::size_t turned = 0;
  std::size_t right = 0;
  for (auto at = text.find(alef); at != std::string_view::npos; at = text.find(alef, at + 2)) {
    turned += is_turned_article(text, at);
    const auto after = text.substr(at + 2);
    right += after.starts_with(lam) && std::ranges::find(alefs, after.substr(2, 2)) != alefs.end();
  }
  return turned > right;
}

}  // namespace

std::string arabic_letters(std::string_view text) {
  auto letters = without_glyphs(text);
  return has_turned_ligatures(letters) ? turn_back(std::move(letters)) : letters;
}

}  // namespace zubda
