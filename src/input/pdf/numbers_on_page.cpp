#include "input/pdf/numbers_on_page.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "input/pdf/layout_check.h"
#include "input/pdf/unit_symbols.h"

namespace zubda {
namespace {

bool is_number_at(std::u32string_view visual, std::size_t place) {
  return place < visual.size() && direction_of(visual[place]) == Direction::number;
}

}  // namespace

bool is_sign_of_number(std::u32string_view visual, std::size_t place) {
  if (place >= visual.size() || direction_of(visual[place]) != Direction::sign) return false;
  const bool before = place > 0 && is_number_at(visual, place - 1);
  const bool after = is_number_at(visual, place + 1);
  const bool terminator = u_charDirection(static_cast<UChar32>(visual[place])) == U_EUROPEAN_NUMBER_TERMINATOR;
  return (before && after) || (terminator && (before || after));
}

std::vector<UnitPlace> find_units(std::u32string_view visual, std::size_t begin, std::size_t end) {
  std::vector<UnitPlace> places;
  const auto is_left = [](char32_t c) { return direction_of(c) == Direction::left; };
  for (auto at = begin + 1; at < end; ++at) {
    if (!is_number_at(visual, at) || is_number_at(visual, at - 1)) continue;
    auto gap = at;
    while (gap > begin && visual[gap - 1] == U' ') --gap;
    auto unit = gap;
    while (unit > begin && visual[unit - 1] != U' ') --unit;
    while (unit < gap && !is_left(visual[unit])) ++unit;
    // `G20` is no number of units; `C°20` is.
    const bool apart = gap < at || direction_of(visual[at - 1]) == Direction::sign;
    const bool alone = std::ranges::none_of(visual.substr(begin, unit - begin), is_left);
    if (alone && apart && is_unit_symbol(visual.substr(unit, gap - unit))) places.push_back({unit, gap, at});
  }
  return places;
}

}  // namespace zubda
