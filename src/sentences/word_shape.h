/// The shape of a word beside a stop, by which abbreviations, initials, numbers and ordinals are recognized.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/characters.h"

namespace zubda {

/// The first character of `word`, 0 when it is empty.
inline char32_t first_of(std::string_view word) { return word.empty() ? 0 : decode_at(word, 0).code; }

/// The number of letters of a word that has nothing else but marks on its letters (vowel signs, accents), which do not
/// count; 0 for all other words.
std::size_t count_letters(std::string_view word);

/// Whether `count_letters` is 1, which the first letters of most words deny.
bool is_one_letter(std::string_view word);

/// Digits only.
bool is_number(std::string_view word);

/// `U.S`, `e.g`, `J.-P`, `ق.م`, `أ.د`, `எம்.ஜி.ஆர்`: segments of at most two letters between stops, of three in the
/// scripts of India, which spell the names of letters.
bool is_dotted(std::string_view word);

/// `L.Rev`, `Fed.Appx`, `H.R.Rep`, `Pub.L`: a capital, segments of at most five letters, one of three or more.
bool is_compound_abbreviation(std::string_view word);

/// `1.1`, `A.1`, `II`, `١.٢`: what numbers a section or an item, without its last stop. At least two segments between
/// stops, numbers of up to three digits or single letters, with a number among them; or a Roman number.
bool is_section_number(std::string_view word);

/// `XIV`: letters of Roman numerals, upper case.
bool is_roman_number(std::string_view word);

/// `WHO`: several letters, all of them capitals.
bool is_in_capitals(std::string_view word);

bool begins_upper(std::string_view word);
bool begins_lower(std::string_view word);
bool begins_with_digit(std::string_view word);
bool ends_lower(std::string_view word);

bool is_arabic_letter(char32_t c);

/// A letter or mark of a script of India, from Devanagari to Sinhala.
constexpr bool is_indic(char32_t c) { return c >= 0x0900 && c < 0x0E00; }

/// A letter of a script without upper and lower case.
bool is_uncased_letter(char32_t c);

}  // namespace zubda
