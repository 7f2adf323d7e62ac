#include "input/pdf/lam_alef.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace zubda {
namespace {

using namespace std::string_view_literals;

// All of these letters have two bytes.
constexpr std::size_t letter = 2;
constexpr auto lam = "ل"sv;
constexpr std::array alefs = {"ا"sv, "أ"sv, "إ"sv, "آ"sv};

/// Parts of words that are none with alef before lam.
constexpr std::array turned_stems = {
    "سالمي"sv,   "إسالم"sv,  "اسالم"sv,   "إعالم"sv,  "عالقات"sv,  "عالقة"sv,   "اختالف"sv,  "إصالح"sv,  "اصالح"sv,
    "سالح"sv,    "أوالد"sv,  "ميالد"sv,   "انقالب"sv, "إطالق"sv,   "انطالق"sv,  "اطالع"sv,   "إغالق"sv,  "أخالق"sv,
    "مالحظ"sv,   "ماليين"sv, "دوالر"sv,   "والية"sv,  "واليات"sv,  "تالميذ"sv,  "مالبس"sv,   "عمالء"sv,  "زمالء"sv,
    "وكالء"sv,   "إخالء"sv,  "غالء"sv,    "أقالم"sv,  "أفالم"sv,   "أحالم"sv,   "ثالثة"sv,   "ثالثين"sv, "ثالثون"sv,
    "مالعب"sv,   "مالئم"sv,  "استعالم"sv, "خالص"sv,   "ثالثاء"sv,  "هؤالء"sv,   "إعالن"sv,   "الكالم"sv, "البالد"sv,
    "الخالف"sv,  "السالم"sv, "استالم"sv,  "قائال"sv,  "قليال"sv,   "معدالت"sv,  "مقابالت"sv, "حمالت"sv,  "عمالت"sv,
    "تسجيالت"sv, "مشكالت"sv, "رحالت"sv,   "مؤهالت"sv, "تعديالت"sv, "تسهيالت"sv,
};

std::string_view letter_at(std::string_view text, std::size_t at) {
  return at + letter <= text.size() ? text.substr(at, letter) : std::string_view{};
}
bool is_alef(std::string_view c) { return std::ranges::find(alefs, c) != alefs.end(); }

bool is_arabic(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xD8 &&
         static_cast<unsigned char>(text[at]) <= 0xDB;
}

/// Whether the letters of `word` before `at` are conjunctions and prepositions that an article follows.
bool follows_prefix(std::string_view word, std::size_t at) {
  constexpr std::array prefixes = {"و"sv, "ف"sv, "ب"sv, "ك"sv};
  for (std::size_t i = 0; i < at; i += letter)
    if (std::ranges::find(prefixes, letter_at(word, i)) == prefixes.end()) return false;
  return true;
}

/// Whether the alef and lam at `at` of `word` must have been lam and alef.
bool is_turned(std::string_view word, std::size_t at) {
  if (!is_alef(letter_at(word, at)) || letter_at(word, at + letter) != lam) return false;
  const auto before = at >= letter ? letter_at(word, at - letter) : std::string_view{};
  // No word has two alefs in a row, and lam before alef would have been turned itself.
  if (is_alef(before) || before == lam) return true;
  // No word is an article alone.
  if (follows_prefix(word, at))
    return at + 2 * letter == word.size() && letter_at(word, at) == alefs[0] &&
           (at == 0 || before == "و" || before == "ف");
  return letter_at(word, at + 2 * letter) == lam && letter_at(word, at) == alefs[0];
}

/// Swaps the letters at `at` and after it.
void turn(std::string& word, std::size_t at) {
  const auto first = word.begin() + static_cast<std::ptrdiff_t>(at);
  std::rotate(first, first + letter, first + 2 * letter);
}

/// `لأن` and its like, and adverbs, which only as whole words are certain.
bool is_turned_word(std::string_view word) {
  constexpr std::array words = {"ألن"sv,  "ألنه"sv, "ألنها"sv, "ألنهم"sv, "ألننا"sv, "ألني"sv,
                                "أوال"sv, "فضال"sv, "بدال"sv,  "أصال"sv,  "كامال"sv};
  return std::ranges::find(words, word) != words.end();
}

void turn_stems(std::string& word) {
  if (word.starts_with("و") && is_turned_word(std::string_view(word).substr(letter)))
    return turn(word, word.find(lam) - letter);
  if (is_turned_word(word)) return turn(word, word.find(lam) - letter);
  for (const auto stem : turned_stems) {
    const auto at = word.find(stem);
    if (at == std::string::npos) continue;
    return turn(word, at + stem.rfind("ال"));
  }
}

std::string turn_word(std::string word) {
  for (std::size_t at = 0; at + 2 * letter <= word.size(); at += letter) {
    if (!is_turned(word, at)) continue;
    turn(word, at);
    at += letter;
  }
  turn_stems(word);
  return word;
}

/// Calls `sink` for what lies between words and for each word of Arabic letters, in order.
template <class Sink>
void for_each_piece(std::string_view text, Sink&& sink) {
  for (std::size_t at = 0; at < text.size();) {
    const bool word = is_arabic(text, at);
    auto end = at;
    while (end < text.size() && is_arabic(text, end) == word) end += word ? letter : 1;
    sink(text.substr(at, end - at), word);
    at = end;
  }
}

/// Articles before alefs are common: nearly all of them are one way or the other.
bool has_turned_ligatures(std::string_view text) {
  std::size_t turned = 0;
  std::size_t right = 0;
  for (std::size_t at = text.find("ا"); at != std::string_view::npos; at = text.find("ا", at + letter)) {
    turned += is_alef(letter_at(text, at + letter)) && letter_at(text, at + 2 * letter) == lam;
    right += letter_at(text, at + letter) == lam && is_alef(letter_at(text, at + 2 * letter));
  }
  return turned > right;
}

}  // namespace

std::string turn_lam_alef(std::string text) {
  if (!has_turned_ligatures(text)) return text;
  std::string turned;
  turned.reserve(text.size());
  for_each_piece(text, [&](std::string_view piece, bool word) {
    turned += word ? turn_word(std::string(piece)) : std::string(piece);
  });
  return turned;
}

}  // namespace zubda
