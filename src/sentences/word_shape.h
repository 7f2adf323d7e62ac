/// The shape of a word beside a stop, by which abbreviations, initials, numbers and ordinals are recognized.
#pragma once

#include <cstddef>
#include <string_view>

namespace zubda {

/// The number of letters of a word that has nothing else; 0 for all other words.
std::size_t count_letters(std::string_view word);

/// Digits only.
bool is_number(std::string_view word);

/// `U.S`, `e.g`, `J.-P`, `ق.م`, `أ.د`: segments of at most two letters between stops.
bool is_dotted(std::string_view word);

/// `XIV`: letters of Roman numerals, upper case.
bool is_roman_number(std::string_view word);

bool begins_upper(std::string_view word);
bool begins_lower(std::string_view word);
bool begins_with_digit(std::string_view word);
bool ends_lower(std::string_view word);

bool is_arabic_letter(char32_t c);

/// A letter of a script without upper and lower case.
bool is_uncased_letter(char32_t c);

}  // namespace zubda
