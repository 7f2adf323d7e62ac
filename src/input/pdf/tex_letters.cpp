#include "input/pdf/tex_letters.h"

#include <array>

#include "text/characters.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

/// The letters of a control character; empty when it is no place of a ligature.
std::string_view ligature_of(char c) {
  constexpr std::array ligatures = {"ff"sv, "fi"sv, "fl"sv, "ffi"sv, "ffl"sv};
  if (c >= 0x1B && c <= 0x1F) return ligatures[static_cast<std::size_t>(c - 0x1B)];
  if (c >= 0x0B && c <= 0x0F) return ligatures[static_cast<std::size_t>(c - 0x0B)];
  return {};
}

bool is_letter_at(std::string_view word, std::size_t at) {
  return at < word.size() && (character(decode_at(word, at).code).is(is_letter) || !ligature_of(word[at]).empty());
}

}  // namespace

std::string tex_letters(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto ligature = ligature_of(word[at]);
    const bool after_letter = at > 0 && character(decode_before(word, at).code).is(is_letter);
    if (!ligature.empty() && (after_letter || is_letter_at(word, at + 1))) letters += ligature;
    else letters += word[at];
  }
  return letters;
}

}  // namespace zubda
