#include "input/pdf/layout_check.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "text/icu_memory.h"

namespace zubda {
namespace {

char32_t mirrored(char32_t c) { return static_cast<char32_t>(u_charMirror(static_cast<UChar32>(c))); }

bool is_letter_direction(Direction direction) { return direction == Direction::left || direction == Direction::right; }

/// Reverses each run of places whose levels are at least `level`.
void reverse_runs(std::vector<std::size_t>& order, std::uint8_t level, const Levels& levels) {
  for (std::size_t at = 0; at < order.size();) {
    auto end = at;
    while (end < order.size() && levels[order[end]] >= level) ++end;
    std::reverse(order.begin() + static_cast<std::ptrdiff_t>(at), order.begin() + static_cast<std::ptrdiff_t>(end));
    at = std::max(end, at + 1);
  }
}

/// One code unit a character: letters beyond the first plane are strong in the one or the other direction.
char16_t code_unit(char32_t c, Direction direction) {
  return c <= 0xFFFF ? static_cast<char16_t>(c) : direction == Direction::right ? u'\u05D0' : u'a';
}

}  // namespace

Direction direction_of(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT: return Direction::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC: return Direction::right;
    case U_EUROPEAN_NUMBER:
    case U_ARABIC_NUMBER: return Direction::number;
    case U_EUROPEAN_NUMBER_SEPARATOR:
    case U_EUROPEAN_NUMBER_TERMINATOR:
    case U_COMMON_NUMBER_SEPARATOR: return Direction::sign;
    default: return Direction::neutral;
  }
}

LayoutCheck::LayoutCheck(UBiDi* paragraph, UBiDi* line, std::u32string_view visual, const LineContext& context)
    : paragraph_(paragraph), line_(line), visual_(visual), context_(context), base_(context.right_to_left ? 1 : 0) {
  std::ranges::transform(visual, std::back_inserter(directions_), direction_of);
}

std::vector<std::size_t> LayoutCheck::order(const Levels& levels) const {
  std::vector<std::size_t> places(visual_.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  for (std::uint8_t level = 1; level <= 2; ++level) reverse_runs(places, level, levels);
  return places;
}

char32_t LayoutCheck::code(std::size_t place, const Levels& levels) const {
  return context_.shapes && levels[place] % 2 == 1 ? mirrored(visual_[place]) : visual_[place];
}

std::size_t LayoutCheck::badness(const Levels& levels) {
  const auto places = order(levels);
  return different_places(places, levels) * (visual_.size() + 1) + misplaced_signs(places, levels);
}

std::size_t LayoutCheck::mismatches(const Levels& levels) { return different_places(order(levels), levels); }

std::size_t LayoutCheck::misplaced_signs(std::span<const std::size_t> places, const Levels& levels) {
  std::size_t misplaced = 0;
  bool quoted = false;
  open_.clear();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto c = code(places[i], levels);
    const auto type = u_charType(static_cast<UChar32>(c));
    if (type == U_START_PUNCTUATION || c == U'«') {
      open_ += mirrored(c);
      misplaced += i + 1 < places.size() && visual_[places[i + 1]] == U' ';
    } else if (type == U_END_PUNCTUATION || c == U'»') {
      if (!open_.empty() && open_.back() == c) open_.pop_back();
      else ++misplaced;
      misplaced += i > 0 && visual_[places[i - 1]] == U' ';
    } else if (c == U',' || c == U'.' || c == U';' || c == U':') {
      misplaced += is_misplaced_stop(places, i);
    } else if (c == U'"') {
      // The first opens, the second closes, and so on.
      quoted = !quoted;
      const auto inner = quoted ? i + 1 : i - 1;
      misplaced += inner < places.size() && visual_[places[inner]] == U' ';
    }
  }
  // `COVID-`, `19`: the sign between two lines belongs to the end of the first.
  if (!places.empty() && !context_.after.empty() && direction_of(context_.after.front()) == Direction::number) {
    const auto last = directions_[places.back()];
    misplaced += last == Direction::left || last == Direction::number;
  }
  return misplaced + open_.size();
}

/// `2nd edition ,The art of war`
bool LayoutCheck::is_misplaced_stop(std::span<const std::size_t> places, std::size_t i) const {
  if (i == 0 || i + 1 == places.size()) return false;
  return visual_[places[i - 1]] == U' ' && is_letter_direction(directions_[places[i + 1]]);
}

std::size_t LayoutCheck::different_places(std::span<const std::size_t> places, const Levels& levels) {
  text_.clear();
  for (const auto c : context_.before) text_ += code_unit(c, direction_of(c));
  const auto begin = static_cast<std::int32_t>(text_.size());
  for (const auto place : places) text_ += code_unit(code(place, levels), directions_[place]);
  const auto end = static_cast<std::int32_t>(text_.size());
  if (begin == end) return 0;
  for (const auto c : context_.after) text_ += code_unit(c, direction_of(c));
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(paragraph_, text_.data(), static_cast<std::int32_t>(text_.size()), base_, nullptr, &status);
  ubidi_setLine(paragraph_, begin, end, line_, &status);
  map_.resize(static_cast<std::size_t>(end - begin));
  ubidi_getVisualMap(line_, map_.data(), &status);
  require_memory(status);
  if (U_FAILURE(status)) return visual_.size();
  return count_differences(places, levels);
}

std::size_t LayoutCheck::count_differences(std::span<const std::size_t> places, const Levels& levels) const {
  std::size_t different = 0;
  for (std::size_t i = 0; i < visual_.size(); ++i) {
    const auto c = code(places[static_cast<std::size_t>(map_[i])], levels);
    const bool odd = ubidi_getLevelAt(line_, map_[i]) % 2 == 1;
    different += (context_.shapes && odd ? mirrored(c) : c) != visual_[i];
  }
  return different;
}

}  // namespace zubda
