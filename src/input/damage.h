/// Signs that a text came to us broken: in a wrong code page, without its words, or with its lines mixed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zubda {

/// What looks broken in `text`, valid UTF-8: a line each for warnings, empty for a text that looks whole. At most one
/// of each kind, in a fixed order:
/// - letters of a wrong code page: UTF-8 that was read as Latin-1 or windows-1252 (`Ã©`), or an Arabic, Cyrillic or
///   Greek code page that was read as Latin-1 (`åÐå ÝÞÑÉ`);
/// - question marks that stand for letters, or an Indic script without its marks, see lost_letters.h;
/// - more digits than letters;
/// - two columns side by side in most lines;
/// - most lines begin small and end without a stop, and either there are blank lines between them or hardly any stops
///   in them, so that sentences cannot be found.
/// It takes a few passes over the first 64 KB, so that its cost has a bound.
std::vector<std::string> find_damage(std::string_view text);

}  // namespace zubda
