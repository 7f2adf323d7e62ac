#include "sentences/word_shape.h"

#include <algorithm>

#include "text/characters.h"

namespace zubda {
std::size_t count_letters(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length) {
    const auto character = character_at(word, i);
    if (character.word_break() == WordBreak::extend && letters > 0) continue;
    if (!character.is(is_letter)) return 0;
    ++letters;
  }
  return letters;
}

bool is_one_letter(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < word.size() && letters < 2; i += decode_at(word, i).length) {
    const auto character = character_at(word, i);
    if (character.word_break() == WordBreak::extend && letters > 0) continue;
    if (!character.is(is_letter)) return false;
    ++letters;
  }
  return letters == 1;
}

bool is_number(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length)
    if (!character_at(word, i).is(is_digit)) return false;
  return !word.empty();
}

bool is_dotted(std::string_view word) {
  std::size_t segment = 0;
  bool dotted = false;
  for (std::size_t i = 0; i < word.size(); i += decode_at(word, i).length) {
    if (word[i] == '-' && segment == 0 && dotted) continue;
    if (word[i] == '.') {
      if (segment == 0) return false;
      dotted = true;
      segment = 0;
      continue;
    }
    const auto code = decode_at(word, i).code;
    if (segment > 0 && character(code).word_break() == WordBreak::extend) continue;
    if (!character(code).is(is_letter) || ++segment > (is_indic(code) ? 3U : 2U)) return false;
  }
  return dotted && segment > 0;
}

bool is_compound_abbreviation(std::string_view word) {
  constexpr std::size_t max_letters = 5;
  std::size_t longest = 0;
  if (!begins_upper(word) || word.find('.') == std::string_view::npos) return false;
  for (std::size_t begin = 0; begin <= word.size();) {
    const auto end = std::min(word.find('.', begin), word.size());
    const auto letters = count_letters(word.substr(begin, end - begin));
    if (letters == 0 || letters > max_letters) return false;
    longest = std::max(longest, letters);
    begin = end + 1;
  }
  return longest > 2;
}

bool is_section_number(std::string_view word) {
  constexpr std::size_t max_digits = 3;
  if (is_roman_number(word)) return true;
  std::size_t segments = 0;
  bool has_number = false;
  for (std::size_t begin = 0; begin <= word.size(); ++segments) {
    const auto end = std::min(word.find('.', begin), word.size());
    const auto segment = word.substr(begin, end - begin);
    const bool number = is_number(segment);
    if (number ? count_characters(segment) > max_digits : count_letters(segment) != 1) return false;
    has_number |= number;
    begin = end + 1;
  }
  return segments > 1 && has_number;
}

bool is_roman_number(std::string_view word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return std::string_view("IVXLC").find(c) != std::string_view::npos; });
}

bool is_in_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, length] = decode_at(word, at);
    if (character(code).is(is_lower)) return false;
    capitals += character(code).is(is_upper);
    at += length;
  }
  return capitals > 1;
}

bool begins_upper(std::string_view word) { return !word.empty() && character_at(word, 0).is(is_upper); }
bool begins_lower(std::string_view word) { return !word.empty() && character_at(word, 0).is(is_lower); }
bool begins_with_digit(std::string_view word) { return !word.empty() && character_at(word, 0).is(is_digit); }
bool ends_lower(std::string_view word) {
  return !word.empty() && character(decode_before(word, word.size()).code).is(is_lower);
}

bool is_arabic_letter(char32_t c) { return c >= 0x0600 && c < 0x0780 && character(c).is(is_letter); }

bool is_uncased_letter(char32_t c) {
  const auto properties = character(c);
  return properties.is(is_letter) && !properties.is(is_upper | is_lower);
}

}  // namespace zubda
