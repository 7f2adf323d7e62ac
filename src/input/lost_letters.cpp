#include "input/lost_letters.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/byte_class.h"
#include "text/characters.h"

namespace zubda {
namespace {

// Chosen by hand; no text of the sets in Hindi, Bengali, Tamil, Telugu, Marathi and Nepali has a part of that size
// without a virama.
constexpr std::size_t min_letters = 300;
constexpr std::size_t min_lost_words = 10;
constexpr std::size_t min_share = 4;  ///< One of so many words.

constexpr ByteRange question_pairs[] = {{'?', '?', '?', '?'}};
constexpr ByteRange indic_letters[] = {{0xE0, 0xE0, 0xA4, 0xB5}};

/// Words with question marks in a row and without a letter or digit, and words with letters.
struct WordCounts {
  std::size_t lost = 0;
  std::size_t whole = 0;
};

WordCounts count_words(std::string_view text) {
  WordCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \t\r\n", at), text.size());
    const auto word = text.substr(at, end - at);
    bool has_letters = false;
    for (std::size_t i = 0; i < word.size() && !has_letters; i += decode_at(word, i).length)
      has_letters = character(decode_at(word, i).code).is(is_letter | is_digit);
    counts.whole += has_letters;
    counts.lost += !has_letters && word.find("??") != std::string_view::npos;
    at = end + 1;
  }
  return counts;
}

}  // namespace

bool has_question_marks_for_letters(std::string_view text) {
  if (count_members(text, byte_class<question_pairs>) < min_lost_words) return false;
  const auto [lost, whole] = count_words(text);
  return lost >= min_lost_words && lost * min_share >= lost + whole;
}

bool has_letters_without_marks(std::string_view text) {
  if (count_members(text, byte_class<indic_letters>) < min_letters) return false;
  // Each of these scripts has 128 code points from U+0900 on, and its virama at 0x4D of them.
  constexpr char32_t first = 0x900;
  constexpr char32_t last = 0xD7F;
  constexpr char32_t gurmukhi = 2;
  constexpr char32_t virama = 0x4D;
  std::array<std::size_t, (last - first) / 128 + 1> letters{};
  auto viramas = letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    at += length;
    if (code < first || code > last) continue;
    const auto script = (code - first) / 128;
    letters[script] += character(code).is(is_letter);
    viramas[script] += (code - first) % 128 == virama;
  }
  for (std::size_t script = 0; script < letters.size(); ++script)
    if (script != gurmukhi && letters[script] >= min_letters && viramas[script] == 0) return true;
  return false;
}

}  // namespace zubda
