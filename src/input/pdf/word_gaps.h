/// The gaps between the words of a printed line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input/pdf/page_layout.h"

namespace zubda {

/// The gap between word i and the word left of it in points. i is at least 1.
double gap_before(const PlacedLine& line, std::size_t i);
/// The height of the smaller of the two words.
double height_at(const PlacedLine& line, std::size_t i);

/// Whether the gap between word i and the word left of it is as wide as a blank. i is at least 1.
bool is_wide_gap(const PlacedLine& line, std::size_t i);

/// Whether a word is a sign that follows another without a blank.
bool is_stop(std::string_view word);

/// Whether `word` is the sign before an item of a list (`•`), which may touch the first letter.
bool is_bullet(std::string_view word);

/// `line` with a blank behind the bullet that it begins with, if a letter or digit touches it.
std::string apart_from_bullet(std::string line);

/// Whether word i is a stop of a right-to-left line that LibreOffice drew behind its blank: it lies upon the next word
/// (on its left), and a gap is where it should be. The words are in order from left to right.
bool is_displaced_stop(const PlacedLine& line, std::size_t i);

/// Whether word i goes on from the one left of it: pdftotext takes the place of a vowel sign, which is drawn over a
/// letter, for the end of the word (`विदे श`). i is at least 1.
bool is_cut_at_mark(const PlacedLine& line, std::size_t i);

/// Whether one of the two words is of a script without blanks (Han, kana, Thai) where they meet, and the other has a
/// digit or a letter of another script there. Programs print a gap between these that is no blank.
bool are_of_two_scripts(std::string_view left, std::string_view right);

/// Whether a word of the line begins or ends with a letter of such a script.
bool has_unspaced_word(const PlacedLine& line);

/// Appends the gaps between the words of a line by the height of the words; those that no blank has are left out.
void append_gaps(const PlacedLine& line, std::vector<double>& gaps);

/// The middle one of some values; 0 for none. Reorders them.
double median(std::vector<double>& values);

}  // namespace zubda
