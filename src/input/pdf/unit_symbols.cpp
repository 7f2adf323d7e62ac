#include "input/pdf/unit_symbols.h"

#include <algorithm>
#include <array>

namespace zubda {
namespace {

using namespace std::string_view_literals;

// The symbols of the International System of Units without their prefixes, and those used with it or in computing.
constexpr std::array with_prefix = {U"m"sv,  U"g"sv,  U"s"sv,   U"A"sv,   U"K"sv,  U"mol"sv, U"Hz"sv, U"N"sv,
                                    U"Pa"sv, U"J"sv,  U"W"sv,   U"V"sv,   U"F"sv,  U"Ω"sv,   U"T"sv,  U"lm"sv,
                                    U"lx"sv, U"Bq"sv, U"Sv"sv,  U"l"sv,   U"L"sv,  U"t"sv,   U"eV"sv, U"cal"sv,
                                    U"B"sv,  U"b"sv,  U"bit"sv, U"bps"sv, U"Wh"sv, U"bar"sv, U"M"sv};
constexpr std::array prefixes = {U"k"sv, U"M"sv, U"G"sv, U"T"sv, U"P"sv, U"h"sv,  U"c"sv,  U"m"sv,
                                 U"µ"sv, U"μ"sv, U"n"sv, U"p"sv, U"d"sv, U"Ki"sv, U"Mi"sv, U"Gi"sv};
constexpr std::array alone = {U"ha"sv,  U"min"sv,  U"h"sv,  U"d"sv,  U"dB"sv, U"C"sv,  U"°C"sv,  U"°F"sv,  U"ppm"sv,
                              U"mph"sv, U"km/h"sv, U"ft"sv, U"lb"sv, U"oz"sv, U"px"sv, U"dpi"sv, U"rpm"sv, U"mi"sv};

template <class List>
bool has(const List& list, std::u32string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_simple(std::u32string_view word) {
  while (word.size() > 1 && (word.back() == U'²' || word.back() == U'³')) word.remove_suffix(1);
  if (word == U"C°" || word == U"F°") return true;    // as they lie on the page
  if (word.size() == 1 && word < U"a") return false;  // more often a letter than ampere, kelvin or watt
  if (has(alone, word) || has(with_prefix, word)) return true;
  return std::ranges::any_of(
      prefixes, [&](auto prefix) { return word.starts_with(prefix) && has(with_prefix, word.substr(prefix.size())); });
}

}  // namespace

bool is_unit_symbol(std::u32string_view word) {
  const auto slash = word.find(U'/');
  if (slash == std::u32string_view::npos) return !word.empty() && is_simple(word);
  return is_simple(word.substr(0, slash)) && is_simple(word.substr(slash + 1));
}

}  // namespace zubda
