#include "input/pdf/lam_alef.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "input/pdf/lam_alef_contexts.h"
#include "text/byte_class.h"

namespace zubda {
namespace {

using namespace std::string_view_literals;

// All of these letters have two bytes.
constexpr std::size_t letter = 2;
constexpr auto lam = "ل"sv;
constexpr std::array alefs = {"ا"sv, "أ"sv, "إ"sv, "آ"sv};
/// The alefs with hamza or madda, U+0622, U+0623 and U+0625, and U+0624.
constexpr ByteRange marked_alef_bytes[] = {{0xD8, 0xD8, 0xA2, 0xA5}};

std::string_view letter_at(std::string_view text, std::size_t at) {
  return at + letter <= text.size() ? text.substr(at, letter) : std::string_view{};
}
bool is_alef(std::string_view c) { return std::ranges::find(alefs, c) != alefs.end(); }

bool is_arabic(std::string_view text, std::size_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0xD8 &&
         static_cast<unsigned char>(text[at]) <= 0xDB;
}

/// Where the conjunctions and prepositions end that `word` begins with, which an article may follow.
std::size_t end_of_prefixes(std::string_view word) {
  constexpr std::array prefixes = {"و"sv, "ف"sv, "ب"sv, "ك"sv};
  std::size_t end = 0;
  while (std::ranges::find(prefixes, letter_at(word, end)) != prefixes.end()) end += letter;
  return end;
}

/// Whether the alef and lam at `at` of `word`, whose prefixes end at `prefixes`, were lam and alef.
bool is_turned(std::string_view word, std::size_t prefixes, std::size_t at) {
  if (!is_alef(letter_at(word, at)) || letter_at(word, at + letter) != lam) return false;
  const auto before = at >= letter ? letter_at(word, at - letter) : std::string_view{};
  // No word has two alefs in a row, and lam before alef would have been turned itself.
  if (is_alef(before) || before == lam) return true;
  // No word is an article alone.
  if (at <= prefixes && at + 2 * letter == word.size())
    return letter_at(word, at) == alefs[0] && (at == 0 || before == "و" || before == "ف");
  if (letter_at(word, at + 2 * letter) == lam && letter_at(word, at) == alefs[0] && at > prefixes) return true;
  return is_lam_alef_context(word, at);
}

/// Swaps the letters at `at` and after it.
void turn(std::string& word, std::size_t at) {
  const auto first = word.begin() + static_cast<std::ptrdiff_t>(at);
  std::rotate(first, first + letter, first + 2 * letter);
}

std::string turn_word(std::string_view word) {
  std::string text(word);
  const auto prefixes = end_of_prefixes(word);
  for (std::size_t at = 0; at + 2 * letter <= word.size(); at += letter) {
    if (!is_turned(word, prefixes, at)) continue;
    turn(text, at);
    at += letter;
  }
  return text;
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

bool has_turned_lam_alef(std::string_view text) {
  // What is everywhere is at the beginning, too; a search of all would take a tenth of the time of reading.
  constexpr std::size_t sample = std::size_t{1} << 16;
  text = text.substr(0, sample);
  std::size_t turned = 0;
  std::size_t right = 0;
  // Every second letter is an alef or a lam, few are these: the search begins with them.
  ByteFinder marked_alefs(text, byte_class<marked_alef_bytes>);
  for (auto at = marked_alefs.next(0); at < text.size(); at = marked_alefs.next(at + letter)) {
    if (!is_alef(letter_at(text, at)) || at < letter) continue;
    const auto before = letter_at(text, at - letter);
    turned += before == alefs[0] && letter_at(text, at + letter) == lam;
    right += before == lam && at >= 2 * letter && letter_at(text, at - 2 * letter) == alefs[0];
  }
  // Chosen by hand: an article or two that were copied from elsewhere do not turn a text.
  constexpr std::size_t share = 4;
  return turned > share * right;
}

std::string turn_lam_alef(std::string text) {
  if (!has_turned_ligatures(text)) return text;
  std::string turned;
  turned.reserve(text.size());
  for_each_piece(text,
                 [&](std::string_view piece, bool word) { turned += word ? turn_word(piece) : std::string(piece); });
  return turned;
}

}  // namespace zubda
