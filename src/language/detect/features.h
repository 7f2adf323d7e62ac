/// The features of language detection and the format of its tables. The program that builds the tables and the one that
/// uses them share these functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/characters.h"
#include "text/fold.h"
#include "text/word_hash.h"

namespace zubda::detection {

/// The first character of a feature gives its kind; n-grams begin with a letter or the word boundary.
constexpr char32_t boundary = ' ';
constexpr char32_t whole_word = 1;
constexpr char32_t spelling = 2;

/// Languages that share a script, and what each feature costs each of them. A feature is a sequence of code points,
/// known by its hash: a folded word that is a function word somewhere (`whole_word` and the word), one to three
/// characters of a folded word, or an Arabic letter as it is written (`spelling` and the letter).
struct Group {
  std::int32_t script = 0;             ///< A UScriptCode.
  const char* const* codes = nullptr;  ///< `languages` codes.
  std::size_t languages = 0;
  const std::uint32_t* hashes = nullptr;   ///< Of `features` features, rising.
  const std::uint16_t* buckets = nullptr;  ///< 2^bucket_bits + 1 positions in `hashes`, by the upper bits of a hash.
  const unsigned char* costs =
      nullptr;  ///< A row for each feature: the languages, no language, and `no_cost` up to the width.
};

constexpr int bucket_bits = 13;
/// The width of a row is a multiple of 16 bytes, the size of a vector register, so that rows are added without a loop
/// over single languages.
constexpr std::size_t width_step = 16;
constexpr int no_cost = 255;
constexpr std::size_t row_width(std::size_t languages) {
  return (languages + 1 + width_step - 1) / width_step * width_step;
}
/// Costs are negative logarithms of probabilities less that of the cheapest language, in 1/8.
constexpr double costs_per_nat = 8;

/// All groups and their number.
struct Groups {
  const Group* groups;
  std::size_t count;
};
Groups all_groups();

/// The hash that a feature is known by.
inline std::uint32_t hash_of_feature(std::u32string_view feature) {
  const auto* bytes = reinterpret_cast<const char*>(feature.data());
  return static_cast<std::uint32_t>(hash_of_word({bytes, feature.size() * sizeof(char32_t)}) >> 32);
}

/// The features of lengths one to three that end with the character at `at` of `word`, which has a boundary at both
/// ends; the longest first.
inline std::array<std::u32string_view, 3> ngrams_ending_at(std::u32string_view word, std::size_t at) {
  std::array<std::u32string_view, 3> grams;
  for (std::size_t length = 3, i = 0; length > 0; --length, ++i)
    if (at + 1 >= length) grams[i] = word.substr(at + 1 - length, length);
  return grams;
}

/// Calls `sink(std::string_view)` for each run of letters and their marks in `text`, valid UTF-8.
template <class Sink>
void for_each_letter_run(std::string_view text, Sink&& sink) {
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    const auto properties = character(code);
    const bool is_part = properties.is(is_letter) || (inside && properties.word_break() == WordBreak::extend);
    if (is_part && !inside) begin = at;
    if (!is_part && inside) sink(text.substr(begin, at - begin));
    inside = is_part;
    at += length;
  }
  if (inside) sink(text.substr(begin));
}

/// Calls `sink(char32_t)` for each character of `text`.
template <class Sink>
void for_each_character(std::string_view text, Sink&& sink) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, length] = decode_at(text, at);
    sink(code);
    at += length;
  }
}

/// Whether languages use different letters for what folding makes one letter.
inline bool has_spellings(char32_t c) { return c >= 0x0600 && c < 0x0700 && fold_character(c) != folds_to_nothing; }

}  // namespace zubda::detection
