/// The features of language detection and the format of its tables. The programs that train the model and that build
/// the tables share these functions with zubda.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
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

/// A feature of a word is a sequence of code points, known by its hash: one to four characters of the folded word
/// between boundaries, the whole folded word if it is longer than that (`whole_word` and the word), or an Arabic letter
/// as it is written (`spelling` and the letter).
constexpr std::size_t max_gram = 4;
/// Characters of a word beyond this many tell nothing new.
constexpr std::size_t max_word_characters = 40;

/// How many numbers a feature and a column are described by: one vector register of bytes.
constexpr std::size_t dimensions = 16;
/// A feature has its row in the bucket of its hash's upper bits, and is known there by the 16 bits below them.
constexpr int bucket_bits = 12;

/// The model of the languages that share a script. A column is a language or one of its standards; several columns may
/// have the same code, and columns of languages that zubda does not know have "und". The score of a word in a column is
/// the product of the column's vector with the sum of the vectors of the word's features.
struct Group {
  std::int32_t script = 0;             ///< A UScriptCode.
  const char* const* codes = nullptr;  ///< `columns` codes.
  std::size_t columns = 0;
  const std::uint16_t* checks = nullptr;   ///< Of all features, by bucket.
  const std::uint16_t* buckets = nullptr;  ///< 2^bucket_bits + 1 positions in `checks`.
  const std::int8_t* features = nullptr;   ///< `dimensions` numbers for each feature.
  const std::int16_t* outputs = nullptr;   ///< `dimensions` numbers for each column, each from -128 to 127.
  float scale = 0;                         ///< From products to costs.
};

/// The width of a row of costs is a multiple of 16 bytes, the size of a vector register, so that rows are added without
/// a loop over single languages.
constexpr std::size_t width_step = 16;
constexpr std::size_t row_width(std::size_t columns) { return (columns + width_step - 1) / width_step * width_step; }
/// Costs are logarithms of probability ratios in 1/8.
constexpr double costs_per_nat = 8;

/// All groups and their number.
struct Groups {
  const Group* groups;
  std::size_t count;
};
Groups all_groups();

/// The hash that a feature is known by: that of its code points as 32-bit numbers, two to a part, the same on every
/// machine.
inline std::uint32_t hash_of_feature(std::u32string_view feature) {
  constexpr std::size_t characters_of_parts = part_bytes / sizeof(char32_t);
  const auto pair = [&](std::size_t i) {
    const std::uint64_t first = i < feature.size() ? feature[i] : 0;
    const std::uint64_t second = i + 1 < feature.size() ? feature[i + 1] : 0;
    return first | second << 32;
  };
  std::uint64_t tweak = feature.size() * sizeof(char32_t);
  for (; feature.size() > characters_of_parts; feature.remove_prefix(characters_of_parts))
    tweak = hash_of_parts({pair(0), pair(2), pair(4)}, tweak, default_seeds);
  return static_cast<std::uint32_t>(hash_of_parts({pair(0), pair(2), pair(4)}, tweak, default_seeds) >> 32);
}

/// The same for an n-gram of at most four characters, given as two pairs.
inline std::uint32_t hash_of_gram(std::uint64_t first_pair, std::uint64_t second_pair, std::size_t length) {
  const auto tweak = length * sizeof(char32_t);
  return static_cast<std::uint32_t>(hash_of_parts({first_pair, second_pair, 0}, tweak, default_seeds) >> 32);
}

/// Calls `sink` with the hash of each n-gram of `word`, of one to `max_gram` characters. A boundary alone is none.
template <class Sink>
void for_each_gram(std::u32string_view word, Sink&& sink) {
  static_assert(max_gram == 4);
  const auto size = word.size();
  for (std::size_t at = 0; at < size; ++at) {
    const std::uint64_t first = word[at];
    if (first != boundary) sink(hash_of_gram(first, 0, 1));
    if (at + 1 == size) break;
    const auto pair = first | std::uint64_t{word[at + 1]} << 32;
    sink(hash_of_gram(pair, 0, 2));
    if (at + 2 == size) continue;
    const std::uint64_t third = word[at + 2];
    sink(hash_of_gram(pair, third, 3));
    if (at + 3 < size) sink(hash_of_gram(pair, third | std::uint64_t{word[at + 3]} << 32, 4));
  }
}

constexpr std::size_t bucket_of(std::uint32_t hash) { return hash >> (32 - bucket_bits); }
constexpr std::uint16_t check_of(std::uint32_t hash) {
  return static_cast<std::uint16_t>(hash >> (32 - bucket_bits - 16));
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

/// Calls `sink(std::uint32_t)` with the hash of each feature of `word`, a run of letters of valid UTF-8; not at all if
/// it folds to nothing. `folded` and `bounded` are scratch.
template <class Sink>
void for_each_feature(std::string_view word, std::string& folded, std::u32string& bounded, Sink&& sink) {
  folded.clear();
  fold(word, false, folded);
  bounded = boundary;
  for_each_character(folded, [&](char32_t c) { bounded += c; });
  if (bounded.size() == 1) return;
  bounded.resize(std::min(bounded.size(), max_word_characters));
  bounded += boundary;
  const std::u32string_view all(bounded);
  for_each_gram(all, sink);
  if (all.size() > max_gram) {
    bounded.front() = whole_word;
    sink(hash_of_feature(all.substr(0, all.size() - 1)));
  }
  std::size_t spellings = 0;
  for_each_character(word, [&](char32_t c) {
    if (!has_spellings(c) || ++spellings > max_word_characters) return;
    const char32_t feature[] = {spelling, c};
    sink(hash_of_feature({feature, std::size(feature)}));
  });
}

}  // namespace zubda::detection
